// SPDX-License-Identifier: MIT
// Times as a person writes them behind a command, "5m", "until 14:00" or "3d", and days as they read them.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "shared/base/calendar.h"
#include "shared/base/result.h"
#include "shared/base/time.h"

namespace limber {

using TimeArgument = std::variant<Duration, WallTime>;

// `words`: what stands on the command line, {"5m"} or {"until", "14:00"}. "until" means the next time the
// local clock shows that hour and minute, at most a day ahead. Error (ExitCode::usage): anything else.
Result<TimeArgument> parse_time_argument(const std::vector<std::string>& words, WallTime now);

// Days as a person writes them behind `limber flareup`: "3d". Error (ExitCode::usage): anything but 1d to
// 14d.
Result<int> parse_days(const std::string& word);

// "Monday 2026-11-23", in the person's language.
std::string day_text(Day day);

}  // namespace limber
