// SPDX-License-Identifier: MIT
#include "daemon/input/wayland/wayland_idle_source.h"

#include <algorithm>
#include <utility>

#include "shared/base/clock.h"

namespace limber {

namespace {

Duration time_awake() {
    return SystemClock().boot().time_since_epoch() - suspended_since_boot();
}

}  // namespace

std::unique_ptr<InputSource> WaylandIdleSource::open(std::unique_ptr<WaylandConnection> connection,
                                                     std::unique_ptr<WaylandGlobals> globals,
                                                     std::unique_ptr<WaylandNotifier> notifier,
                                                     EventLoop& loop, Listener listener) {
    std::unique_ptr<WaylandIdleSource> source(new WaylandIdleSource(
        std::move(connection), std::move(globals), std::move(notifier), std::move(listener)));
    auto* const self = source.get();
    const bool watched = self->connection_->watch(
        loop, [self] { self->draw_conclusions(); },
        [self](const Error& why) {
            const auto on_lost = std::exchange(self->listener_.on_lost, nullptr);
            if (on_lost) {
                on_lost(why);
            }
        });
    return watched ? std::move(source) : nullptr;
}

WaylandIdleSource::WaylandIdleSource(std::unique_ptr<WaylandConnection> connection,
                                     std::unique_ptr<WaylandGlobals> globals,
                                     std::unique_ptr<WaylandNotifier> notifier, Listener listener)
    : connection_(std::move(connection)),
      globals_(std::move(globals)),
      notifier_(std::move(notifier)),
      listener_(std::move(listener)) {
    if (notifier_->tells_input_alone()) {
        inhibitors_.emplace(*connection_, *notifier_);
    }
    for (auto* const seat : globals_->seats()) {
        on_seat_come(seat);
    }
    globals_->listen(
        {[this](wl_seat* seat) { on_seat_come(seat); }, [this](wl_seat* seat) { on_seat_gone(seat); }});
}

std::string WaylandIdleSource::name() const {
    return notifier_->protocol() + " on Wayland display " + connection_->name();
}

std::optional<Duration> WaylandIdleSource::idle() {
    if (!all_rest()) {
        return std::nullopt;
    }
    const auto now = time_awake();
    std::optional<Duration> shortest;
    for (const auto& seat : seats_) {
        const auto rested = seat->rested(now);
        shortest = rested && shortest ? std::min(*rested, *shortest) : rested ? rested : shortest;
    }
    return shortest;
}

void WaylandIdleSource::notify_idle(Duration after) {
    mode_ = Mode::counts;
    after_ = after;
    untold_input_ = false;
    for (const auto& seat : seats_) {
        seat->count(after, time_awake());
    }
    if (inhibitors_) {
        inhibitors_->end_rest();
    }
    connection_->flush();
}

void WaylandIdleSource::notify_input() {
    mode_ = Mode::waits_for_input;
    if (untold_input_) {
        // Told when the loop comes round.
        connection_->ask();
    } else {
        for (const auto& seat : seats_) {
            seat->wait_for_input();
        }
    }
    connection_->flush();
}

bool WaylandIdleSource::all_rest() const {
    return !seats_.empty() &&
           std::all_of(seats_.begin(), seats_.end(), [](const auto& seat) { return seat->rests(); });
}

void WaylandIdleSource::on_seat_come(wl_seat* seat) {
    seats_.push_back(std::make_unique<WaylandSeatWatch>(*notifier_, seat));
    if (mode_ == Mode::counts) {
        seats_.back()->count(after_, time_awake());
    } else if (mode_ != Mode::silent && !untold_input_) {
        seats_.back()->wait_for_input();
    }
}

void WaylandIdleSource::on_seat_gone(wl_seat* seat) {
    if (inhibitors_) {
        inhibitors_->forget_seat(seat);
    }
    std::erase_if(seats_, [&](const auto& watched) { return watched->seat() == seat; });
}

// Every call of the listener may bring the next request, so nothing that was looked at before one holds after
// it.
void WaylandIdleSource::draw_conclusions() {
    for (const auto& seat : seats_) {
        seat->settle(time_awake());
    }
    see_input();
    see_inhibitor();
    if (mode_ == Mode::counts && all_rest() && (!inhibitors_ || inhibitors_->has_found_out())) {
        tell_idle();
    }
    connection_->flush();
}

void WaylandIdleSource::see_input() {
    untold_input_ = untold_input_ || std::any_of(seats_.begin(), seats_.end(),
                                                 [](const auto& seat) { return seat->had_input(); });
    if (!untold_input_) {
        return;
    }
    for (const auto& seat : seats_) {
        seat->stop();
    }
    if (mode_ == Mode::waits_for_input) {
        untold_input_ = false;
        mode_ = Mode::silent;
        listener_.on_input();
    }
}

void WaylandIdleSource::see_inhibitor() {
    if (!inhibitors_) {
        return;
    }
    if (!all_rest()) {
        if (inhibitors_->watches_rest()) {
            inhibitors_->end_rest();
        }
    } else if (!inhibitors_->watches_rest()) {
        inhibitors_->begin_rest(seats_.front()->seat());
    }
    inhibitors_->settle();
    if (told_inhibitor_ != inhibitors_->on()) {
        told_inhibitor_ = inhibitors_->on();
        listener_.on_inhibitor(told_inhibitor_);
    }
}

void WaylandIdleSource::tell_idle() {
    const auto rested = idle().value_or(Duration(0));
    mode_ = Mode::rests;
    for (const auto& seat : seats_) {
        seat->wait_for_input();
    }
    listener_.on_idle(rested);
}

}  // namespace limber
