// SPDX-License-Identifier: MIT
// What sd-bus counts references of, each let go of by itself.
#pragma once

#include <memory>

#include <systemd/sd-bus.h>

namespace limber {

// Not flushed: a bus that has stopped reading would hold up our end.
struct BusClose {
    void operator()(sd_bus* bus) const { sd_bus_close_unref(bus); }
};
struct BusUnref {
    void operator()(sd_bus* bus) const { sd_bus_unref(bus); }
};
struct BusMessageUnref {
    void operator()(sd_bus_message* message) const { sd_bus_message_unref(message); }
};
struct BusSlotUnref {
    void operator()(sd_bus_slot* slot) const { sd_bus_slot_unref(slot); }
};

using BusConnection = std::unique_ptr<sd_bus, BusClose>;
using BusReference = std::unique_ptr<sd_bus, BusUnref>;
using BusMessage = std::unique_ptr<sd_bus_message, BusMessageUnref>;
using BusSlot = std::unique_ptr<sd_bus_slot, BusSlotUnref>;

}  // namespace limber
