// SPDX-License-Identifier: MIT
// The daemon's one loop (sd-event): descriptors, signals and exactly one timer. No threads, no tick.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include "shared/base/result.h"
#include "shared/base/time.h"

struct sd_event;

namespace limber {

class EventLoop {
public:
    static Result<std::unique_ptr<EventLoop>> create();
    ~EventLoop();
    EventLoop(const EventLoop&) = delete;
    EventLoop& operator=(const EventLoop&) = delete;

    // Calls `on_ready(revents)` with EPOLL* bits while the returned handle lives. The handle may be destroyed
    // inside its own callback, and must go before the descriptor is closed. Null when the kernel refuses (no
    // memory, a descriptor that cannot be polled).
    class Watch {
    public:
        virtual ~Watch() = default;
        virtual void want(std::uint32_t epoll_events) = 0;  // EPOLLIN, EPOLLIN | EPOLLOUT, …
    };
    std::unique_ptr<Watch> watch(int fd, std::uint32_t epoll_events,
                                 std::function<void(std::uint32_t)> on_ready);

    // Blocks the signal for the whole process, so call it before anything else could be interrupted by it.
    void on_signal(int signal, std::function<void()> handler);
    // Replaces the time at which `handler` is called (CLOCK_BOOTTIME, may be up to `slack` late so that the
    // kernel can put wake-ups together); nothing: never.
    void set_timer(std::optional<BootTime> when, Duration slack);
    void on_timer(std::function<void()> handler);
    // Called after each turn in which anything of the above was called, before the loop sleeps: the place to
    // set the timer anew, because any of them may have changed a next_wakeup().
    void after_turn(std::function<void()> handler);

    // For libraries that bring their own sources: sd-bus, libpulse. What they call must catch its own
    // exceptions.
    sd_event* native() const;

    int run();  // until stop(), once; returns its status
    void stop(int status);

private:
    EventLoop() = default;
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace limber
