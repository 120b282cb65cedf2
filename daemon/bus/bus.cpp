// SPDX-License-Identifier: MIT
#include "daemon/bus/bus.h"

#include <algorithm>
#include <cerrno>
#include <chrono>

namespace limber {

namespace {

// The bus has taken us in: until then nothing can be asked.
int wait_until_ready(sd_bus* bus) {
    using Clock = std::chrono::steady_clock;
    const auto deadline = Clock::now() + bus_patience;
    for (;;) {
        int r = sd_bus_is_ready(bus);
        if (r != 0) {
            return r;
        }
        r = sd_bus_process(bus, nullptr);
        if (r < 0) {
            return r;
        }
        if (r > 0) {
            continue;
        }
        const auto left = std::chrono::duration_cast<std::chrono::microseconds>(deadline - Clock::now());
        if (left.count() <= 0) {
            return -ETIMEDOUT;
        }
        r = sd_bus_wait(bus, static_cast<std::uint64_t>(left.count()));
        if (r < 0 && r != -EINTR) {
            return r;
        }
    }
}

}  // namespace

Result<std::unique_ptr<Bus>> Bus::open(EventLoop& loop, const std::string& what, int (*open_native)(sd_bus**),
                                       const std::string& hint) {
    sd_bus* native = nullptr;
    if (const int r = open_native(&native); r < 0) {
        return r == -ENOMEDIUM ? Error{what, "its address is not known", hint} : system_error(what, -r, hint);
    }
    std::unique_ptr<Bus> bus(new Bus(native));
    sd_bus_set_exit_on_disconnect(native, 0);
    sd_bus_set_close_on_exit(native, 0);
    int r = wait_until_ready(native);
    if (r >= 0) {
        r = sd_bus_attach_event(native, loop.native(), SD_EVENT_PRIORITY_NORMAL);
    }
    if (r < 0) {
        return system_error(what, -r, hint);
    }
    bus->disconnected_ = Match::of_disconnection(native, [self = bus.get()](sd_bus_message*) {
        const auto on_closed = std::exchange(self->on_closed_, nullptr);
        if (on_closed) {
            on_closed();
        }
    });
    return bus;
}

Result<std::unique_ptr<Bus>> Bus::open_session(EventLoop& loop) {
    return open(loop, "cannot reach the session's D-Bus", sd_bus_open_user, "Check DBUS_SESSION_BUS_ADDRESS");
}

Result<std::unique_ptr<Bus>> Bus::open_system(EventLoop& loop) {
    return open(loop, "cannot reach the system's D-Bus", sd_bus_open_system, "");
}

bool Bus::is_open() const {
    return sd_bus_is_open(bus_.get()) > 0;
}

}  // namespace limber
