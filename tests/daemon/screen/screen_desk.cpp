// SPDX-License-Identifier: MIT
#include "tests/daemon/screen/screen_desk.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <systemd/sd-event.h>

#include "tests/catch.h"

namespace limber {

namespace {

using SteadyClock = std::chrono::steady_clock;

}  // namespace

ScreenDesk::ScreenDesk(std::function<void()> serve) : serve_(std::move(serve)) {
    auto loop = EventLoop::create();
    REQUIRE(loop);
    loop_ = std::move(*loop);
    watch_ = std::make_unique<ScreenWatch>(
        *loop_, [this](bool on) { tell(on ? "on" : "off"); }, [this] { tell("first no"); });
}

void ScreenDesk::tell(const std::string& word) {
    told_.push_back(word);
    if (then) {
        then();
    }
}

bool ScreenDesk::turn(Duration at_most) {
    if (serve_) {
        serve_();
    }
    // The server of the test cannot wake the loop up.
    const auto wait = serve_ ? std::min(at_most, Duration(5)) : at_most;
    const auto microseconds = std::chrono::microseconds(std::max(wait, Duration(0))).count();
    return sd_event_run(loop_->native(), static_cast<std::uint64_t>(microseconds)) > 0;
}

int ScreenDesk::turns_in(Duration time) {
    int turns = 0;
    const auto until = SteadyClock::now() + time;
    while (SteadyClock::now() < until) {
        turns += turn(std::chrono::ceil<Duration>(until - SteadyClock::now())) ? 1 : 0;
    }
    return turns;
}

ScreenDesk::Told ScreenDesk::run_for(Duration time) {
    turns_in(time);
    return std::exchange(told_, {});
}

ScreenDesk::Told ScreenDesk::run_until_told() {
    const auto until = SteadyClock::now() + std::chrono::seconds(5);
    while (told_.empty() && SteadyClock::now() < until) {
        turn(Duration(100));
    }
    return std::exchange(told_, {});
}

}  // namespace limber
