// SPDX-License-Identifier: MIT
// What `limber doctor` looks at, as it was found: facts without a judgement. No path but Limber's own, and
// no name of a window or of a program that is in use.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/message/state.h"

namespace limber {

// Nothing: it was not told.
struct DesktopFacts {
    bool bus = false;  // there is a session bus
    std::optional<std::string> notification_server;
    std::vector<std::string> notification_abilities;  // GetCapabilities
    bool notification_server_startable = false;       // none runs; the bus starts one when it is needed
    bool tray_watcher = false;                        // org.kde.StatusNotifierWatcher
    bool tray_host = false;                           // and a panel that shows what it lists
    bool old_tray = false;                            // XEmbed, where there is an X server
    bool other_break_reminders = false;               // GNOME's own are on
};

// The person's hooks.
struct HookFacts {
    bool on = true;  // by the configuration
    std::filesystem::path folder;
    std::vector<std::string> good;     // names of those that may be run
    std::vector<Error> refused;        // why the others are not
    std::vector<std::string> unknown;  // names in the folder that no hook has
};

struct PlaceFacts {
    Result<std::filesystem::path> runtime = Error{};  // ours alone, or what is wrong with it
    std::filesystem::path configuration;
    bool configuration_there = false;
    std::optional<Error> configuration_fault;
    bool trace = true;
    std::filesystem::path trace_folder;
    Result<bool> starts_at_login = false;
    HookFacts hooks;
};

struct DoctorFacts {
    Moment now;
    std::optional<State> state;
    std::optional<Error> no_daemon;  // why there is no state
    DesktopFacts desktop;
    PlaceFacts places;
    std::string desktop_name;  // XDG_CURRENT_DESKTOP, may be empty
    std::string session_type;  // XDG_SESSION_TYPE, may be empty
};

// Asks the session bus, at most about a second for each answer; starts nothing there.
DesktopFacts look_at_desktop();
PlaceFacts look_at_places();

}  // namespace limber
