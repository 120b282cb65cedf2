// SPDX-License-Identifier: MIT
// What looks at an X server's counters tell of a person's hands, and for which alarms to wait until the next
// look. Pure: (looks, wishes) → (news, alarms). All times are on the server's clock.
//
// Keep-awakes. A program that calls ForceScreenSaver (`xset s reset`, some players, every so many seconds)
// sets back the counters of *all* devices at once, which no key and no motion does; the devices that the
// person does not use go on showing when it was. Such a fall is not input: the rest of every hand runs on
// from the last real one. As long as none is seen, no alarm waits for anything but the hands, and one that
// cannot fire while they work waits for the first keep-awake. Once one is seen ("wary", until there was none
// for a while), the pause after which a hand counts as paused is shorter, so that the next keep-awake finds
// it paused already, and from then on every fall is looked at.
//
// The rest of the last hand at work. Nobody has to know of it before the hand comes back or the rest has
// become an absence; so the server writes it down (Alarms::noted) and wakes nobody. Told is it when there is
// a look anyway, with its true time.
//
// What cannot be seen: a keep-awake wipes out when the last input before it was. Of a hand that had not yet
// paused, its own time is taken; so a rest may be thought shorter, never longer than it is: by up to
// X11Times::rest at the first keep-awake, by up to X11Times::pause later, and by up to X11Times::glance where
// keep-awakes come faster than a pause is noticed. A key and a motion in the same millisecond as the last use
// of every device would pass for a keep-awake. A program that moves the pointer by XTEST to keep the screen
// on is a person as far as an X server can tell.
#pragma once

#include <optional>
#include <vector>

#include "daemon/input/x11/x11_look.h"

namespace limber {

struct X11Times {
    Duration rest{30'000};       // without input for so long a device is not in use
    Duration pause{5'000};       // when wary: so long without input is looked at
    Duration glance{30'000};     // when wary: so often a hand at work is looked at, if nothing else happens
    Duration wariness{600'000};  // after a keep-awake
};

class X11Hands {
public:
    // `notes`: there is somebody to write down a rest.
    explicit X11Hands(X11Times times, bool notes = false) : times_(times), notes_(notes) {}

    // The server has written down that a hand rested; `last` was its last input, within a few milliseconds.
    // Before the look that it comes with.
    void note_rest(std::uint32_t counter, Duration last);

    // `anew`: the devices are others than before.
    void take(const X11Look& look, bool anew = false);
    void want_idle(Duration after);
    void want_input();

    // Time since the last real input, as of the last look.
    Duration idle() const;

    struct News {
        struct OfDevice {
            Device device;
            bool in_use;
            Duration idle;
        };
        std::vector<OfDevice> devices;
        std::optional<Duration> idle;
        bool input = false;
    };
    // What has to be told now; each thing once.
    News news();

    struct Alarms {
        struct Alarm {
            std::uint32_t counter;
            std::optional<Duration> at_rest;  // when it stands so high; otherwise when it falls to below:
            Duration falls_to;
        };
        std::vector<Alarm> alarms;
        std::optional<Duration> look_at;  // the server's clock
        // To be written down when the counter stands so high; after that, a fall is worth a look.
        struct Rest {
            std::uint32_t counter;
            Duration after;
        };
        std::optional<Rest> noted;
    };
    Alarms alarms() const;

private:
    struct Hand {
        std::uint32_t counter;
        std::optional<Device> device;
        Duration last;           // the counter's last fall, of whatever kind
        Duration input;          // the last real one
        bool used;               // ever, as far as is known
        bool works;              // has not paused since
        Duration deaf_until{0};  // falls are not waited for until then
    };
    struct DeviceUse {
        bool known = false;
        bool in_use = false;
    };
    struct NotedRest {
        Device device;
        Duration last;
    };

    void meet(const X11Look& look, Duration all_fell);
    void compare(Hand& hand, const X11Look& look, Duration last, Duration all_fell);
    bool any_works() const;
    bool uses(Device device) const;
    Duration last_input() const;
    Duration last_input(Device device) const;
    bool is_wary() const { return wary_until_ && now_ < *wary_until_; }
    bool tells_devices() const { return others_known_; }
    std::optional<Duration> pause() const;
    bool idle_is_due() const;
    bool is_noted() const;
    DeviceUse& told_of(Device device) { return device == Device::keyboard ? keyboard_ : pointer_; }

    X11Times times_;
    bool notes_;
    Duration now_{0};
    Duration blur_{1};
    std::vector<Hand> hands_;
    bool met_ = false;
    bool others_known_ = false;  // devices are counted apart
    std::uint32_t witness_ = 0;  // counter of the device not used for longest, and when it fell
    Duration witness_last_{0};
    std::optional<Duration> all_fell_;
    std::optional<Duration> wary_until_;
    std::optional<Duration> wants_idle_;
    bool wants_input_ = false;
    bool had_input_ = false;  // since it is wanted
    DeviceUse keyboard_, pointer_;
    std::vector<NotedRest> noted_;  // not told yet
};

}  // namespace limber
