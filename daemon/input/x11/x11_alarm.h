// SPDX-License-Identifier: MIT
// One alarm of the XSync extension: fires once when a counter stands at or beyond a value, also when it does
// so already. Costs nothing while it waits.
#pragma once

#include <optional>

#include "daemon/input/x11/x11_connection.h"
#include "shared/base/time.h"

namespace limber {

class X11Alarm {
public:
    X11Alarm(xcb_connection_t* connection, xcb_sync_counter_t counter);
    X11Alarm(X11Alarm&& other) noexcept;
    X11Alarm& operator=(X11Alarm&& other) noexcept;
    ~X11Alarm();

    xcb_sync_counter_t counter() const { return counter_; }
    void fire_from(Duration value);  // at `value` or above
    void fire_at_fall(
        Duration to_below);              // at `to_below` or below; one that waits for a fall is left as it is
    void fire_at_return(Duration from);  // when it falls that stood at `from` or above
    void disarm();
    // The notice is of this alarm: it counts as disarmed. One that was on its way when the alarm was changed
    // is taken for the new one; so a notice is only a reason to look.
    bool take(const xcb_sync_alarm_notify_event_t& notice);

private:
    struct Armed {
        std::uint32_t test;
        Duration value;
    };
    void arm(std::uint32_t test, Duration value);

    xcb_connection_t* connection_;
    xcb_sync_counter_t counter_;
    xcb_sync_alarm_t alarm_ = 0;
    std::optional<Armed> armed_;
};

// Puts `alarm` on that counter, made anew if it is on another; without one it is destroyed. Null: there is
// none.
X11Alarm* put_alarm(std::optional<X11Alarm>& alarm, xcb_connection_t* connection,
                    std::optional<xcb_sync_counter_t> counter);

}  // namespace limber
