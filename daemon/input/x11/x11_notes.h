// SPDX-License-Identifier: MIT
// What the X server is to write down without waking anybody: that a counter of idle time has come to some
// value, and when. A connection of its own, which no loop watches: the event waits in its socket until
// somebody looks. One event at most for each rest, and each return from one is a look, so they cannot pile
// up.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "daemon/input/x11/x11_alarm.h"
#include "daemon/input/x11/x11_connection.h"
#include "daemon/input/x11/x11_hands.h"

namespace limber {

class X11Notes {
public:
    X11Notes();  // to the display of the environment

    bool works() const { return connection_ != nullptr; }
    // Nothing: there is nothing to write down.
    void arm(const std::optional<X11Hands::Alarms::Rest>& rest);
    // What was written down since: the counter, where it stood, and the server's clock then, modulo 2^32 ms.
    void take(const std::function<void(std::uint32_t counter, Duration idle, std::uint32_t at)>& on_note);

private:
    XConnection connection_;
    std::uint8_t alarm_event_ = 0;
    std::optional<X11Alarm> alarm_;
};

}  // namespace limber
