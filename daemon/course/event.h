// SPDX-License-Identifier: MIT
// Everything that can happen to a course, each as one value: what the daemon hears, what the trace keeps, and
// what a replay plays again.
#pragma once

#include <optional>

#include "shared/base/time.h"
#include "shared/message/command.h"
#include "shared/message/watching.h"

namespace limber {

enum class EventKind : std::uint8_t {
    time,    // nothing but that time has passed
    input,   // the first after a rest
    rest,    // no input since `since`
    signal,  // `signal` went `on` or off
    slept,   // the machine, since `since`; its last input was at `known_until`, where that is known
    device,  // one of the devices came into use (`on`), or rests since `since`
    devices_unknown,
    person,    // a sign of a person that no source of input tells
    standing,  // said by hand: `on` or off
    leave,
    here,
    command,   // about reminders: `command`
    run_lost,  // whoever showed the guided stretch is gone
    clock_set,
    off_hours,  // the person's work hours end (`on`) or begin
    profile_changed,
    restart,  // a new daemon has read the journal: nothing is known since `known_until`, the last input was
              // at `since`
};

struct Event {
    EventKind kind = EventKind::time;
    std::optional<BootTime> since = std::nullopt;  // restart: nothing where the source cannot say
    std::optional<BootTime> known_until = std::nullopt;
    Signal signal{};
    Device device{};
    bool on = false;
    Command command{};
    // command finish: whether the stretch that it ends leaves the person in the chair.
    bool seated = false;
    friend bool operator==(const Event&, const Event&) = default;
};

}  // namespace limber
