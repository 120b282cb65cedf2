// SPDX-License-Identifier: MIT
#include "shared/base/clock.h"

#include <ctime>

namespace limber {

namespace {

std::chrono::nanoseconds read(clockid_t id) {
    timespec t{};
    clock_gettime(id, &t);
    return std::chrono::seconds(t.tv_sec) + std::chrono::nanoseconds(t.tv_nsec);
}

}  // namespace

BootTime SystemClock::boot() const {
    return BootTime(std::chrono::duration_cast<Duration>(read(CLOCK_BOOTTIME)));
}

WallTime SystemClock::wall() const {
    return WallTime(std::chrono::duration_cast<std::chrono::seconds>(read(CLOCK_REALTIME)));
}

Duration suspended_since_boot() {
    // The two clocks are read one after the other; the few microseconds between them round away.
    return std::chrono::round<Duration>(read(CLOCK_BOOTTIME) - read(CLOCK_MONOTONIC));
}

}  // namespace limber
