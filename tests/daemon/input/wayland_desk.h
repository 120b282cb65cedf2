// SPDX-License-Identifier: MIT
// A compositor of the test's and a source on it. Each call returns what the source has said meanwhile.
#pragma once

#include "tests/daemon/input/watched_source.h"

namespace limber {

struct WaylandDesk {
    WaylandDesk(const FakeCompositorHas& has, WatchedSource::Open open) : compositor(has), watched(open) {
        REQUIRE(watched.source);
    }

    WatchedSource::Said settle() {
        watched.settle(compositor);
        return watched.take_said();
    }
    WatchedSource::Said pass(Duration time) {
        compositor.pass(time);
        return settle();
    }
    // And the millisecond after it, in which more may come.
    WatchedSource::Said input(std::uint32_t seat = 0) {
        compositor.input(seat);
        watched.settle(compositor);
        return pass(1ms);
    }
    WatchedSource::Said inhibit(bool on) {
        compositor.inhibit(on);
        return settle();
    }
    void notify_idle(Duration after) {
        watched.source->notify_idle(after);
        watched.settle(compositor);
    }
    void notify_input() {
        watched.source->notify_input();
        watched.settle(compositor);
    }

    FakeCompositor compositor;
    WatchedSource watched;
};

}  // namespace limber
