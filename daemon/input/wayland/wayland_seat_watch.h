// SPDX-License-Identifier: MIT
// One seat: whether it rests, for how long, and whether there was input. What the compositor tells is only
// noted as it comes; settle() draws the conclusions.
#pragma once

#include <memory>
#include <optional>

#include "daemon/input/wayland/wayland_notice.h"

namespace limber {

class WaylandSeatWatch {
public:
    // Times are of a clock that stands in suspend, as the compositor's timers do.
    WaylandSeatWatch(WaylandNotifier& notifier, wl_seat* seat) : notifier_(notifier), seat_(seat) {}

    wl_seat* seat() const { return seat_; }
    // Rests after `after` from now on, or from input that comes later.
    void count(Duration after, Duration now);
    // Of a seat that rests no input is missed from the rest on; of another, from when the compositor has
    // heard of this.
    void wait_for_input();
    void stop();

    void settle(Duration now);
    bool rests() const { return rests_; }
    // Input has come since wait_for_input(). stop() forgets it.
    bool had_input() const { return had_input_; }
    // How long a seat that rests has done so. Nothing: its last input is not known.
    std::optional<Duration> rested(Duration now) const;

private:
    void make_notice(Duration after);
    void note(bool rests);

    WaylandNotifier& notifier_;
    wl_seat* seat_;
    std::unique_ptr<WaylandNotice> notice_;
    Duration after_{0};
    bool waits_for_input_ = false;
    bool rests_ = false;
    bool resumed_ = false;    // noted, and no conclusion drawn yet
    bool new_rest_ = false;   // the same
    Duration last_known_{0};  // no rest began earlier
    std::optional<Duration> rest_began_;
    std::optional<Duration> doubted_at_;
    bool had_input_ = false;
};

}  // namespace limber
