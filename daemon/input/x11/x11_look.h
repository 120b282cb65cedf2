// SPDX-License-Identifier: MIT
// One look at the X server's counters of idle time: when each device was last heard of, all at one moment.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "daemon/input/input_source.h"

namespace limber {

struct X11Look {
    struct Reading {
        std::uint32_t counter;
        // A master: what a hand moves. The others are only there to tell a keep-awake by. A server that does
        // not count by device has one reading, of all devices together, which is a hand too.
        bool hand;
        std::optional<Device> master_of;
        Duration last;  // on the server's clock
    };
    Duration now;   // on the server's clock, which stands still while the machine sleeps
    Duration blur;  // the readings may be too early by so much against each other
    std::vector<Reading> readings;
};

}  // namespace limber
