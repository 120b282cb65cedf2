// SPDX-License-Identifier: MIT
#include "daemon/input/wayland/wayland_seat_watch.h"

#include <algorithm>
#include <utility>

namespace limber {

namespace {

// Where inhibitors count, a rest also ends because one begins. After input a seat rests again at the next
// pause of a millisecond; under an inhibitor it does not.
constexpr Duration longest_doubt{1000};

}  // namespace

void WaylandSeatWatch::count(Duration after, Duration now) {
    stop();
    last_known_ = now;
    make_notice(after);
}

void WaylandSeatWatch::wait_for_input() {
    if (waits_for_input_) {
        return;
    }
    if (!rests_) {
        stop();
        make_notice(notifier_.shortest());
    }
    waits_for_input_ = true;
}

void WaylandSeatWatch::stop() {
    notice_.reset();
    waits_for_input_ = rests_ = resumed_ = new_rest_ = had_input_ = false;
    rest_began_.reset();
    doubted_at_.reset();
}

void WaylandSeatWatch::make_notice(Duration after) {
    after_ = after;
    rests_ = false;
    rest_began_.reset();
    notice_.reset();
    const auto rest_of = notifier_.tells_input_alone() ? RestOf::input : RestOf::input_and_inhibitors;
    notice_ = notifier_.make(seat_, rest_of, after, [this](bool rests) { note(rests); });
}

void WaylandSeatWatch::note(bool rests) {
    rests_ = rests;
    new_rest_ = rests;
    resumed_ = resumed_ || !rests;
}

void WaylandSeatWatch::settle(Duration now) {
    if (std::exchange(resumed_, false)) {
        last_known_ = now;
        if (waits_for_input_ && notifier_.tells_input_alone()) {
            had_input_ = true;
        } else if (waits_for_input_) {
            doubted_at_ = now;
            if (!rests_ && after_ > notifier_.shortest()) {
                make_notice(notifier_.shortest());
            }
        }
    }
    if (std::exchange(new_rest_, false) && !waits_for_input_) {
        // The compositor's timers may be early.
        rest_began_ = std::max(last_known_, now - after_);
    }
    if (rests_ && doubted_at_) {
        had_input_ = had_input_ || now - *doubted_at_ <= longest_doubt;
        doubted_at_.reset();
    }
}

std::optional<Duration> WaylandSeatWatch::rested(Duration now) const {
    return rests_ && rest_began_ ? std::optional(now - *rest_began_) : std::nullopt;
}

}  // namespace limber
