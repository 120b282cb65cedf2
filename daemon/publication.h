// SPDX-License-Identifier: MIT
// What of the daemon's state everyone may know, in the form they know it. Pure.
#pragma once

#include "daemon/course/course.h"
#include "shared/config/config.h"
#include "shared/message/state.h"

namespace limber {

// What the day has moved, as State tells it.
struct DayCoverage {
    std::uint64_t moved = 0;
    std::uint64_t reachable = 0;
    std::uint32_t left_out = 0;
};

struct Inside {
    const Config& config;
    const CourseRules& rules;
    const Course& course;
    const DayCoverage& coverage;
    const Watching& watching;
    std::optional<WallTime> hours_change;
    std::uint64_t display;
    std::uint32_t warnings;
    std::uint32_t configuration_revision;
    bool session_over;
};

State to_state(const Inside& inside, BootTime now);

}  // namespace limber
