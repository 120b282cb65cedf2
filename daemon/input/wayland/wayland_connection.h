// SPDX-License-Identifier: MIT
// The connection to a Wayland compositor: opened within a time limit, then read by the daemon's loop.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <variant>

#include "daemon/event_loop.h"
#include "daemon/input/input_source.h"

struct wl_callback;
struct wl_display;

namespace limber {

class WaylandConnection {
public:
    using Opened = std::variant<std::unique_ptr<WaylandConnection>, SourceRefusal>;

    // To the compositor that WAYLAND_DISPLAY names, and to no other: one that is not named is another
    // login's. WAYLAND_SOCKET is not used: it serves once, and the connection may have to be made again.
    static Opened open();
    ~WaylandConnection();
    WaylandConnection(const WaylandConnection&) = delete;
    WaylandConnection& operator=(const WaylandConnection&) = delete;

    wl_display* display() const { return display_; }
    const std::string& name() const { return name_; }

    // Blocks until the compositor has answered all that was asked; an error when it has not within `limit`.
    Result<void> roundtrip(Duration limit);

    // From here on events are handled as they come; `after_events` is called after each lot of them.
    // `on_lost` is called once, as the last thing, and may destroy the connection. False: it cannot be
    // watched.
    bool watch(EventLoop& loop, std::function<void()> after_events, std::function<void(Error)> on_lost);
    // Sends what was asked; what the compositor does not take now, as soon as it does.
    void flush();

    // Asks the compositor to answer when it has done all that was asked before; the number of the question.
    std::uint64_t ask();
    // The last question answered; 0: none yet.
    std::uint64_t answered() const { return answered_; }

private:
    WaylandConnection(wl_display* display, std::string name);
    void on_ready(std::uint32_t events);
    bool read_events();
    void lose();
    Error error(const std::string& what) const;

    wl_display* display_;
    std::string name_;
    std::unique_ptr<EventLoop::Watch> watch_;
    std::function<void()> after_events_;
    std::function<void(Error)> on_lost_;
    bool wants_to_write_ = false;
    std::deque<wl_callback*> questions_;  // not answered yet
    std::uint64_t asked_ = 0;
    std::uint64_t answered_ = 0;
};

}  // namespace limber
