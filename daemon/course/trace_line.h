// SPDX-License-Identifier: MIT
// A line of the activity trace: when (boot time in ms, wall time in UTC) and what. The trace keeps
// transitions, never input itself, and nothing of what was on the screen: it is the person's own diary, for
// `limber replay`. Pure.
//
//     81234567 2026-11-23T16:17:27Z rest since=81204567
//     81240000 2026-11-23T16:17:33Z signal locked on
//     81250000 2026-11-23T16:17:43Z rules limit=1800000 rest=300000 …
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "daemon/course/course.h"
#include "daemon/course/event.h"
#include "shared/base/result.h"

namespace limber {

// A login began, or a daemon that found no journal: the course starts empty.
struct CourseBegins {
    friend bool operator==(const CourseBegins&, const CourseBegins&) = default;
};

struct TraceLine {
    Moment at;
    std::variant<CourseBegins, CourseRules, Event> what;
};

// Nothing for what is no transition: EventKind::time.
std::string encode_trace(const TraceLine& line);  // without the line's end
// Error: not such a line; `why` says what is wrong in it.
Result<TraceLine> decode_trace(std::string_view line);

}  // namespace limber
