// SPDX-License-Identifier: MIT
// The hours of a week, by the local calendar: several ranges a day. A range is of the clock on the wall: when
// clocks change it is an hour shorter or longer, and a minute that comes twice is in it twice. Knows the time
// zone of now (calendar.h). Any process.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "shared/base/calendar.h"

namespace limber {

inline constexpr int minutes_a_day = 24 * 60;

struct WeekHours {
    struct Range {
        int from = 0;            // minutes since the local midnight, 0 to 1439
        int to = minutes_a_day;  // the first that is outside again, 1 to 1440, later than `from`
        friend bool operator==(const Range&, const Range&) = default;
    };
    // Monday first. A day's ranges are in order and do not touch; none: the whole day is outside.
    std::array<std::vector<Range>, 7> days = {{{{}}, {{}}, {{}}, {{}}, {{}}, {{}}, {{}}}};

    friend bool operator==(const WeekHours&, const WeekHours&) = default;
};

bool in_hours(const WeekHours& hours, WallTime when);
// The first moment after `when` at which in_hours() is another. Nothing: it never changes.
std::optional<WallTime> next_change(const WeekHours& hours, WallTime when);

}  // namespace limber
