// SPDX-License-Identifier: MIT
// Tells when the person's hands rest and when they move again. It learns *that* there was input, never which.
// One file per way of knowing it; input_source_choice.cpp picks one.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/message/watching.h"

namespace limber {

// Both notices are one-shot: the source is silent until it is asked again, so that nothing wakes the daemon
// that it does not wait for.
class InputSource {
public:
    struct Listener {
        std::function<void(Duration idle)> on_idle;  // no input for so long
        std::function<void()> on_input;
        // A device alone came into use, or has rested for `idle` by now. Only from a source that can tell
        // them apart, which says so of both when it is opened; also while no notice was asked for.
        std::function<void(Device, bool in_use, Duration idle)> on_device;
        // The source itself sees that an idle inhibitor came or went (InputKind::ext_idle_input).
        std::function<void(bool on)> on_inhibitor;
        // The display or service is gone; the source is dead. Called at most once, and the source may be
        // destroyed in it.
        std::function<void(Error)> on_lost;
    };

    virtual ~InputSource() = default;
    virtual std::string name() const = 0;  // for the log: protocol and version, display
    // Time since the last input, as the desktop counts it (without time in suspend). Nothing: this one cannot
    // be asked, or did not answer.
    virtual std::optional<Duration> idle() = 0;
    // Calls on_idle once, as soon as there was no input for `after`. A source that cannot be asked counts
    // from this call at the earliest.
    virtual void notify_idle(Duration after) = 0;
    // Calls on_input once, at the next input. Either request replaces the other.
    virtual void notify_input() = 0;
};

// Why a source is not used.
struct SourceRefusal {
    WatchVerdict verdict;
    Error why;
};

}  // namespace limber
