// SPDX-License-Identifier: MIT
// The two kinds of time, kept apart by type. Neither type can read a clock: the pure core is handed `now`.
#pragma once

#include <chrono>
#include <optional>

namespace limber {

using Duration = std::chrono::milliseconds;
using namespace std::chrono_literals;

// CLOCK_BOOTTIME: counts on through suspend, never steps. Sitting is measured on it.
struct BootClock {
    using duration = Duration;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<BootClock, Duration>;
    static constexpr bool is_steady = true;
};
using BootTime = BootClock::time_point;

// CLOCK_REALTIME in whole seconds: for calendars, history and texts only. It can jump.
using WallTime = std::chrono::sys_seconds;

// One instant on both clocks: states hold boot times, people and history read wall time.
struct Moment {
    BootTime boot;
    WallTime wall;
    WallTime wall_at(BootTime when) const {
        return wall + std::chrono::round<std::chrono::seconds>(when - boot);
    }
};

// The earlier of two times of which either may be missing.
inline std::optional<BootTime> earliest(std::optional<BootTime> a, std::optional<BootTime> b) {
    if (!a || !b) {
        return a ? a : b;
    }
    return *a < *b ? a : b;
}

}  // namespace limber
