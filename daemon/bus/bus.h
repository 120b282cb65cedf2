// SPDX-License-Identifier: MIT
// A connection to the session's or the system's D-Bus within the daemon's loop (sd-bus). Nothing is ever put
// on a bus for others to find: the daemon only asks and listens.
#pragma once

#include <functional>
#include <memory>

#include "daemon/event_loop.h"
#include "shared/base/result.h"

struct sd_bus;

namespace limber {

class Bus {
public:
    // Error: there is no such bus here, or it does not answer.
    static Result<std::unique_ptr<Bus>> open_session(EventLoop& loop);
    static Result<std::unique_ptr<Bus>> open_system(EventLoop& loop);
    ~Bus();
    Bus(const Bus&) = delete;
    Bus& operator=(const Bus&) = delete;

    sd_bus* native() const { return bus_; }
    // The bus has closed: every watch on it is dead. Called at most once.
    void on_closed(std::function<void()> handler) { on_closed_ = std::move(handler); }

private:
    explicit Bus(sd_bus* bus) : bus_(bus) {}
    sd_bus* bus_;
    std::function<void()> on_closed_;
};

}  // namespace limber
