// SPDX-License-Identifier: MIT
#include "daemon/input/x11/x11_alarm.h"

#include <utility>

namespace limber {

X11Alarm::X11Alarm(xcb_connection_t* connection, xcb_sync_counter_t counter)
    : connection_(connection), counter_(counter) {
}

X11Alarm::X11Alarm(X11Alarm&& other) noexcept
    : connection_(other.connection_),
      counter_(other.counter_),
      alarm_(std::exchange(other.alarm_, 0)),
      armed_(std::exchange(other.armed_, std::nullopt)) {
}

X11Alarm& X11Alarm::operator=(X11Alarm&& other) noexcept {
    std::swap(connection_, other.connection_);
    std::swap(counter_, other.counter_);
    std::swap(alarm_, other.alarm_);
    std::swap(armed_, other.armed_);
    return *this;
}

// Without `events` first the server would tell of the end, and wake us for it.
X11Alarm::~X11Alarm() {
    if (alarm_ != 0) {
        xcb_sync_change_alarm_value_list_t values{};
        values.events = 0;
        xcb_sync_change_alarm_aux(connection_, alarm_, XCB_SYNC_CA_EVENTS, &values);
        xcb_sync_destroy_alarm(connection_, alarm_);
    }
}

void X11Alarm::fire_from(Duration value) {
    if (!armed_ || armed_->test != XCB_SYNC_TESTTYPE_POSITIVE_COMPARISON || armed_->value != value) {
        arm(XCB_SYNC_TESTTYPE_POSITIVE_COMPARISON, value);
    }
}

void X11Alarm::fire_at_fall(Duration to_below) {
    if (!armed_ || armed_->test != XCB_SYNC_TESTTYPE_NEGATIVE_COMPARISON) {
        arm(XCB_SYNC_TESTTYPE_NEGATIVE_COMPARISON, to_below);
    }
}

// A transition: below that value it waits for the counter to rise first.
void X11Alarm::fire_at_return(Duration from) {
    if (!armed_ || armed_->test != XCB_SYNC_TESTTYPE_NEGATIVE_TRANSITION || armed_->value != from) {
        arm(XCB_SYNC_TESTTYPE_NEGATIVE_TRANSITION, from);
    }
}

// Destroyed, not armed for a time that never comes: with an alarm on SERVERTIME so far ahead the X server
// sleeps through everybody's alarms (seen with Xvfb 21.1).
void X11Alarm::disarm() {
    if (armed_) {
        *this = X11Alarm(connection_, counter_);
    }
}

bool X11Alarm::take(const xcb_sync_alarm_notify_event_t& notice) {
    if (alarm_ == 0 || notice.alarm != alarm_) {
        return false;
    }
    armed_.reset();
    return true;
}

// Comparisons, where that will do: what came true between looking and arming fires at once and is not missed,
// and one that has fired stays silent.
void X11Alarm::arm(std::uint32_t test, Duration value) {
    constexpr std::uint32_t what_changes = XCB_SYNC_CA_VALUE | XCB_SYNC_CA_TEST_TYPE;
    if (alarm_ == 0) {
        alarm_ = xcb_generate_id(connection_);
        xcb_sync_create_alarm_value_list_t values{};
        values.counter = counter_;
        values.valueType = XCB_SYNC_VALUETYPE_ABSOLUTE;
        values.value = to_sync(value.count());
        values.testType = test;
        values.delta = to_sync(0);
        values.events = 1;
        xcb_sync_create_alarm_aux(connection_, alarm_,
                                  what_changes | XCB_SYNC_CA_COUNTER | XCB_SYNC_CA_VALUE_TYPE |
                                      XCB_SYNC_CA_DELTA | XCB_SYNC_CA_EVENTS,
                                  &values);
    } else {
        xcb_sync_change_alarm_value_list_t values{};
        values.value = to_sync(value.count());
        values.testType = test;
        xcb_sync_change_alarm_aux(connection_, alarm_, what_changes, &values);
    }
    armed_ = Armed{test, value};
}

X11Alarm* put_alarm(std::optional<X11Alarm>& alarm, xcb_connection_t* connection,
                    std::optional<xcb_sync_counter_t> counter) {
    if (alarm && alarm->counter() != counter) {
        alarm.reset();
    }
    if (!alarm && counter) {
        alarm.emplace(connection, *counter);
    }
    return alarm ? &*alarm : nullptr;
}

}  // namespace limber
