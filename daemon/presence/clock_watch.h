// SPDX-License-Identifier: MIT
// Notices without polling that the machine slept or that the wall clock was set.
#pragma once

#include <functional>
#include <memory>

#include "daemon/event_loop.h"
#include "shared/base/result.h"
#include "shared/base/time.h"

namespace limber {

class ClockWatch {
public:
    struct Listener {
        std::function<void(Duration slept)> on_resume;  // slept for so long, until just now
        std::function<void()> on_wall_clock_set;  // also after a resume, which the calendar sees as a jump
    };
    virtual ~ClockWatch() = default;
    // Tells at once what has happened since the last call. For events that may come before the watch's own
    // notice: the first thing after a resume can be any timer.
    virtual void check() = 0;
};

// A timerfd on CLOCK_REALTIME, far in the future, with TFD_TIMER_CANCEL_ON_SET: the kernel cancels it when
// the clock is set and on resume (timerfd_create(2)). How long the machine slept is the growth of BOOTTIME
// over MONOTONIC.
Result<std::unique_ptr<ClockWatch>> watch_clocks(EventLoop& loop, ClockWatch::Listener listener);

}  // namespace limber
