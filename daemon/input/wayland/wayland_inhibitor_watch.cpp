// SPDX-License-Identifier: MIT
#include "daemon/input/wayland/wayland_inhibitor_watch.h"

namespace limber {

namespace {

constexpr Duration pause{1000};

}  // namespace

void WaylandInhibitorWatch::begin_rest(wl_seat* seat) {
    seat_ = seat;
    compare();
}

void WaylandInhibitorWatch::compare() {
    phase_ = Phase::compares;
    aware_rests_ = unaware_rests_ = false;
    aware_ = notifier_.make(seat_, RestOf::input_and_inhibitors, notifier_.shortest(),
                            [this](bool rests) { aware_rests_ = rests; });
    unaware_ = notifier_.make(seat_, RestOf::input, notifier_.shortest(),
                              [this](bool rests) { unaware_rests_ = rests; });
}

void WaylandInhibitorWatch::end_rest() {
    unaware_.reset();
    aware_.reset();
    phase_ = Phase::quiet;
    if (on_ && seat_ != nullptr) {
        phase_ = Phase::awaits_end;
        aware_rests_ = false;
        aware_ = notifier_.make(seat_, RestOf::input_and_inhibitors, pause,
                                [this](bool rests) { aware_rests_ = rests; });
    }
}

void WaylandInhibitorWatch::forget_seat(wl_seat* seat) {
    if (seat_ == seat) {
        seat_ = nullptr;
        end_rest();
    }
}

void WaylandInhibitorWatch::settle() {
    switch (phase_) {
        case Phase::quiet:
            break;
        case Phase::compares:
            if (aware_rests_) {
                conclude(false);
            } else if (unaware_rests_) {
                // The other may be on its way.
                question_ = connection_.ask();
                phase_ = Phase::asks_once_more;
            }
            break;
        case Phase::asks_once_more:
            if (aware_rests_ || connection_.answered() >= question_) {
                conclude(!aware_rests_);
            }
            break;
        case Phase::watches:
            if (on_ && aware_rests_) {
                on_ = false;
            } else if (!on_ && !aware_rests_) {
                // An inhibitor, or input of which the notice of input alone is on its way.
                compare();
            }
            break;
        case Phase::awaits_end:
            if (aware_rests_) {
                on_ = false;
                end_rest();
            }
            break;
    }
}

void WaylandInhibitorWatch::conclude(bool on) {
    on_ = on;
    unaware_.reset();
    phase_ = Phase::watches;
}

}  // namespace limber
