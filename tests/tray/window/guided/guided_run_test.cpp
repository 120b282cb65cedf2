// SPDX-License-Identifier: MIT
// The guided stretch, walked through without a clock.
#include "tray/window/guided/guided_run.h"

#include "tests/catch.h"

using namespace limber;

namespace {

// Two repetitions of 3 s of moving and a hold of 4 s after a set-up of 5 s: 19 s.
Stretch back_bend() {
    Stretch stretch;
    stretch.typical = {.hold_seconds = 4, .repetitions = 2, .move_seconds = 3, .setup_seconds = 5};
    return stretch;
}

struct Walk {
    GuidedPlan plan{back_bend()};
    BootTime now{1h};
    GuidedState state = begin_guided(now);

    void send(GuidedEvent event) { state = after(plan, state, event, now); }
    void wait(Duration time) {
        now += time;
        send(GuidedEvent::tick);
    }
    GuidedView view() const { return view_of(plan, state, now); }
    GuidedStage stage() const { return plan.steps().at(state.step).stage; }
    std::optional<Duration> until_wakeup() const {
        const auto when = next_wakeup(plan, state, now);
        return when ? std::optional(*when - now) : std::nullopt;
    }
};

// As `Walk`, with the safety page behind it.
struct BegunWalk : Walk {
    BegunWalk() { send(GuidedEvent::go_on); }
};

}  // namespace

TEST_CASE("a run waits on the safety page until the person goes on", "[window]") {
    Walk walk;

    walk.wait(2min);
    CHECK(walk.state.phase == GuidedPhase::safety);
    walk.send(GuidedEvent::go_on);

    CHECK(walk.state.phase == GuidedPhase::running);
    CHECK(walk.stage() == GuidedStage::set_up);
    CHECK(walk.view().seconds == 5);
    CHECK(walk.view().left == 19s);
}

TEST_CASE("a set-up counts down by itself and can be ended at once", "[window]") {
    BegunWalk by_itself;
    by_itself.wait(5s);
    CHECK(by_itself.stage() == GuidedStage::move);

    BegunWalk at_once;
    at_once.wait(1s);
    at_once.send(GuidedEvent::go_on);
    CHECK(at_once.stage() == GuidedStage::move);
    CHECK(at_once.view().step_done == 0.0);
}

TEST_CASE("a run comes to its end by itself", "[window]") {
    BegunWalk walk;

    for (int i = 0; i < 19; ++i) {
        CHECK(walk.state.phase == GuidedPhase::running);
        walk.wait(1s);
    }

    CHECK(walk.state.phase == GuidedPhase::finished);
    CHECK(walk.view().all_done == 1.0);
    CHECK(walk.view().left == 0s);
}

TEST_CASE("late ticks do not add up", "[window]") {
    BegunWalk walk;

    // Each tick comes 190 ms late; the last hold still begins where the plan says.
    walk.wait(5190ms);
    walk.wait(1500ms);
    walk.wait(4000ms);
    walk.wait(1500ms);
    walk.wait(1500ms);

    CHECK(walk.stage() == GuidedStage::hold);
    CHECK(walk.state.began == BootTime(1h) + 13500ms);
    CHECK(walk.view().remaining == 4s - 190ms);
}

TEST_CASE("a tick that comes seconds late skips what is over", "[window]") {
    BegunWalk walk;

    walk.wait(5s + 1500ms + 1s);

    CHECK(walk.stage() == GuidedStage::hold);
    CHECK(walk.view().remaining == 3s);
}

TEST_CASE("a step that ended while the machine slept waits to be done again", "[window]") {
    BegunWalk walk;

    walk.wait(1h);

    CHECK(walk.state.phase == GuidedPhase::paused);
    CHECK(walk.stage() == GuidedStage::set_up);
    CHECK(walk.view().seconds == 5);
}

