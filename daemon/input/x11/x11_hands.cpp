// SPDX-License-Identifier: MIT
#include "daemon/input/x11/x11_hands.h"

#include <algorithm>
#include <utility>

namespace limber {

namespace {

// By so much a note and a reading of one and the same input may differ.
constexpr Duration vague{50};

std::optional<Duration> shorter(std::optional<Duration> a, std::optional<Duration> b) {
    if (!a || !b) {
        return a ? a : b;
    }
    return std::min(*a, *b);
}

}  // namespace

void X11Hands::take(const X11Look& look, bool anew) {
    now_ = look.now;
    blur_ = look.blur;
    if (look.readings.empty()) {
        return;
    }
    const auto oldest = std::min_element(look.readings.begin(), look.readings.end(),
                                         [](const auto& a, const auto& b) { return a.last < b.last; });
    others_known_ = look.readings.front().master_of || look.readings.size() > 1;
    // As long as one device has not been used since, its counter shows when all of them fell.
    const auto all_fell = oldest->last;
    if (!met_ || anew) {
        all_fell_ = all_fell;
        meet(look, all_fell);
    }
    if (others_known_ && all_fell > *all_fell_ + look.blur) {
        wary_until_ = all_fell + times_.wariness;
    }
    all_fell_ = all_fell;
    witness_ = oldest->counter;
    witness_last_ = oldest->last;
    for (auto& hand : hands_) {
        const auto reading =
            std::find_if(look.readings.begin(), look.readings.end(),
                         [&hand](const X11Look::Reading& r) { return r.counter == hand.counter; });
        if (reading != look.readings.end()) {
            compare(hand, look, reading->last, all_fell);
        }
    }
}

// Hands known from before keep what is known of them.
void X11Hands::meet(const X11Look& look, Duration all_fell) {
    std::vector<Hand> hands;
    for (const auto& reading : look.readings) {
        if (!reading.hand) {
            continue;
        }
        const auto known = std::find_if(hands_.begin(), hands_.end(), [&reading](const Hand& hand) {
            return hand.counter == reading.counter && hand.device == reading.master_of;
        });
        if (known != hands_.end()) {
            hands.push_back(*known);
            continue;
        }
        // One that fell when all did may not have been used since the server started.
        const bool used = !others_known_ || reading.last > all_fell + look.blur;
        hands.push_back({reading.counter, reading.master_of, reading.last, reading.last, used, used});
    }
    hands_ = std::move(hands);
    met_ = true;
}

void X11Hands::compare(Hand& hand, const X11Look& look, Duration last, Duration all_fell) {
    const bool fell = last > hand.last + look.blur;
    if (fell && others_known_ && last <= all_fell + look.blur) {
        if (hand.works) {
            hand.input = last;
            hand.works = false;
        }
        hand.last = last;
        // Somebody is at work by another hand, and that is known: this one need not be looked at every time.
        hand.deaf_until = any_works() ? look.now + times_.glance : Duration(0);
    } else if (fell) {
        hand.last = hand.input = last;
        hand.used = true;
        hand.works = true;
        hand.deaf_until = Duration(0);
        had_input_ = true;
    } else {
        hand.last = std::max(hand.last, last);  // readings err to the early side only
        if (last >= hand.input - vague) {
            hand.input = std::min(hand.input, last);  // a note may err to the late one
        }
    }
    const auto paused_after = pause();
    if (hand.works && paused_after && look.now - hand.input >= *paused_after) {
        hand.works = false;
    }
}

void X11Hands::note_rest(std::uint32_t counter, Duration last) {
    const auto hand =
        std::find_if(hands_.begin(), hands_.end(), [counter](const Hand& h) { return h.counter == counter; });
    if (hand == hands_.end() || !hand->works || last < hand->input - vague) {
        return;
    }
    hand->input = std::max(hand->input, last);
    hand->last = std::max(hand->last, last + vague);
    hand->works = false;
    if (hand->device && told_of(*hand->device).in_use) {
        told_of(*hand->device).in_use = false;
        noted_.push_back({*hand->device, hand->input});
    }
}

void X11Hands::want_idle(Duration after) {
    wants_idle_ = after;
    wants_input_ = false;
}

void X11Hands::want_input() {
    wants_idle_.reset();
    wants_input_ = true;
    had_input_ = false;
    for (auto& hand : hands_) {
        hand.works = false;
        hand.deaf_until = Duration(0);
    }
}

Duration X11Hands::idle() const {
    return std::max(now_ - last_input(), Duration(0));
}

X11Hands::News X11Hands::news() {
    News news;
    for (const auto& rest : std::exchange(noted_, {})) {
        news.devices.push_back({rest.device, false, std::max(now_ - rest.last, Duration(0))});
    }
    for (const auto device : {Device::keyboard, Device::pointer}) {
        auto& told = told_of(device);
        const bool in_use = uses(device);
        if (tells_devices() && (!told.known || told.in_use != in_use)) {
            told = {true, in_use};
            news.devices.push_back({device, in_use, std::max(now_ - last_input(device), Duration(0))});
        }
    }
    if (wants_input_ && had_input_) {
        wants_input_ = false;
        news.input = true;
    }
    if (idle_is_due()) {
        wants_idle_.reset();
        news.idle = idle();
    }
    return news;
}

X11Hands::Alarms X11Hands::alarms() const {
    Alarms wanted;
    const auto falls = [this](std::uint32_t counter, Duration last) {
        return Alarms::Alarm{counter, std::nullopt, std::max(now_ - last - blur_, Duration(1))};
    };
    const bool anyone = tells_devices() || wants_idle_ || wants_input_;
    for (const auto& hand : hands_) {
        if (hand.works && is_noted()) {
            wanted.alarms.push_back({hand.counter, *wants_idle_, {}});
            wanted.noted = Alarms::Rest{hand.counter, times_.rest};
        } else if (hand.works) {
            if (const auto paused_after = pause()) {
                wanted.alarms.push_back({hand.counter, *paused_after, {}});
            }
        } else if (hand.deaf_until > now_ && any_works()) {
            wanted.look_at = shorter(wanted.look_at, hand.deaf_until);
        } else if (anyone) {
            wanted.alarms.push_back(falls(hand.counter, hand.last));
        }
    }
    if (is_wary() && any_works()) {
        wanted.look_at = shorter(wanted.look_at, now_ + times_.glance);
    }
    const bool is_hand = std::any_of(hands_.begin(), hands_.end(),
                                     [this](const Hand& hand) { return hand.counter == witness_; });
    if (tells_devices() && !is_wary() && !is_hand) {
        wanted.alarms.push_back(falls(witness_, witness_last_));
    }
    for (const auto device : {Device::keyboard, Device::pointer}) {
        const bool works = std::any_of(hands_.begin(), hands_.end(), [device](const Hand& hand) {
            return hand.device == device && hand.works;
        });
        if (!works && uses(device)) {
            wanted.look_at = shorter(wanted.look_at, last_input(device) + times_.rest);
        }
        const auto& told = device == Device::keyboard ? keyboard_ : pointer_;
        if (tells_devices() && (!told.known || told.in_use != uses(device))) {
            wanted.look_at = Duration(0);
        }
    }
    if (wants_idle_ && !any_works()) {
        wanted.look_at = shorter(wanted.look_at, last_input() + *wants_idle_);
    }
    if ((wants_input_ && had_input_) || idle_is_due()) {
        wanted.look_at = Duration(0);
    }
    return wanted;
}

bool X11Hands::any_works() const {
    return std::any_of(hands_.begin(), hands_.end(), [](const Hand& hand) { return hand.works; });
}

bool X11Hands::uses(Device device) const {
    return std::any_of(hands_.begin(), hands_.end(), [this, device](const Hand& hand) {
        return hand.device == device && hand.used && now_ - hand.input < times_.rest;
    });
}

Duration X11Hands::last_input() const {
    auto last = Duration::min();
    for (const auto& hand : hands_) {
        last = std::max(last, hand.input);
    }
    return hands_.empty() ? now_ : last;
}

Duration X11Hands::last_input(Device device) const {
    auto last = Duration::min();
    for (const auto& hand : hands_) {
        last = hand.device == device ? std::max(last, hand.input) : last;
    }
    return last == Duration::min() ? now_ : last;
}

// After how long without input a hand at work is looked at. Nothing: nobody wants to know.
std::optional<Duration> X11Hands::pause() const {
    auto after = wants_idle_;
    if (tells_devices()) {
        after = shorter(after, times_.rest);
    }
    if (is_wary()) {
        after = shorter(after, times_.pause);
    }
    return after;
}

// Only of the last hand at work, and where its absence is waited for besides.
bool X11Hands::is_noted() const {
    const auto at_work =
        std::count_if(hands_.begin(), hands_.end(), [](const Hand& hand) { return hand.works; });
    return notes_ && tells_devices() && !is_wary() && at_work == 1 && wants_idle_ &&
           *wants_idle_ > times_.rest;
}

bool X11Hands::idle_is_due() const {
    return wants_idle_ && !hands_.empty() && now_ - last_input() >= *wants_idle_;
}

}  // namespace limber
