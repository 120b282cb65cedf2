// SPDX-License-Identifier: MIT
// A timer of a source's own that rings once. It does not count time in suspend, just as desktops count idle
// time.
#pragma once

#include <functional>
#include <memory>

#include "daemon/event_loop.h"
#include "shared/base/time.h"

struct sd_event_source;

namespace limber {

// CLOCK_MONOTONIC, since boot.
Duration awake_time();

class OnceTimer {
public:
    // The timer may be destroyed in `on_time`.
    OnceTimer(EventLoop& loop, std::function<void()> on_time);
    OnceTimer(const OnceTimer&) = delete;
    OnceTimer& operator=(const OnceTimer&) = delete;

    // Replaces what was set before. Zero or less: when the loop comes round.
    void ring_in(Duration delay);
    void cancel();

private:
    struct SourceUnref {
        void operator()(sd_event_source* source) const;
    };
    std::shared_ptr<std::function<void()>> on_time_;
    std::unique_ptr<sd_event_source, SourceUnref> source_;
};

}  // namespace limber
