// SPDX-License-Identifier: MIT
// Tells when the person's hands rest and when they move again. It learns *that* there was input, never which.
// One file per way of knowing it; input_source_choice.cpp picks one.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "shared/base/result.h"
#include "shared/base/time.h"

namespace limber {

// Both notices are one-shot: the source is silent until it is asked again, so that nothing wakes the daemon
// that it does not wait for.
class InputSource {
public:
    struct Listener {
        std::function<void(Duration idle)> on_idle;  // no input for so long
        std::function<void()> on_input;
        std::function<void(Error)> on_lost;  // the display is gone; the source is dead. Called at most once
    };

    virtual ~InputSource() = default;
    virtual std::string name() const = 0;
    // Time since the last input, as the desktop counts it (without time in suspend).
    virtual Result<Duration> idle() = 0;
    // Calls on_idle once, as soon as there was no input for `after` (at once if that is so already).
    virtual void notify_idle(Duration after) = 0;
    // Calls on_input once, at the next input. Either request replaces the other.
    virtual void notify_input() = 0;
};

}  // namespace limber
