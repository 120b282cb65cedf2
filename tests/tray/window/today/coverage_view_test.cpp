// SPDX-License-Identifier: MIT
#include "tray/window/today/coverage_view.h"

#include "tests/catch.h"

using namespace limber;

namespace {

State day(std::uint64_t moved, std::uint64_t reachable) {
    State state;
    state.moved_today = moved;
    state.reachable_today = reachable;
    return state;
}

constexpr std::uint64_t region(unsigned place) {
    return std::uint64_t{1} << (State::region_shift + place);
}

}  // namespace

TEST_CASE("what was moved, what was not and what is left out are three marks", "[window]") {
    const auto state = day(0b000100, 0b010111);
    const auto view = coverage_view(&state);
    CHECK(view.directions[2] == CoverageView::Item{"Lean left", CoverageMark::moved});
    CHECK(view.directions[0].mark == CoverageMark::not_yet);
    CHECK(view.directions[3].mark == CoverageMark::left_out);
    CHECK(spoken_text(view) ==
          "Moved: Lean left. Not yet: Bend forward, Arch back, Turn left. Left out for your safety: Lean "
          "right, "
          "Turn right.");
}

TEST_CASE("what was moved stays moved when it may no longer be offered", "[window]") {
    const auto state = day(0b1, 0);
    CHECK(coverage_view(&state).directions[0].mark == CoverageMark::moved);
}

TEST_CASE("regions are told in sentences, with the count of what is left out", "[window]") {
    auto state = day(region(0), region(0) | region(5));
    state.left_out = 3;
    const auto texts = region_texts(coverage_view(&state));
    REQUIRE(texts.size() == 4);
    CHECK(texts[0] == "Moved: neck.");
    CHECK(texts[1] == "Not yet: hips.");
    CHECK(texts[3] == "3 stretches are left out for your safety.");
}

TEST_CASE("without the daemon nothing is known", "[window]") {
    CHECK_FALSE(coverage_view(nullptr).known);
}
