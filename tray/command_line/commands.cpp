// SPDX-License-Identifier: MIT
#include "tray/command_line/commands.h"

#include "shared/base/build_info.h"
#include "shared/base/clock.h"
#include "shared/base/places.h"
#include "shared/client/connection.h"
#include "shared/config/config.h"
#include "shared/stretch/catalogue.h"
#include "shared/stretch/stretch_places.h"
#include "tray/command_line/daemon_control.h"
#include "tray/command_line/login.h"
#include "tray/command_line/output.h"
#include "tray/command_line/sent_command.h"
#include "tray/command_line/status_report.h"
#include "tray/command_line/stretch_report.h"
#include "tray/command_line/time_argument.h"
#include "tray/launch/launcher.h"
#include "tray/text/phrases.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

constexpr std::chrono::hours forever{24 * 365};

Moment this_moment() {
    const SystemClock clock;
    return {clock.boot(), clock.wall()};
}

const Catalogue* catalogue() {
    static const auto read = Catalogue::read(shipped_stretches(), own_stretches());
    return read ? &*read : nullptr;
}

// The fault itself, which the state cannot carry: it holds no sentences.
std::string configuration_fault() {
    const auto directory = config_directory();
    const auto config = directory ? read_config(*directory / "config.toml") : Result<Config>(Config());
    return config ? std::string() : config.error().sentence() + "\n";
}

std::string report(const State& state, bool json) {
    if (json) {
        return status_json(state, this_moment());
    }
    auto text = status_text(state, catalogue(), this_moment());
    if (state.has(Warning::configuration_wrong)) {
        text += configuration_fault();
    }
    text.pop_back();
    return text;
}

}  // namespace

ExitCode show_status(bool json) {
    auto connection = connect_to_daemon();
    if (connection) {
        return say(report(*connection->state(), json));
    }
    if (json && connection.error().exit == ExitCode::daemon_not_running) {
        say(status_json(std::nullopt, this_moment()));
    }
    return fail(connection.error());
}

ExitCode watch_status(bool json) {
    auto connection = connect_to_daemon();
    if (!connection) {
        return fail(connection.error());
    }
    say(report(*connection->state(), json));
    while (const auto changed = connection->wait_change(forever)) {
        if (*changed) {
            say(report(*connection->state(), json));
        }
    }
    return json ? say(status_json(std::nullopt, this_moment())) : say(tr("The daemon has ended"));
}

ExitCode start_stretch(const std::string& id) {
    const auto parsed = StretchId::parse(id);
    if (!id.empty() && catalogue() != nullptr && (!parsed || catalogue()->find(*parsed) == nullptr)) {
        return fail(no_such_stretch(*catalogue(), id));
    }
    const auto connection = connect_to_daemon();
    if (!connection) {
        return fail(connection.error());
    }
    const auto started =
        id.empty() ? launch("limber-window", {"--stretch"}) : launch("limber-window", {"--stretch", id});
    return started ? ExitCode::ok : fail(started.error());
}

ExitCode snooze(const std::vector<std::string>& time) {
    if (time.empty()) {
        return send_command(of_kind(CommandKind::snooze), tr("Snoozed"));
    }
    const auto now = this_moment().wall;
    const auto parsed = parse_time_argument(time, now);
    if (!parsed) {
        return fail(parsed.error());
    }
    const auto* const until = std::get_if<WallTime>(&*parsed);
    const auto length = until != nullptr ? Duration(*until - now) : std::get<Duration>(*parsed);
    return send_command(of_kind(CommandKind::snooze, length.count()), tr("Snoozed"));
}

ExitCode skip_break() {
    return send_command(of_kind(CommandKind::skip), tr("Skipped; the next break comes after a full spell"));
}

ExitCode pause_reminders(const std::vector<std::string>& time) {
    const auto parsed =
        parse_time_argument(time.empty() ? std::vector<std::string>{"1h"} : time, this_moment().wall);
    if (!parsed) {
        return fail(parsed.error());
    }
    if (const auto* const until = std::get_if<WallTime>(&*parsed)) {
        return send_command(of_kind(CommandKind::pause_until, until->time_since_epoch().count()),
                            tr("Paused"));
    }
    return send_command(of_kind(CommandKind::pause, std::get<Duration>(*parsed).count()), tr("Paused"));
}

ExitCode resume_reminders() {
    return send_command(of_kind(CommandKind::resume), tr("Reminders are on again"));
}

ExitCode control_daemon(bool start) {
    const auto done = start ? start_daemon() : stop_daemon();
    return done ? say(start ? tr("limberd runs") : tr("limberd has ended")) : fail(done.error());
}

ExitCode change_login(bool on) {
    const auto done = set_start_at_login(on);
    if (!done) {
        return fail(done.error());
    }
    return say(on ? tr("Limber starts at login") : tr("Limber does not start at login"));
}

ExitCode show_login() {
    const auto on = starts_at_login();
    if (!on) {
        return fail(on.error());
    }
    return say(*on ? tr("Limber starts at login") : tr("Limber does not start at login"));
}

ExitCode show_version() {
    return say(std::string("limber ") + version);
}

}  // namespace limber
