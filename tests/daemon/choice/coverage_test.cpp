// SPDX-License-Identifier: MIT
// All directions: what a day of breaks moves when nothing is skipped, and what evens out when something is.
#include "tests/catch.h"
#include "tests/daemon/choice/choice_desk.h"
#include "tests/daemon/choice/random_case.h"

using namespace limber;

namespace {

constexpr int days = 5;
// Movement breaks of a day. Where a direction needs the floor, it waits for a long break, and another may
// come first.
constexpr int covered_by = 5;
constexpr int covered_with_floor_by = 6;
constexpr std::uint64_t seeds = 20;

std::set<std::string> trunk_directions_within_reach(const ChoiceDesk& desk) {
    auto moves = desk.rules().moves_within_reach();
    std::erase_if(moves, [](const std::string& move) { return !is_trunk_direction(move); });
    return moves;
}

bool needs_the_floor(const ChoiceDesk& desk, const std::string& direction) {
    const auto rules = desk.rules();
    for (std::size_t i = 0; i < known_stretches().size(); ++i) {
        if (has(known_stretches()[i].moves, direction) && rules.permits(i, BreakKind::short_break)) {
            return false;
        }
    }
    return true;
}

void check_directions(const ChoiceDesk& desk, Day when) {
    const auto done = desk.first_completed(&Stretch::moves, when);
    for (const auto& direction : trunk_directions_within_reach(desk)) {
        const auto found = done.find(direction);
        const int last = needs_the_floor(desk, direction) ? covered_with_floor_by : covered_by;
        if (found == done.end() || found->second > last) {
            FAIL_CHECK(desk.person.name << ", day " << when << ": " << direction << " came in break "
                                        << (found == done.end() ? 0 : found->second));
        }
    }
}

void check_regions(const ChoiceDesk& desk, Day when) {
    const auto done = desk.first_completed(&Stretch::regions, when);
    for (const auto& region : desk.rules().regions_within_reach()) {
        if (!done.contains(region)) {
            FAIL_CHECK(desk.person.name << ", day " << when << ": " << region << " was not moved");
        }
    }
}

void check_nothing_starves(const ChoiceDesk& desk) {
    const auto offers = desk.offers();
    for (std::size_t i = 0; i < known_stretches().size(); ++i) {
        const auto& stretch = known_stretches()[i];
        if (desk.rules().permits_in_some_break(i) && !offers.contains(stretch.id)) {
            FAIL_CHECK(desk.person.name << ": " << stretch.name << " was never offered");
        }
    }
}

void check_sides(const ChoiceDesk& desk, Day when) {
    std::map<std::string, int> times;
    for (const auto& offer : desk.history) {
        if (offer.day == when && offer.outcome == TriedOutcome::completed) {
            for (const auto& move : stretch_of(offer.id).moves) {
                ++times[move];
            }
        }
    }
    for (const auto& [move, count] : times) {
        if (move.ends_with("-left")) {
            CHECK(times[move.substr(0, move.size() - 4) + "right"] == count);
        } else if (move.ends_with("-right")) {
            CHECK(times[move.substr(0, move.size() - 5) + "left"] == count);
        }
    }
}

template <typename Check>
void each_day_of(ChoiceDesk& desk, Check check) {
    for (int i = 0; i < days; ++i) {
        desk.live_a_day();
        check(desk, desk.day - 1);
    }
}

// People whom nobody has thought of, but who do all that is offered.
std::vector<Person> strangers(int count) {
    std::vector<Person> some;
    for (int i = 0; i < count; ++i) {
        Dice dice(static_cast<std::uint64_t>(i));
        some.push_back(random_person(dice));
        some.back().name = "stranger " + std::to_string(i);
    }
    return some;
}

}  // namespace

TEST_CASE("by the fifth break of a day the trunk has moved in all directions it may", "[choice]") {
    for (const auto& person : typical_people()) {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            ChoiceDesk desk(person, seed);
            each_day_of(desk, check_directions);
        }
    }
}

TEST_CASE("people reach the directions that the authors of the rule have counted", "[choice]") {
    const std::vector<std::size_t> reachable{6, 6, 6, 6, 3, 1, 5, 6, 6, 6, 0, 0};
    for (std::size_t i = 0; i < reachable.size(); ++i) {
        const ChoiceDesk desk(typical_people()[i]);
        CAPTURE(desk.person.name);
        CHECK(trunk_directions_within_reach(desk).size() == reachable[i]);
    }
}

TEST_CASE("a day moves every region that may move, eyes included", "[choice]") {
    for (const auto& person : typical_people()) {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            ChoiceDesk desk(person, seed);
            each_day_of(desk, check_regions);
        }
    }
}

TEST_CASE("within five days everything that is allowed has been offered", "[choice]") {
    for (const auto& person : typical_people()) {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            ChoiceDesk desk(person, seed);
            desk.live(days);
            check_nothing_starves(desk);
        }
    }
}

TEST_CASE("strangers are moved in all directions and regions, too", "[choice]") {
    for (const auto& person : strangers(250)) {
        ChoiceDesk desk(person, 7);
        each_day_of(desk, [](const ChoiceDesk& lived, Day when) {
            check_directions(lived, when);
            check_regions(lived, when);
        });
        check_nothing_starves(desk);
    }
}

TEST_CASE("both sides are moved equally often, whatever is skipped", "[choice]") {
    for (const int percent : {0, 30, 70}) {
        ChoiceDesk desk;
        desk.reply = skipping(percent, 5);
        each_day_of(desk, check_sides);
    }
}

TEST_CASE("what is strained, favoured or done standing never costs a day its directions", "[choice]") {
    const std::vector<const char*> regions{"neck", "shoulders", "wrists", "hands", "eyes"};
    for (const char* name : {"everything", "no floor", "seated only", "standing only", "osteoporosis"}) {
        for (const char* region : regions) {
            ChoiceDesk desk(person_named(name), 3);
            desk.wishes.strained = region_bit(region);
            desk.wishes.favoured = region_bit("forearms") | region_bit("neck");
            desk.wishes.standing = true;
            each_day_of(desk, [](const ChoiceDesk& lived, Day when) {
                check_directions(lived, when);
                check_regions(lived, when);
            });
        }
    }
}

TEST_CASE("coverage tells what was completed today, of what is allowed today", "[choice]") {
    ChoiceDesk desk(person_named("osteoporosis"));
    const auto coverage = [&] {
        return coverage_of(known_candidates(), limits_of(desk.person), desk.history, desk.day);
    };
    CHECK(coverage().moved == 0);
    CHECK((coverage().reachable & trunk_bits) ==
          (move_bit("trunk-extension") | move_bit("trunk-side-left") | move_bit("trunk-side-right")));
    desk.tried(id("standing-side-slide"), TriedOutcome::completed, desk.day);
    desk.tried(id("standing-back-bend"), TriedOutcome::skipped, desk.day);
    desk.tried(id("neck-turn"), TriedOutcome::completed, desk.day - 1);
    CHECK(coverage().moved == (move_bit("trunk-side-left") | move_bit("trunk-side-right")));
    CHECK(coverage().moved_regions == (region_bit("lower-back") | region_bit("hips")));
    desk.tried(id("standing-back-bend"), TriedOutcome::pain, desk.day);
    desk.tried(id("chair-back-arch"), TriedOutcome::pain, desk.day);
    CHECK((coverage().reachable & move_bit("trunk-extension")) == 0);
}
