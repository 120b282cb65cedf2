// SPDX-License-Identifier: MIT
// A stretch and its guided run in words.
#include "tray/window/guided/stretch_words.h"

#include "tests/catch.h"

using namespace limber;

namespace {

Stretch side_bend() {
    Stretch stretch;
    stretch.position = Position::standing;
    stretch.equipment = {"wall"};
    stretch.per_side = true;
    stretch.typical = {.hold_seconds = 20, .repetitions = 2, .move_seconds = 4, .setup_seconds = 5};
    return stretch;
}

// The words for the step `index` of the side bend, one second into it.
struct Words {
    GuidedPlan plan{side_bend()};
    BootTime now{1h};
    GuidedState state;
    GuidedView view;

    explicit Words(std::size_t index) {
        state = after(plan, begin_guided(now), GuidedEvent::next, now);
        for (std::size_t i = 0; i < index; ++i) {
            state = after(plan, state, GuidedEvent::next, now);
        }
        now += 1s;
        view = view_of(plan, state, now);
    }
};

}  // namespace

TEST_CASE("a summary says where, with what and how long", "[window]") {
    CHECK(summary_text(side_bend()) == "Standing · at a wall · 1 min 46 s");
}

TEST_CASE("each step has a word, its repetition and its side", "[window]") {
    const Words set_up(0);
    CHECK(stage_text(set_up.state, set_up.view) == "Get ready");
    CHECK(progress_text(set_up.plan, set_up.view) == "2 repetitions · left side");

    const Words hold(5);
    CHECK(stage_text(hold.state, hold.view) == "Hold");
    CHECK(progress_text(hold.plan, hold.view) == "Repetition 2 of 2 · left side");

    const Words change(7);
    CHECK(stage_text(change.state, change.view) == "Change sides");
    CHECK(progress_text(change.plan, change.view) == "2 repetitions · right side");
}

TEST_CASE("a pause says so whatever the step", "[window]") {
    Words hold(2);
    hold.state = after(hold.plan, hold.state, GuidedEvent::pause, hold.now);

    CHECK(stage_text(hold.state, hold.view) == "Paused");
}

TEST_CASE("a screen reader hears how long to hold", "[window]") {
    const Words hold(2);

    CHECK(spoken_text(hold.plan, hold.state, hold.view) == "Hold for 20 s. Repetition 1 of 2 · left side");
}
