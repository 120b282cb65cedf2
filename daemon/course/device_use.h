// SPDX-License-Identifier: MIT
// How long keyboard and pointer were used today, each by itself. Pure. Known only where the source of input
// can tell them apart; otherwise nothing is said, which is not the same as zero.
#pragma once

#include <optional>

#include "shared/base/time.h"
#include "shared/message/measure.h"
#include "shared/message/watching.h"

namespace limber {

// Plain data; journalled.
struct DeviceUse {
    struct One {
        std::optional<BootTime> since;  // in use since then; none: at rest
        Duration before{0};             // today, in uses that are over
        friend bool operator==(const One&, const One&) = default;
    };
    bool known = false;
    One keyboard;
    One pointer;
    friend bool operator==(const DeviceUse&, const DeviceUse&) = default;
};

DeviceUse on_device(const DeviceUse& use, Device device, bool in_use, BootTime when);
// The source is gone, or another that cannot tell: what was known of today is kept for one that can.
DeviceUse on_devices_unknown(const DeviceUse& use, BootTime now);
DeviceUse on_new_day(const DeviceUse& use, BootTime now);

// Nothing: not known.
std::optional<Measure> measure_of(const DeviceUse& use, const DeviceUse::One& one);

}  // namespace limber
