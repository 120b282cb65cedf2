// SPDX-License-Identifier: MIT
// A therapist's plan goes first, but past no limit; wishes break ties and no more.
#include "tests/catch.h"
#include "tests/daemon/choice/choice_desk.h"
#include "tests/daemon/choice/random_case.h"

using namespace limber;

namespace {

const auto long_break = ChoiceDesk::movement_break(2);
const auto short_break = ChoiceDesk::movement_break(1);
const auto micro_break = ChoiceDesk::micro_break(1);

ChoiceDesk desk_with_plan(std::vector<StretchId> plan) {
    ChoiceDesk desk;
    desk.wishes.planned = std::move(plan);
    return desk;
}

bool offers(const ChoiceDesk& desk, std::int32_t break_index, const StretchId& id) {
    return has(ids_of(desk.offer(break_index)), id);
}

int offered_standing(const ChoiceDesk& desk) {
    int count = 0;
    for (const auto& one : desk.history) {
        count += stretch_of(one.id).position == Position::standing ? 1 : 0;
    }
    return count;
}

int offered_of(const ChoiceDesk& desk, const std::string& region) {
    int count = 0;
    for (const auto& one : desk.history) {
        count += has(stretch_of(one.id).regions, region) ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE("what is planned goes first, in the plan's order", "[choice]") {
    const auto desk = desk_with_plan({id("wall-calf"), id("prayer-press")});
    const auto chosen = desk.offer(long_break);
    REQUIRE(chosen.size() == 3);
    CHECK(chosen[0].id == id("wall-calf"));
    CHECK(chosen[1].id == id("prayer-press"));
    CHECK(chosen[0].reason == ChoiceReason::planned);
    CHECK(chosen[1].reason == ChoiceReason::planned);
    CHECK(chosen[2].reason != ChoiceReason::planned);
    CHECK(ids_of(desk.offer(short_break)) == std::vector{id("wall-calf")});
    CHECK(ids_of(desk.offer(micro_break)) == std::vector{id("prayer-press")});
}

TEST_CASE("a plan never fills more than the break, and nothing comes twice", "[choice]") {
    const auto twice = desk_with_plan({id("cobra"), id("cobra")}).offer(long_break);
    REQUIRE(twice.size() == 3);
    CHECK(std::count_if(twice.begin(), twice.end(), [](auto& one) { return one.id == id("cobra"); }) == 1);
    const auto full = desk_with_plan({id("open-book"), id("wall-calf"), id("far-gaze")}).offer(long_break);
    // 150 of 180 seconds, 65 that no longer fit, and 25 that do.
    CHECK(ids_of(full) == std::vector{id("open-book"), id("far-gaze")});
}

TEST_CASE("a plan goes past no limit", "[choice]") {
    const auto cobra = id("cobra");
    auto desk = desk_with_plan({cobra, id("unheard-of")});
    REQUIRE(offers(desk, long_break, cobra));
    SECTION("not the kind of break") {
        CHECK_FALSE(offers(desk, short_break, cobra));
        CHECK_FALSE(offers(desk, micro_break, cobra));
    }
    SECTION("not a condition") {
        desk.person.conditions = known_conditions();
        CHECK_FALSE(offers(desk, long_break, cobra));
    }
    SECTION("not what is hidden") {
        desk.person.hidden = {cobra};
        CHECK_FALSE(offers(desk, long_break, cobra));
    }
    SECTION("not the equipment") {
        desk.person.equipment = {"chair"};
        CHECK_FALSE(offers(desk, long_break, cobra));
    }
    SECTION("not a pain report") {
        desk.tried(cobra, TriedOutcome::pain, desk.day - 13);
        CHECK_FALSE(offers(desk, long_break, cobra));
    }
    SECTION("not the window") {
        desk.tried(cobra, TriedOutcome::completed, desk.day - 1);
        CHECK_FALSE(offers(desk, long_break, cobra));
    }
    SECTION("not the rest after three skips") {
        for (int i = 0; i < 3; ++i) {
            desk.tried(cobra, TriedOutcome::skipped, desk.day - 1);
        }
        for (int i = 0; i < 8; ++i) {
            desk.tried(id("neck-turn"), TriedOutcome::completed, desk.day - 1);
        }
        CHECK_FALSE(offers(desk, long_break, cobra));
    }
    SECTION("not a red flag") {
        desk.person.red_flag = true;
        CHECK(desk.offer(long_break).empty());
    }
}

TEST_CASE("with a plan and wishes at random every limit holds still", "[choice]") {
    for (std::uint64_t number = 0; number < 2000; ++number) {
        auto one = random_case(number);
        Dice dice(number);
        for (int i = dice.below(6); i > 0; --i) {
            one.context.planned.push_back(dice.one_of(known_stretches()).id);
        }
        one.context.strained = dice.number();
        one.context.favoured = dice.number();
        one.context.standing = dice.chance(50);
        const auto chosen = choose(one);
        const auto fault = unsafe(one, chosen) + over_budget(one, chosen) + too_soon(one, chosen);
        if (!fault.empty()) {
            FAIL_CHECK("case " << number << ": " << fault);
        }
    }
}

TEST_CASE("what was planned counts as moved for the rest of the break", "[choice]") {
    const auto chosen = desk_with_plan({id("standing-side-slide")}).offer(long_break);
    REQUIRE(chosen.size() == 3);
    CHECK_FALSE(has(stretch_of(chosen[1].id).moves, "trunk-side-left"));
}

TEST_CASE("wishes show over days", "[choice]") {
    const auto lived = [](const ChoiceContext& wishes, auto count) {
        int sum = 0;
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            ChoiceDesk desk({}, seed);
            desk.wishes = wishes;
            desk.live(5);
            sum += count(desk);
        }
        return sum;
    };
    ChoiceContext standing;
    standing.standing = true;
    CHECK(lived(standing, offered_standing) > lived({}, offered_standing));
    for (const char* region : {"neck", "hips"}) {
        CAPTURE(region);
        const auto of_region = [&](const ChoiceDesk& desk) { return offered_of(desk, region); };
        ChoiceContext strained;
        strained.strained = region_bit(region);
        ChoiceContext favoured;
        favoured.favoured = region_bit(region);
        CHECK(lived(strained, of_region) > lived({}, of_region));
        CHECK(lived(favoured, of_region) > lived({}, of_region));
    }
}
