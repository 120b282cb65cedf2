// SPDX-License-Identifier: MIT
// What a person, a clinician or a plan takes out of the choice and puts back.
#include "tests/catch.h"
#include "tests/daemon/choice/choice_desk.h"

using namespace limber;

namespace {

constexpr Day today = 100;

std::vector<std::string> names_allowed(const ChoiceLimits& limits, Day day = today) {
    const auto allowed = allowed_by(known_candidates(), limits, day, true);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < allowed.size(); ++i) {
        if (allowed[i]) {
            names.emplace_back(known_stretches()[i].id.text());
        }
    }
    return names;
}

// Names of those that do, or do not.
template <typename Test>
std::vector<std::string> names_where(Test test) {
    std::vector<std::string> names;
    for (const auto& stretch : known_stretches()) {
        if (test(stretch)) {
            names.emplace_back(stretch.id.text());
        }
    }
    return names;
}

ChoiceLimits suspending(const Suspension& suspension) {
    auto limits = limits_of(Person());
    limits.suspended = {suspension};
    return limits;
}

// On the last day of the suspension `names` are still missing; on the day it ends nothing is.
void check_suspended(Suspension suspension, const std::vector<std::string>& names) {
    suspension.until = today + 1;
    const auto left = names_where([&](const Stretch& s) { return !has(names, std::string(s.id.text())); });
    CHECK(names_allowed(suspending(suspension), today) == left);
    CHECK(names_allowed(suspending(suspension), today - 30) == left);
    CHECK(names_allowed(suspending(suspension), today + 1).size() == known_stretches().size());
}

Bits harmless_conditions() {
    Bits bits = 0;
    for (const char* harmless : {"shoulder-injury", "wrist-injury", "ankle-injury", "recent-eye-surgery"}) {
        bits |= known_candidates().condition_bit(harmless);
    }
    return bits;
}

}  // namespace

TEST_CASE("an entry that is suspended comes back on its day", "[choice]") {
    Suspension one;
    one.entry = id("cobra");
    check_suspended(one, {"cobra"});
}

TEST_CASE("a group that is suspended comes back on its day", "[choice]") {
    Suspension group;
    group.group = "Neck";
    check_suspended(group, names_where([](const Stretch& s) { return s.group == "Neck"; }));
    group.group = "unheard of";
    check_suspended(group, {});
}

TEST_CASE("regions that are suspended come back on their day", "[choice]") {
    Suspension regions;
    regions.regions = region_bit("wrists") | region_bit("calves");
    check_suspended(regions, names_where([](const Stretch& s) {
                        return has(s.regions, "wrists") || has(s.regions, "calves");
                    }));
}

TEST_CASE("a suspension of nothing suspends nothing", "[choice]") {
    check_suspended(Suspension(), {});
}

TEST_CASE("a suspension reaches the choice, and what can be covered", "[choice]") {
    Suspension trunk;
    trunk.group = "Trunk";
    trunk.until = today + 1;
    const ChoiceDesk desk;
    const auto limits = suspending(trunk);
    for (int nth = 1; nth <= ChoiceDesk::breaks_a_day; ++nth) {
        auto context = desk.context_of(ChoiceDesk::movement_break(nth));
        context.day = today;
        for (const auto& one : choose(known_candidates(), limits, {}, context)) {
            CHECK(stretch_of(one.id).group != "Trunk");
        }
    }
    const auto coverage = coverage_of(known_candidates(), limits, {}, today);
    CHECK((coverage.reachable & trunk_bits) == (move_bit("trunk-flexion") | move_bit("trunk-extension")));
}

TEST_CASE("without a screening thirteen entries are left", "[choice]") {
    auto limits = limits_of(Person());
    limits.cautious = true;
    limits.harmless = harmless_conditions();
    const std::vector<std::string> thirteen{
        "cross-body-shoulder", "doorway-chest-opener", "far-gaze",
        "prayer-press",        "seated-ankle-pumps",   "shoulder-blade-squeeze",
        "shoulder-rolls",      "slow-blinks",          "tendon-glides",
        "wall-calf",           "wall-slides",          "wrist-down-stretch",
        "wrist-up-stretch"};
    CHECK(names_allowed(limits) == thirteen);
}

TEST_CASE("what is harmless before the screening is not when the person has just that", "[choice]") {
    auto limits = limits_of(Person());
    limits.cautious = true;
    limits.harmless = harmless_conditions();
    limits.conditions = known_candidates().condition_bit("wrist-injury");
    const auto left = names_allowed(limits);
    CHECK_FALSE(has(left, "prayer-press"));
    CHECK(has(left, "far-gaze"));
}

TEST_CASE("a clinician clears an entry, and only that one", "[choice]") {
    Person person = person_named("osteoporosis");
    const auto before = names_allowed(limits_of(person));
    REQUIRE_FALSE(has(before, "seated-trunk-turn"));
    person.cleared = {id("seated-trunk-turn")};
    auto after = names_allowed(limits_of(person));
    CHECK(std::erase(after, "seated-trunk-turn") == 1);
    CHECK(after == before);
}

TEST_CASE("clearing an entry does not unhide it, and puts it on no other legs", "[choice]") {
    Person person = person_named("osteoporosis");
    person.cleared = {id("seated-trunk-turn"), id("open-book")};
    person.hidden = {id("seated-trunk-turn")};
    person.positions = {"seated", "standing"};
    const auto left = names_allowed(limits_of(person));
    CHECK_FALSE(has(left, "seated-trunk-turn"));
    CHECK_FALSE(has(left, "open-book"));
}

TEST_CASE("a hidden entry is not offered in ten days, nor missed by the others", "[choice]") {
    Person person;
    person.hidden = {id("cobra"), id("far-gaze")};
    ChoiceDesk desk(person);
    desk.live(10);
    const auto offers = desk.offers();
    CHECK(offers.size() == known_stretches().size() - 2);
    CHECK_FALSE(offers.contains(id("cobra")));
    CHECK_FALSE(offers.contains(id("far-gaze")));
}

TEST_CASE("an entry takes the first of its positions that is allowed and has what it needs", "[choice]") {
    const auto position = [](const char* entry, const Person& person, bool floor = true) {
        return position_for(known_candidates().all()[index_of(id(entry))], limits_of(person), floor);
    };
    Person standing;
    standing.positions = {"standing"};
    standing.equipment = {};
    CHECK(position("neck-turn", Person()) == Position::seated);
    CHECK(position("neck-turn", standing) == Position::standing);
    CHECK(position("standing-back-bend", standing) == Position::standing);
    CHECK_FALSE(position("wall-slides", standing));
    CHECK_FALSE(position("seated-cat-cow", standing));
    Person without_chair;
    without_chair.equipment = {"wall", "mat"};
    CHECK(position("neck-turn", without_chair) == Position::standing);
    CHECK_FALSE(position("chair-back-arch", without_chair));
    CHECK(position("cobra", Person()) == Position::floor);
    CHECK_FALSE(position("cobra", Person(), false));
}
