// SPDX-License-Identifier: MIT
// A clock that shows what a test sets.
#pragma once

#include "shared/base/clock.h"

namespace limber {

class FixedClock final : public Clock {
public:
    BootTime boot() const override { return boot_time; }
    WallTime wall() const override { return wall_time; }

    BootTime boot_time{1h};
    WallTime wall_time{std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + 12h};
};

}  // namespace limber
