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
#include "tray/command_line/state_stream.h"
#include "tray/command_line/status_report.h"
#include "tray/command_line/stretch_report.h"
#include "tray/command_line/time_argument.h"
#include "tray/command_line/waybar_report.h"
#include "tray/launch/launcher.h"
#include "tray/text/phrases.h"
#include "tray/text/stretch_lookup.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

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

ExitCode watch_status(WatchForm form) {
    StretchLookup stretches(shipped_stretches(), own_stretches());
    switch (form) {
        case WatchForm::json:
            return stream_states({status_json, {}, true});
        case WatchForm::waybar:
            return stream_states({[&stretches](const std::optional<State>& state, const Moment& now) {
                                      const auto id = state ? state->reminder.offered.stretch : StretchId();
                                      return waybar_json(state, now, stretches.find(id));
                                  },
                                  next_waybar_change, false});
        case WatchForm::text:
            break;
    }
    return stream_states({[](const std::optional<State>& state, const Moment& now) {
                              return state ? report(*state, false) : status_line(nullptr, now, nullptr);
                          },
                          {},
                          true});
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
    const auto until_moment = [](SnoozeEnd end) {
        return of_kind(CommandKind::snooze_moment, static_cast<std::int64_t>(end));
    };
    if (time == std::vector<std::string>{"until", "pause"}) {
        return send_command(until_moment(SnoozeEnd::typing_pause), tr("Snoozed until you stop typing"));
    }
    if (time == std::vector<std::string>{"until", "call-ends"}) {
        return send_command(until_moment(SnoozeEnd::call_end), tr("Snoozed until the call ends"));
    }
    const auto now = this_moment().wall;
    const auto parsed = parse_time_argument(time, now);
    if (!parsed) {
        return fail(parsed.error());
    }
    if (const auto* const until = std::get_if<WallTime>(&*parsed)) {
        return send_command(of_kind(CommandKind::snooze_until, until->time_since_epoch().count()),
                            tr("Snoozed"));
    }
    return send_command(of_kind(CommandKind::snooze, std::get<Duration>(*parsed).count()), tr("Snoozed"));
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
