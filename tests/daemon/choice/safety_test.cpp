// SPDX-License-Identifier: MIT
// Above all else: nothing is offered that profile or reports rule out, whoever it is and whatever went
// before.
#include "tests/catch.h"
#include "tests/daemon/choice/choice_desk.h"
#include "tests/daemon/choice/random_case.h"

using namespace limber;

namespace {

constexpr std::uint64_t cases = 3000;

template <typename Check>
void check_cases(Check check) {
    for (std::uint64_t number = 0; number < cases; ++number) {
        const std::string fault = check(random_case(number));
        if (!fault.empty()) {
            FAIL_CHECK("case " << number << ": " << fault);
        }
    }
}

// Days after the last report until it is offered again; nothing: not within a year.
std::optional<Day> rest_after(ChoiceDesk desk, const StretchId& id) {
    for (Day days = 0; days < 366; ++days, ++desk.day) {
        if (desk.would_be_offered(id)) {
            return days;
        }
    }
    return std::nullopt;
}

ChoiceDesk desk_after(const StretchId& id, TriedOutcome outcome) {
    ChoiceDesk desk;
    desk.tried(id, outcome, desk.day);
    return desk;
}

}  // namespace

TEST_CASE("whoever it is and whatever went before, nothing that is ruled out is offered", "[choice]") {
    std::size_t offered = 0;
    check_cases([&](const RandomCase& one) {
        const auto chosen = choose(one);
        offered += chosen.size();
        return unsafe(one, chosen);
    });
    CHECK(offered > cases / 2);
}

TEST_CASE("while a red flag is up every break is empty", "[choice]") {
    check_cases([](RandomCase one) {
        one.person.red_flag = true;
        one.context.planned = {id("far-gaze"), id("shoulder-rolls")};
        return choose(one).empty() ? "" : "offers something";
    });
}

TEST_CASE("every stretch is offered to someone who may do all of them", "[choice]") {
    const ChoiceDesk desk;
    for (const auto& stretch : known_stretches()) {
        CAPTURE(stretch.name);
        CHECK(desk.would_be_offered(stretch.id));
    }
}

TEST_CASE("what hurt once rests for fourteen days, what hurt twice comes back no more", "[choice]") {
    for (const auto& stretch : known_stretches()) {
        CAPTURE(stretch.name);
        auto desk = desk_after(stretch.id, TriedOutcome::pain);
        CHECK(rest_after(desk, stretch.id) == 14);
        desk.day += 200;
        CHECK(desk.would_be_offered(stretch.id));
        desk.tried(stretch.id, TriedOutcome::pain, desk.day);
        CHECK_FALSE(rest_after(desk, stretch.id));
    }
}

TEST_CASE("on the day something hurt, its group rests where a movement is shared", "[choice]") {
    int kin = 0;
    for (const auto& hurting : known_stretches()) {
        auto desk = desk_after(hurting.id, TriedOutcome::pain);
        for (const auto& other : known_stretches()) {
            if (other.id == hurting.id) {
                continue;
            }
            const bool close = other.group == hurting.group && share_a_word(other.moves, hurting.moves);
            kin += close ? 1 : 0;
            if (desk.would_be_offered(other.id) == close) {
                FAIL_CHECK(other.name << " when " << hurting.name << " hurt");
            }
        }
        ++desk.day;
        for (const auto& other : known_stretches()) {
            if (other.id != hurting.id && !desk.would_be_offered(other.id)) {
                FAIL_CHECK(other.name << " the day after " << hurting.name << " hurt");
            }
        }
    }
    CHECK(kin > 40);
}

TEST_CASE("what was too much rests for three days, and for fourteen when it was so twice", "[choice]") {
    const auto cobra = id("cobra");
    auto desk = desk_after(cobra, TriedOutcome::too_much);
    CHECK(rest_after(desk, cobra) == 3);
    desk.day += 10;
    desk.tried(cobra, TriedOutcome::too_much, desk.day);
    CHECK(rest_after(desk, cobra) == 14);
}

