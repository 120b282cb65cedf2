// SPDX-License-Identifier: MIT
// What the figure does while the run goes on.
#include "tray/window/guided/figure_scene.h"

#include "tests/catch.h"

using namespace limber;

namespace {

Stretch both_sides() {
    Stretch stretch;
    stretch.per_side = true;
    stretch.typical = {.hold_seconds = 10, .repetitions = 2, .move_seconds = 4, .setup_seconds = 5};
    return stretch;
}

FigureScene at(const GuidedPlan& plan, Duration when, const FigureMoment& moment = {}) {
    auto state = begin_guided(BootTime(0s));
    state = after(plan, state, GuidedEvent::go_on, BootTime(0s));
    // Step by step, as a window does that is awake.
    for (Duration passed{0}; passed < when; passed += 1s) {
        state = after(plan, state, GuidedEvent::tick, BootTime(passed));
    }
    state = after(plan, state, GuidedEvent::tick, BootTime(when));
    return scene_of(plan, view_of(plan, state, BootTime(when)), moment);
}

}  // namespace

TEST_CASE("the figure waits, moves, holds and comes back with the run", "[figure]") {
    const GuidedPlan plan(both_sides());
    CHECK(at(plan, 2s) == FigureScene{});
    const auto moving = at(plan, 6s);
    CHECK(moving.from == 0);
    CHECK(moving.to == 1);
    CHECK(std::abs(moving.share - 0.5) < 1e-9);
    const auto held = at(plan, 10s);
    CHECK(held.from == 1);
    CHECK(held.to == 1);
    const auto back = at(plan, 18s);
    CHECK(back.from == 1);
    CHECK(back.to == 0);
}

TEST_CASE("the other side is mirrored, whichever side the script shows", "[figure]") {
    const GuidedPlan plan(both_sides());
    CHECK_FALSE(at(plan, 10s).mirrored);
    CHECK(at(plan, 10s, {.shows_right = true}).mirrored);
    CHECK(at(plan, 45s).mirrored);
    CHECK_FALSE(at(plan, 45s, {.shows_right = true}).mirrored);
}

TEST_CASE("sides change while nothing is seen", "[figure]") {
    const GuidedPlan plan(both_sides());
    const auto change = 33s;
    const auto before = at(plan, change + 300ms);
    CHECK(before.faded > 0.3);
    CHECK_FALSE(before.mirrored);
    CHECK(at(plan, change + 700ms).faded > 0.99);
    const auto after_it = at(plan, change + 1000ms);
    CHECK(after_it.mirrored);
    CHECK(at(plan, change + 2s).faded == 0);
}

TEST_CASE("a movement that is not held goes there and back", "[figure]") {
    Stretch stretch;
    stretch.typical = {.hold_seconds = 0, .repetitions = 3, .move_seconds = 4, .setup_seconds = 2};
    const GuidedPlan plan(stretch);
    CHECK(at(plan, 3s).to == 1);
    CHECK(at(plan, 5s).to == 0);
    CHECK(at(plan, 5s).from == 1);
}

TEST_CASE("without motion the shapes stand still", "[figure]") {
    const GuidedPlan plan(both_sides());
    const auto moving = at(plan, 6s, {.still = true});
    CHECK(moving.from == 1);
    CHECK(moving.to == 1);
    CHECK(at(plan, 33s + 300ms, {.still = true}).faded == 0);
}

TEST_CASE("a walk goes from one foot to the other", "[figure]") {
    const auto plan = GuidedPlan::of_walk({.walk = 10s});
    CHECK(at(plan, 100ms).from == 1);
    CHECK(at(plan, 800ms).from == 2);
    CHECK(at(plan, 1600ms).from == 1);
    CHECK(at(plan, 100ms).steady);
}
