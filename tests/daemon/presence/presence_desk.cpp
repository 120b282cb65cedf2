// SPDX-License-Identifier: MIT
#include "tests/daemon/presence/presence_desk.h"

#include <systemd/sd-event.h>

#include "shared/base/clock.h"
#include "tests/catch.h"

namespace limber {

PresenceDesk::PresenceDesk(Make make, const Config& config) {
    auto loop = EventLoop::create();
    REQUIRE(loop);
    loop_ = std::move(*loop);
    source_ = make({*loop_, nullptr, nullptr, config, [this](Signal, bool on) {
                        CHECK(on != on_);
                        on_ = on;
                        ++changes_;
                    }});
}

void PresenceDesk::turn(Duration at_most) {
    const SystemClock clock;
    auto wait = at_most;
    if (const auto wakeup = source_->next_wakeup()) {
        wait = std::clamp(*wakeup - clock.boot(), Duration(0), at_most);
    }
    const auto microseconds = std::chrono::microseconds(wait).count();
    if (sd_event_run(loop_->native(), static_cast<std::uint64_t>(microseconds)) > 0) {
        ++turns_;
    }
    const auto wakeup = source_->next_wakeup();
    if (wakeup && *wakeup <= clock.boot()) {
        ++turns_;
        source_->on_time(clock.boot());
    }
}

void PresenceDesk::run_for(Duration time) {
    const auto until = SystemClock().boot() + time;
    for (auto now = SystemClock().boot(); now < until; now = SystemClock().boot()) {
        turn(until - now);
    }
}

bool PresenceDesk::run_until(const std::function<bool()>& holds) {
    const auto until = SystemClock().boot() + 10s;
    for (auto now = SystemClock().boot(); !holds() && now < until; now = SystemClock().boot()) {
        turn(until - now);
    }
    return holds();
}

}  // namespace limber