TEST_CASE("a stretch that was too much a month ago is judged anew", "[choice]") {
    const auto cobra = id("cobra");
    auto desk = desk_after(cobra, TriedOutcome::too_much);
    desk.day += 29;
    desk.tried(cobra, TriedOutcome::too_much, desk.day);
    CHECK(rest_after(desk, cobra) == 3);
}

TEST_CASE("what was too much begins with the easier variant when it returns", "[choice]") {
    const auto cobra = id("cobra");
    ChoiceDesk desk(only_these({cobra}));
    const auto easier = [&] { return desk.offer(ChoiceDesk::movement_break(2)).at(0).easier; };
    CHECK_FALSE(easier());
    desk.tried(cobra, TriedOutcome::too_much, desk.day);
    desk.day += 3;
    CHECK(easier());
    desk.day += 25;
    CHECK(easier());
    desk.day += 1;
    CHECK_FALSE(easier());
}

TEST_CASE("in a flare-up everything begins with the easier variant", "[choice]") {
    ChoiceDesk desk;
    desk.wishes.easier = true;
    const auto chosen = desk.offer(ChoiceDesk::movement_break(2));
    REQUIRE(chosen.size() == 3);
    CHECK(std::all_of(chosen.begin(), chosen.end(), [](const Chosen& one) { return one.easier; }));
}

TEST_CASE("what was skipped twice today is not offered again today", "[choice]") {
    const auto cobra = id("cobra");
    auto desk = desk_after(cobra, TriedOutcome::skipped);
    CHECK(desk.would_be_offered(cobra));
    desk.tried(cobra, TriedOutcome::completed, desk.day);
    desk.tried(cobra, TriedOutcome::skipped, desk.day);
    CHECK(rest_after(desk, cobra) == 1);
}

TEST_CASE("a narrower profile is never allowed more", "[choice]") {
    check_cases(grows_when_narrowed);
}

TEST_CASE("one lies down in long breaks only", "[choice]") {
    std::size_t on_the_floor = 0;
    ChoiceDesk desk(person_named("everything"));
    desk.look = [&](const ChoiceContext& context, const std::vector<Chosen>& chosen) {
        for (const auto& one : chosen) {
            if (stretch_of(one.id).position == Position::floor) {
                CHECK(context.kind == BreakKind::long_break);
                ++on_the_floor;
            }
        }
    };
    desk.live(5);
    CHECK(on_the_floor > 20);
}

TEST_CASE("open book is offered with the whole of its dose or not at all", "[choice]") {
    const auto& open_book = stretch_of(id("open-book"));
    CHECK(open_book.hold == Span{2, 5});
    CHECK(open_book.repetitions == Span{10, 15});
    CHECK(open_book.per_side);
    CHECK(open_book.typical.hold_seconds >= 2);
    CHECK(open_book.typical.hold_seconds <= 5);
    CHECK(open_book.typical.repetitions >= 10);
    int shown = 0;
    ChoiceDesk desk;
    desk.look = [&](const ChoiceContext& context, const std::vector<Chosen>& chosen) {
        if (has(ids_of(chosen), open_book.id)) {
            ++shown;
            CHECK(context.kind == BreakKind::long_break);
            CHECK(budget_of(context.kind).seconds >= open_book.total_range.low);
        }
    };
    desk.live(5);
    CHECK(shown > 0);
}

TEST_CASE("someone with every condition may look into the distance, and nothing more", "[choice]") {
    check_cases(offers_despite_all);
    const ChoiceDesk desk(person_named("every condition"));
    CHECK(ids_of(desk.offer(ChoiceDesk::micro_break(1))) == std::vector{id("far-gaze")});
    CHECK(desk.offer(ChoiceDesk::movement_break(1)).empty());
    CHECK(desk.offer(ChoiceDesk::movement_break(2)).empty());
}