TEST_CASE("a pause stands still and goes on where it was", "[window]") {
    BegunWalk walk;
    walk.wait(5s + 1500ms + 1700ms);

    walk.send(GuidedEvent::go_on);
    walk.wait(1min);
    CHECK(walk.state.phase == GuidedPhase::paused);
    CHECK(walk.view().remaining == 2300ms);
    walk.send(GuidedEvent::go_on);

    CHECK(walk.state.phase == GuidedPhase::running);
    CHECK(walk.view().remaining == 2300ms);
    walk.wait(2300ms);
    CHECK(walk.stage() == GuidedStage::move_back);
}

TEST_CASE("a pause of the set-up continues it rather than ending it", "[window]") {
    BegunWalk walk;
    walk.wait(2s);
    walk.send(GuidedEvent::pause);
    walk.send(GuidedEvent::pause);

    walk.send(GuidedEvent::go_on);

    CHECK(walk.stage() == GuidedStage::set_up);
    CHECK(walk.view().seconds == 3);
}

TEST_CASE("right goes to the next step and past the last one to the end", "[window]") {
    BegunWalk walk;

    for (std::size_t i = 1; i < walk.plan.steps().size(); ++i) {
        walk.send(GuidedEvent::next);
        CHECK(walk.state.step == i);
    }
    walk.send(GuidedEvent::next);

    CHECK(walk.state.phase == GuidedPhase::finished);
    walk.send(GuidedEvent::next);
    CHECK(walk.state.phase == GuidedPhase::finished);
}

TEST_CASE("left goes to the step before, from the end into the last step", "[window]") {
    BegunWalk walk;
    walk.send(GuidedEvent::back);
    CHECK(walk.state.step == 0);

    walk.wait(5s + 1500ms + 2s);
    walk.send(GuidedEvent::back);
    CHECK(walk.stage() == GuidedStage::move);
    CHECK(walk.view().step_done == 0.0);

    for (int i = 0; i < 9; ++i) {
        walk.send(GuidedEvent::next);
    }
    REQUIRE(walk.state.phase == GuidedPhase::finished);
    walk.send(GuidedEvent::back);
    CHECK(walk.state.phase == GuidedPhase::running);
    CHECK(walk.stage() == GuidedStage::move_back);
}

TEST_CASE("stepping while paused stays paused", "[window]") {
    BegunWalk walk;
    walk.send(GuidedEvent::pause);

    walk.send(GuidedEvent::next);
    walk.wait(30s);

    CHECK(walk.state.phase == GuidedPhase::paused);
    CHECK(walk.stage() == GuidedStage::move);
    CHECK(walk.view().step_done == 0.0);
}

TEST_CASE("a running step wakes once a second and at its end", "[window]") {
    BegunWalk walk;
    CHECK(walk.until_wakeup() == 1s);
    walk.wait(300ms);
    CHECK(walk.until_wakeup() == 700ms);
    walk.wait(4200ms);
    CHECK(walk.until_wakeup() == 500ms);
    walk.wait(500ms);

    CHECK(walk.stage() == GuidedStage::move);
    CHECK(walk.view().seconds == 2);
    CHECK(walk.until_wakeup() == 500ms);
    walk.wait(500ms);
    CHECK(walk.view().seconds == 1);
    CHECK(walk.until_wakeup() == 1s);
}

TEST_CASE("a run that stands still wakes nobody but for the end of patience", "[window]") {
    BegunWalk walk;
    walk.wait(2s);
    walk.send(GuidedEvent::pause);

    CHECK(walk.until_wakeup() == GuidedState::patience);
    walk.wait(GuidedState::patience);

    CHECK(walk.state.phase == GuidedPhase::left_alone);
    CHECK(walk.until_wakeup() == std::nullopt);
    walk.send(GuidedEvent::go_on);
    CHECK(walk.state.phase == GuidedPhase::left_alone);
}

TEST_CASE("progress grows steadily over the whole run", "[window]") {
    BegunWalk walk;
    double before = -1;

    while (walk.state.phase == GuidedPhase::running) {
        CHECK(walk.view().all_done > before);
        CHECK(walk.view().seconds >= 1);
        before = walk.view().all_done;
        walk.wait(250ms);
    }

    CHECK(walk.view().all_done == 1.0);
}
