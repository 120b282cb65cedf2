// SPDX-License-Identifier: MIT
// `limber doctor`: looks, judges and prints.
#include <algorithm>
#include <cstdlib>

#include "shared/base/clock.h"
#include "tray/command_line/commands.h"
#include "tray/command_line/daemon_control.h"
#include "tray/command_line/doctor_report.h"
#include "tray/command_line/output.h"

namespace limber {

namespace {

std::string environment(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

DoctorFacts look() {
    DoctorFacts facts;
    const SystemClock clock;
    facts.now = {clock.boot(), clock.wall()};
    const auto connection = connect_to_daemon();
    if (connection) {
        facts.state = connection->state();
    } else {
        facts.no_daemon = connection.error();
    }
    facts.desktop = look_at_desktop();
    facts.places = look_at_places();
    facts.desktop_name = environment("XDG_CURRENT_DESKTOP");
    facts.session_type = environment("XDG_SESSION_TYPE");
    return facts;
}

}  // namespace

ExitCode show_doctor(bool json) {
    const auto findings = findings_of(look());
    say(json ? doctor_json(findings) : doctor_text(findings));
    const bool amiss =
        std::any_of(findings.begin(), findings.end(), [](const Finding& one) { return one.amiss(); });
    return amiss ? ExitCode::error : ExitCode::ok;
}

}  // namespace limber
