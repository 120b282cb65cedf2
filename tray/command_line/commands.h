// SPDX-License-Identifier: MIT
// What each subcommand of `limber` does. Each returns the program's exit status and says on standard error
// why it is not 0.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/result.h"

namespace limber {

ExitCode show_status(bool json);
enum class WatchForm : std::uint8_t { text, json, waybar };
ExitCode watch_status(WatchForm form);          // at each change, until it is ended or nobody reads any more
ExitCode start_stretch(const std::string& id);  // empty: the daemon chooses
ExitCode snooze(const std::vector<std::string>& time);
ExitCode skip_break();
ExitCode pause_reminders(const std::vector<std::string>& time);
ExitCode resume_reminders();
ExitCode say_standing(bool on);
ExitCode leave_desk();
ExitCode was_here();  // takes the last absence's credit back
ExitCode show_why(bool json);
ExitCode show_doctor(bool json);  // ok: nothing is amiss; error: something is
ExitCode control_daemon(bool start);
ExitCode change_login(bool on);
ExitCode show_login();
ExitCode list_stretches(bool json);
ExitCode list_left_out();
ExitCode hide_stretch(const std::string& id, bool hide);  // false: offers it again
ExitCode show_stretch(const std::string& id);
ExitCode check_stretch(const std::string& file);
ExitCode flare_up(const std::string& days);                           // "3d", "off"; empty: says until when
ExitCode forget(const std::string& what, bool everything, bool yes);  // what: "profile", "history" or ""
ExitCode show_version();

}  // namespace limber
