// SPDX-License-Identifier: MIT
// libpulse in the daemon's own loop: its descriptors, times and deferred calls become sources of sd-event, so
// that it needs no thread and no loop of its own.
#pragma once

#include <pulse/pulseaudio.h>

struct sd_event;

namespace limber {

class PulseLoop {
public:
    explicit PulseLoop(sd_event* event);
    PulseLoop(const PulseLoop&) = delete;
    PulseLoop& operator=(const PulseLoop&) = delete;

    // Must outlive every context made with it.
    pa_mainloop_api* api() { return &api_; }

private:
    pa_mainloop_api api_;
};

}  // namespace limber
