// SPDX-License-Identifier: MIT
// The dose of a stretch, laid out in time.
#include "tray/window/guided/guided_plan.h"

#include "shared/stretch/catalogue.h"
#include "tests/catch.h"

using namespace limber;

namespace {

Stretch stretch_of(TypicalDose dose, bool per_side) {
    Stretch stretch;
    stretch.typical = dose;
    stretch.per_side = per_side;
    return stretch;
}

}  // namespace

TEST_CASE("a plan lasts as long as the catalogue says", "[window]") {
    const GuidedPlan plan(
        stretch_of({.hold_seconds = 3, .repetitions = 5, .move_seconds = 3, .setup_seconds = 5}, false));

    CHECK(plan.total() == 35s);
    CHECK(plan.repetitions() == 5);
    CHECK(plan.steps().size() == 1 + 5 * 3);
}

TEST_CASE("moving in is as slow as coming back", "[window]") {
    const GuidedPlan plan(
        stretch_of({.hold_seconds = 8, .repetitions = 1, .move_seconds = 5, .setup_seconds = 5}, false));

    REQUIRE(plan.steps().size() == 4);
    CHECK(plan.steps()[1] == GuidedStep{GuidedStage::move, Side::none, 1, 1, 5s, 2500ms});
    CHECK(plan.steps()[2] == GuidedStep{GuidedStage::hold, Side::none, 1, 1, 7500ms, 8s});
    CHECK(plan.steps()[3] == GuidedStep{GuidedStage::move_back, Side::none, 1, 1, 15500ms, 2500ms});
}

TEST_CASE("both sides get the same dose, and the change of sides a set-up of its own", "[window]") {
    const GuidedPlan plan(
        stretch_of({.hold_seconds = 3, .repetitions = 10, .move_seconds = 4, .setup_seconds = 10}, true));

    CHECK(plan.total() == 150s + 10s);
    CHECK(plan.steps().front().side == Side::left);
    const GuidedStep& change = plan.steps()[1 + 10 * 3];
    CHECK(change.stage == GuidedStage::change_sides);
    CHECK(change.side == Side::right);
    CHECK(change.length == 10s);
    CHECK(plan.steps().back().side == Side::right);
    CHECK(plan.steps().back().repetition == 10);
}

TEST_CASE("each shape of a repetition is held, and they share the moving time", "[window]") {
    const GuidedPlan plan(stretch_of({.hold_seconds = 2,
                                      .repetitions = 5,
                                      .move_seconds = 2,
                                      .setup_seconds = 5,
                                      .shapes_per_repetition = 5},
                                     false));

    CHECK(plan.total() == 65s);
    CHECK(plan.steps()[1].length == 400ms);
    CHECK(plan.steps()[10] == GuidedStep{GuidedStage::hold, Side::none, 1, 5, 15s, 2s});
}

TEST_CASE("a movement without a hold is one step", "[window]") {
    const GuidedPlan plan(
        stretch_of({.hold_seconds = 0, .repetitions = 8, .move_seconds = 3, .setup_seconds = 5}, false));

    CHECK(plan.total() == 29s);
    CHECK(plan.steps().size() == 9);
    CHECK(plan.steps()[1].stage == GuidedStage::move);
    CHECK(plan.steps()[1].length == 3s);
}

TEST_CASE("a dose of nothing still has a first step", "[window]") {
    const GuidedPlan plan(stretch_of({.hold_seconds = 0, .repetitions = 0}, false));

    REQUIRE(plan.steps().size() == 1);
    CHECK(plan.steps().front().length == 1s);
}

TEST_CASE("a run takes as long as the person was told", "[window]") {
    const auto catalogue = Catalogue::read(LIMBER_SOURCE_STRETCHES);
    REQUIRE(catalogue);
    CHECK_FALSE(catalogue->stretches().empty());
    for (const auto& stretch : catalogue->stretches()) {
        CAPTURE(stretch.id.text());
        CHECK(GuidedPlan(stretch).total() == std::chrono::seconds(guided_seconds(stretch)));
    }
}

TEST_CASE("the walk of a break comes before the stretch, and a walk can be all there is", "[window]") {
    const GuidedPlan plan(Stretch{}, {.walk = 60s});
    CHECK(plan.steps().front().stage == GuidedStage::walk);
    CHECK(plan.steps().front().length == 60s);
    CHECK(plan.steps()[1].stage == GuidedStage::set_up);
    const auto walk = GuidedPlan::of_walk({.walk = 2min});
    REQUIRE(walk.steps().size() == 1);
    CHECK(walk.total() == 2min);
}

TEST_CASE("the side that is shown comes first", "[window]") {
    Stretch stretch;
    stretch.per_side = true;
    stretch.typical.hold_seconds = 5;
    const GuidedPlan plan(stretch, {.first = Side::right});
    CHECK(plan.steps().front().side == Side::right);
    CHECK(plan.steps().back().side == Side::left);
}

TEST_CASE("a run for tests goes as much faster as it is told", "[window]") {
    Stretch stretch;
    stretch.typical.hold_seconds = 10;
    CHECK(GuidedPlan(stretch, {.speed = 10}).total() * 10 == GuidedPlan(stretch).total());
}
