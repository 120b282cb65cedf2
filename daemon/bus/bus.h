// SPDX-License-Identifier: MIT
// A connection to the session's or the system's D-Bus within the daemon's loop (sd-bus). Nothing is ever put
// on a bus for others to find: the daemon only asks and listens.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "daemon/bus/bus_pointer.h"
#include "daemon/bus/match.h"
#include "daemon/event_loop.h"
#include "shared/base/result.h"
#include "shared/base/time.h"

namespace limber {

// After so long without an answer a question counts as not answered.
inline constexpr Duration bus_patience{2000};

class Bus {
public:
    // At DBUS_SESSION_BUS_ADDRESS or DBUS_SYSTEM_BUS_ADDRESS, else at the usual place. Error, within two
    // seconds: there is no such bus here, or it does not answer.
    static Result<std::unique_ptr<Bus>> open_session(EventLoop& loop);
    static Result<std::unique_ptr<Bus>> open_system(EventLoop& loop);
    ~Bus() = default;
    Bus(const Bus&) = delete;
    Bus& operator=(const Bus&) = delete;

    bool is_open() const;
    sd_bus* native() const { return bus_.get(); }
    // The bus has closed from its end: every watch on it is dead. Called at most once; the bus may be
    // destroyed in it. Services on it tell their listeners by themselves.
    void on_closed(std::function<void()> handler) { on_closed_ = std::move(handler); }

private:
    explicit Bus(sd_bus* bus) : bus_(bus) {}
    static Result<std::unique_ptr<Bus>> open(EventLoop& loop, const std::string& what,
                                             int (*open_native)(sd_bus**), const std::string& hint);

    BusConnection bus_;
    Match disconnected_;
    std::function<void()> on_closed_;
};

}  // namespace limber
