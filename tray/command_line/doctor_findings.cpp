// SPDX-License-Identifier: MIT
#include "tray/command_line/doctor_findings.h"

#include <algorithm>

#include "shared/base/build_info.h"
#include "tray/command_line/doctor_hooks.h"
#include "tray/command_line/doctor_senses.h"
#include "tray/command_line/output.h"
#include "tray/text/phrases.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

Finding of_daemon(const DoctorFacts& facts) {
    if (facts.state) {
        return {"daemon", tr("limberd runs and answers"), {}, {}};
    }
    const auto error = facts.no_daemon.value_or(Error{});
    const bool gone = error.exit == ExitCode::daemon_not_running;
    return {"daemon",
            gone ? std::string(tr("limberd is not running: nothing is measured, and what it watches by is "
                                  "not known"))
                 : fill(tr("limberd does not answer: %1"), {error.sentence()}),
            {},
            gone ? tr("limber daemon start") : tr("limber daemon stop, then limber daemon start")};
}

Finding of_versions(const DoctorFacts& facts) {
    const auto desktop = facts.desktop_name.empty() ? std::string(tr("unknown")) : facts.desktop_name;
    const auto session = facts.session_type.empty() ? std::string(tr("unknown")) : facts.session_type;
    return {"versions", fill(tr("limber %1; desktop: %2; session: %3"), {version, desktop, session}), {}, {}};
}

Finding of_notifications(const DesktopFacts& desktop) {
    if (!desktop.bus) {
        return {"notifications",
                tr("There is no session bus, so no notification and no icon"),
                {},
                tr("Start Limber from within a desktop session")};
    }
    if (!desktop.notification_server) {
        if (desktop.notification_server_startable) {
            return {"notifications", tr("Notifications: their server starts when one is shown"), {}, {}};
        }
        return {"notifications",
                tr("No notification server answers: reminders show in icon and menu only"),
                {},
                tr("Install and start one that suits the desktop, such as dunst or mako")};
    }
    Finding finding{"notifications", fill(tr("Notifications: %1"), {*desktop.notification_server}), {}, {}};
    finding.details.push_back(fill(tr("It can: %1"), {joined(desktop.notification_abilities)}));
    const auto& all = desktop.notification_abilities;
    if (std::find(all.begin(), all.end(), "actions") == all.end()) {
        finding.details.push_back(tr("It shows no buttons: answer a reminder in the tray's menu"));
    }
    return finding;
}

Finding of_do_not_disturb(const Watching& watching) {
    constexpr const char* topic = "do_not_disturb";
    if (watching.has(Signal::notices_off)) {
        return {topic, tr("Do not disturb is on"), {}, {}};
    }
    if (watching.has(Signal::notices_asked)) {
        return {
            topic,
            tr("Do not disturb is on"),
            {tr("The notification server does not tell when that ends: it is asked while a reminder waits")},
            {}};
    }
    return {topic, tr("Do not disturb: nothing tells that it is on"), {}, {}};
}

Finding of_tray(const DesktopFacts& desktop) {
    if (desktop.tray_host) {
        return {"tray", tr("Tray: a panel shows the icon"), {}, {}};
    }
    if (desktop.old_tray) {
        return {"tray", tr("Tray: of the old kind (XEmbed); limber-window shows the icon there"), {}, {}};
    }
    return {"tray",
            desktop.tray_watcher ? tr("Tray: icons are listed, and no panel shows them")
                                 : tr("Tray: this desktop has no place for icons"),
            {},
            tr("Reminders come all the same; Today opens from the list of programs. On GNOME the extension "
               "AppIndicator adds a place for icons")};
}

Finding of_other_reminders(const DesktopFacts& desktop) {
    if (desktop.other_break_reminders) {
        return {"other_reminders",
                tr("The break reminders of GNOME itself are on, too"),
                {},
                tr("Turn one of the two off, or both will ask; GNOME's are in Settings, Wellbeing")};
    }
    return {"other_reminders", tr("No other break reminders of the desktop are on"), {}, {}};
}

Finding of_runtime(const PlaceFacts& places) {
    if (places.runtime) {
        return {"runtime_folder",
                fill(tr("Runtime folder: %1, yours alone"), {places.runtime->string()}),
                {},
                {}};
    }
    const auto& error = places.runtime.error();
    if (error.exit == ExitCode::daemon_not_running) {
        return {"runtime_folder", tr("Runtime folder: not made yet; limberd makes it"), {}, {}};
    }
    return {"runtime_folder",
            fill(tr("Runtime folder: %1"), {Error{error.what, error.why, {}}.sentence()}),
            {},
            error.hint.empty() ? std::string(tr("Log out and in again")) : error.hint};
}

Finding of_configuration(const PlaceFacts& places) {
    if (places.configuration_fault) {
        return {"configuration",
                fill(tr("Configuration: %1"), {places.configuration_fault->sentence()}),
                {},
                tr("Mend it; until then the last good values are in force")};
    }
    const auto* const text = places.configuration_there
                                 ? tr("Configuration: %1 has no fault")
                                 : tr("Configuration: the defaults, as there is no %1");
    return {"configuration", fill(text, {places.configuration.string()}), {}, {}};
}

Finding of_trace(const PlaceFacts& places) {
    const auto file = places.configuration.string();
    if (!places.trace) {
        return {"trace",
                fill(tr("The diary of when you were at the desk is off ([trace] in %1)"), {file}),
                {},
                {}};
    }
    return {"trace",
            fill(tr("A diary of when you were at the desk is kept in %1, on this machine only"),
                 {places.trace_folder.string()}),
            {fill(tr("To turn it off: on = false below [trace] in %1"), {file})},
            {}};
}

Finding of_login(const PlaceFacts& places) {
    if (!places.starts_at_login) {
        const auto& error = places.starts_at_login.error();
        return {"login", error.sentence(), {}, tr("Set HOME, as every login does")};
    }
    return {"login",
            *places.starts_at_login ? tr("Limber starts at login")
                                    : tr("Limber does not start at login (limber login on)"),
            {},
            {}};
}

}  // namespace

std::vector<Finding> findings_of(const DoctorFacts& facts) {
    std::vector<Finding> findings{of_daemon(facts)};
    if (facts.state) {
        for (auto& finding : findings_of_senses(*facts.state, facts.now)) {
            findings.push_back(std::move(finding));
        }
    }
    findings.push_back(of_notifications(facts.desktop));
    if (facts.state) {
        findings.push_back(of_do_not_disturb(facts.state->watching));
    }
    findings.push_back(of_tray(facts.desktop));
    findings.push_back(of_other_reminders(facts.desktop));
    findings.push_back(of_runtime(facts.places));
    findings.push_back(of_configuration(facts.places));
    findings.push_back(of_trace(facts.places));
    findings.push_back(finding_of_hooks(facts.places.hooks, facts.places.configuration));
    findings.push_back(of_login(facts.places));
    findings.push_back(of_versions(facts));
    return findings;
}

}  // namespace limber
