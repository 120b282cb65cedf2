// SPDX-License-Identifier: MIT
// A source of input in a loop that runs only when it is told to, and what it has said.
#pragma once

#include <string>
#include <vector>

#include <systemd/sd-event.h>

#include "daemon/input/input_source_choice.h"
#include "tests/catch.h"
#include "tests/daemon/input/fake_compositor.h"

namespace limber {

class WatchedSource {
public:
    using Open = OpenedSource (*)(const InputSurroundings&);
    using Said = std::vector<std::string>;

    explicit WatchedSource(Open open) : loop_(make_loop()) {
        auto opened = open({*loop_, nullptr, nullptr, listener()});
        if (auto* const refused = std::get_if<SourceRefusal>(&opened)) {
            refusal = std::move(*refused);
        } else {
            source = std::get<std::unique_ptr<InputSource>>(std::move(opened));
        }
    }

    // Handles what the compositor has sent, and what it answers to that; the number of wake-ups.
    int settle(FakeCompositor& compositor) {
        int wakeups = 0;
        for (int quiet = 0; quiet < 2;) {
            compositor.events();
            const int now = run();
            wakeups += now;
            quiet = now > 0 ? 0 : quiet + 1;
        }
        return wakeups;
    }
    int run() {
        int wakeups = 0;
        loop_->after_turn([&] { ++wakeups; });
        while (sd_event_run(loop_->native(), 0) > 0) {
        }
        loop_->after_turn(nullptr);
        return wakeups;
    }
    // What it has said since this was last asked.
    Said take_said() { return std::exchange(said_, {}); }

    std::unique_ptr<InputSource> source;
    std::optional<SourceRefusal> refusal;
    std::vector<Duration> idle_for;
    std::function<void()> then_on_idle;  // what is asked for in the call itself
    std::function<void()> then_on_lost;

private:
    static std::unique_ptr<EventLoop> make_loop() {
        auto loop = EventLoop::create();
        REQUIRE(loop);
        return std::move(*loop);
    }

    InputSource::Listener listener() {
        InputSource::Listener listener;
        listener.on_idle = [this](Duration idle) {
            said_.push_back("idle");
            idle_for.push_back(idle);
            if (then_on_idle) {
                then_on_idle();
            }
        };
        listener.on_input = [this] { said_.push_back("input"); };
        listener.on_inhibitor = [this](bool on) { said_.push_back(on ? "inhibitor on" : "inhibitor off"); };
        listener.on_lost = [this](const Error&) {
            said_.push_back("lost");
            if (then_on_lost) {
                then_on_lost();
            }
        };
        return listener;
    }

    std::unique_ptr<EventLoop> loop_;
    Said said_;
};

}  // namespace limber
