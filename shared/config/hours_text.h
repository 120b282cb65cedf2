// SPDX-License-Identifier: MIT
// A day's hours as people write them: "09:00-12:30". Any process.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/week_hours.h"

namespace limber {

using DayHours = std::vector<WeekHours::Range>;

// From "00:00" to "24:00", as 24-hour times of two digits each. Nothing: it is written otherwise, or does not
// end after it begins.
std::optional<WeekHours::Range> parse_hours(std::string_view text);

// "09:00-12:30"
std::string to_text(const WeekHours::Range& range);

// Puts the range behind those of the day; one that begins where the last ends goes on with it. False: it
// begins before the last one ends, and the day is left as it was.
bool append_hours(DayHours& day, const WeekHours::Range& range);

}  // namespace limber
