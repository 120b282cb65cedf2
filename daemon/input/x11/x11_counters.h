// SPDX-License-Identifier: MIT
// The counters by which an X server tells when its devices were last used, and which of them are a keyboard
// or a pointer that a person sees: XSync's system counters, and XInput 2 for the kinds of devices.
#pragma once

#include <optional>
#include <vector>

#include "daemon/input/x11/x11_connection.h"
#include "daemon/input/x11/x11_look.h"

namespace limber {

class X11Counters {
public:
    // Also asks to be told when a device comes, goes, or is switched on or off: as a generic event, upon
    // which list() is to be called again.
    explicit X11Counters(xcb_connection_t* connection);

    void list();
    bool has_idle_time() const { return idle_ != 0 && server_time_ != 0; }
    // Both a keyboard and a pointer with a counter of their own.
    bool by_device() const { return by_device_; }
    xcb_sync_counter_t server_time() const { return server_time_; }
    // Nothing: the connection is gone.
    std::optional<X11Look> look() const;

private:
    struct Watched {
        xcb_sync_counter_t counter;
        bool hand;
        std::optional<Device> master_of;
    };
    struct Numbered {
        std::uint16_t device;
        xcb_sync_counter_t counter;
    };
    std::vector<Numbered> list_counters();
    void watch_devices(const std::vector<Numbered>& counters);
    std::optional<X11Look> look_once() const;

    xcb_connection_t* connection_;
    bool has_xinput_ = false;
    bool by_device_ = false;
    xcb_sync_counter_t server_time_ = 0;
    xcb_sync_counter_t idle_ = 0;
    std::vector<Watched> watched_;
};

}  // namespace limber
