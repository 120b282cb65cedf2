// SPDX-License-Identifier: MIT
// The only place that reads a clock. Programs hold one and pass what it says on; tests bring their own.
#pragma once

#include "shared/base/time.h"

namespace limber {

class Clock {
public:
    virtual ~Clock() = default;
    virtual BootTime boot() const = 0;
    virtual WallTime wall() const = 0;
};

class SystemClock final : public Clock {
public:
    BootTime boot() const override;
    WallTime wall() const override;
};

// Time this machine has spent suspended since it started: CLOCK_BOOTTIME less CLOCK_MONOTONIC.
Duration suspended_since_boot();

}  // namespace limber
