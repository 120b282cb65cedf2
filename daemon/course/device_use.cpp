// SPDX-License-Identifier: MIT
#include "daemon/course/device_use.h"

#include <algorithm>

namespace limber {

namespace {

DeviceUse::One rested(DeviceUse::One one, BootTime when) {
    if (one.since) {
        one.before += std::max(Duration(0), when - *one.since);
        one.since.reset();
    }
    return one;
}

DeviceUse::One begun_anew(DeviceUse::One one, BootTime now) {
    one.before = Duration(0);
    one.since = one.since ? std::optional(now) : std::nullopt;
    return one;
}

}  // namespace

DeviceUse on_device(const DeviceUse& use, Device device, bool in_use, BootTime when) {
    DeviceUse after = use;
    after.known = true;
    auto& one = device == Device::keyboard ? after.keyboard : after.pointer;
    if (!in_use) {
        one = rested(one, when);
    } else if (!one.since) {
        one.since = when;
    }
    return after;
}

DeviceUse on_devices_unknown(const DeviceUse& use, BootTime now) {
    return {false, rested(use.keyboard, now), rested(use.pointer, now)};
}

DeviceUse on_new_day(const DeviceUse& use, BootTime now) {
    return {use.known, begun_anew(use.keyboard, now), begun_anew(use.pointer, now)};
}

std::optional<Measure> measure_of(const DeviceUse& use, const DeviceUse::One& one) {
    if (!use.known) {
        return std::nullopt;
    }
    return one.since ? Measure{one.before, *one.since, Measure::rising} : Measure{one.before, BootTime{}, 0};
}

}  // namespace limber
