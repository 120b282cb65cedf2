// SPDX-License-Identifier: MIT
// Tells by other signs than input that the person is at the desk, or is not. One file per way of knowing it;
// presence_watch.cpp joins them.
#pragma once

#include <functional>
#include <optional>

#include "shared/base/time.h"
#include "shared/message/watching.h"

namespace limber {

// A source lives for the whole login: its service may come, go and come again, and the source tells what then
// holds. While the service is not here every signal of it is off.
class PresenceSource {
public:
    // Called at each change, and never with what holds already. What holds when the source is made is told
    // before its maker returns, or within the first turns of the loop where that takes asking.
    using Listener = std::function<void(Signal signal, bool on)>;

    virtual ~PresenceSource() = default;
    virtual WatchVerdict verdict() const = 0;
    // Nobody has used keyboard or mouse for a while. For those whose service sends no signal: asks it once.
    virtual void ask() {}
    // When on_time() wants to be called. Nothing: never.
    virtual std::optional<BootTime> next_wakeup() const { return std::nullopt; }
    virtual void on_time(BootTime) {}
};

}  // namespace limber
