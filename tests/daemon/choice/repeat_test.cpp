// SPDX-License-Identifier: MIT
// What comes again, and when: the same answer to the same question, nothing twice within the window, less of
// what is skipped.
#include "tests/catch.h"
#include "tests/daemon/choice/choice_desk.h"
#include "tests/daemon/choice/random_case.h"

using namespace limber;

namespace {

constexpr std::uint64_t cases = 3000;

template <typename Check>
void check_cases(Check check) {
    for (std::uint64_t number = 0; number < cases; ++number) {
        const auto one = random_case(number);
        const std::string fault = check(one, choose(one));
        if (!fault.empty()) {
            FAIL_CHECK("case " << number << ": " << fault);
        }
    }
}

std::vector<Stretch> shuffled(Dice& dice) {
    auto stretches = known_stretches();
    for (std::size_t i = stretches.size(); i > 1; --i) {
        std::swap(stretches[i - 1], stretches[static_cast<std::size_t>(dice.below(static_cast<int>(i)))]);
    }
    return stretches;
}

// All that is offered in the first five breaks of a day.
std::vector<StretchId> five_breaks(std::uint64_t seed) {
    ChoiceDesk desk({}, seed);
    std::vector<StretchId> ids;
    for (std::int32_t i = 0; i < 10; ++i) {
        const auto taken = ids_of(desk.take(i));
        ids.insert(ids.end(), taken.begin(), taken.end());
    }
    return ids;
}

// Of someone who always skips `disliked`, or who never skips anything, over ten days.
ChoiceDesk ten_days(const StretchId& disliked, TriedOutcome outcome) {
    ChoiceDesk desk(person_named("no floor"));
    desk.reply = [&disliked, outcome](const StretchId& id, std::int32_t) {
        return id == disliked ? outcome : TriedOutcome::completed;
    };
    desk.live(10);
    desk.reply = nullptr;
    return desk;
}

int most_offers_in_a_day(const ChoiceDesk& desk, const StretchId& id) {
    std::map<Day, int> counts;
    int most = 0;
    for (const auto& offer : desk.history) {
        if (offer.id == id) {
            most = std::max(most, ++counts[offer.day]);
        }
    }
    return most;
}

// Skipped three times within two days, so that it may be offered again but for its rest.
ChoiceDesk after_three_skips(const StretchId& id, const std::vector<StretchId>& others) {
    auto known = others;
    known.push_back(id);
    ChoiceDesk desk(only_these(known));
    desk.tried(id, TriedOutcome::skipped, desk.day - 2);
    desk.tried(id, TriedOutcome::skipped, desk.day - 1);
    desk.tried(id, TriedOutcome::skipped, desk.day - 1);
    return desk;
}

bool offers(const ChoiceDesk& desk, const StretchId& id) {
    return has(ids_of(desk.offer(ChoiceDesk::movement_break(2))), id);
}

}  // namespace

TEST_CASE("the same question has the same answer, in whatever order the catalogue comes", "[choice]") {
    Dice dice(1);
    for (std::uint64_t number = 0; number < 500; ++number) {
        const auto one = random_case(number);
        const Candidates reordered(shuffled(dice));
        auto limits = limits_of(one.person);
        limits.conditions = 0;
        for (const auto& condition : one.person.conditions) {
            limits.conditions |= reordered.condition_bit(condition);
        }
        const auto chosen = choose(one);
        REQUIRE(choose(one) == chosen);
        REQUIRE(choose(reordered, limits, one.history, one.context) == chosen);
    }
}

TEST_CASE("another seed makes another day", "[choice]") {
    CHECK(five_breaks(1) == five_breaks(1));
    std::set<std::vector<StretchId>> different;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        different.insert(five_breaks(seed));
    }
    CHECK(different.size() == 20);
}

TEST_CASE("a break keeps to its seconds and its number of stretches, none of them twice", "[choice]") {
    check_cases(over_budget);
    CHECK(budget_of(BreakKind::micro).seconds == 45);
    CHECK(budget_of(BreakKind::short_break).seconds == 90);
    CHECK(budget_of(BreakKind::long_break).seconds == 180);
}

TEST_CASE("what was among the last offers does not come again", "[choice]") {
    check_cases(too_soon);
}

TEST_CASE("the window closes off eight offers, and always leaves four entries", "[choice]") {
    // None of them for the eyes or a micro-break, each of a few seconds.
    const std::vector<StretchId> twelve{
        id("chair-back-arch"),     id("seated-chest-lift"),  id("wall-slides"),
        id("overhead-reach"),      id("desk-hinge"),         id("cross-body-shoulder"),
        id("standing-side-slide"), id("standing-back-bend"), id("seated-forward-fold"),
        id("seated-cat-cow"),      id("seated-hamstring"),   id("seated-figure-four")};
    for (std::size_t pool = 1; pool <= twelve.size(); ++pool) {
        const std::vector<StretchId> known(twelve.begin(),
                                           twelve.begin() + static_cast<std::ptrdiff_t>(pool));
        const std::size_t window = pool > 4 ? pool - 4 : 0;
        ChoiceDesk desk(only_these(known));
        for (const auto& one : known) {
            desk.tried(one, TriedOutcome::completed, desk.day - 1);
        }
        for (std::size_t place = 0; place < pool; ++place) {
            CAPTURE(pool, place);
            desk.wishes.planned = {known[place]};
            const bool closed = place + window >= pool;
            const auto chosen = desk.offer(ChoiceDesk::movement_break(1));
            REQUIRE(chosen.size() == 1);
            CHECK((chosen[0].id == known[place]) == !closed);
        }
    }
}

TEST_CASE("staleness counts the offers since an entry was shown, up to two hundred", "[choice]") {
    ChoiceDesk desk;
    const auto stale = [&](const char* text) {
        const TriedSummary summary(known_candidates(), desk.history, desk.day);
        return summary.stale[index_of(id(text))];
    };
    CHECK(stale("cobra") == 200);
    desk.tried(id("cobra"), TriedOutcome::completed, desk.day - 5);
    CHECK(stale("cobra") == 0);
    for (int offers = 1; offers <= 210; ++offers) {
        desk.tried(id("cat-cow"), TriedOutcome::completed, desk.day - 1);
        CHECK(stale("cobra") == std::min(offers, 200));
    }
    CHECK(stale("cat-cow") == 0);
}

TEST_CASE("liking is a sum of twenty-eight days, within bounds", "[choice]") {
    ChoiceDesk desk;
    const auto liking = [&] {
        return TriedSummary(known_candidates(), desk.history, desk.day).tolerance[index_of(id("cobra"))];
    };
    CHECK(liking() == 0);
    desk.tried(id("cobra"), TriedOutcome::completed, desk.day);
    CHECK(liking() == 10);
    desk.tried(id("cobra"), TriedOutcome::skipped, desk.day);
    CHECK(liking() == -10);
    desk.tried(id("cobra"), TriedOutcome::too_much, desk.day);
    CHECK(liking() == -50);
    desk.tried(id("cobra"), TriedOutcome::pain, desk.day);
    CHECK(liking() == -80);
    desk.day += 28;
    CHECK(liking() == -80);
    ++desk.day;
    CHECK(liking() == 0);
    for (int i = 0; i < 6; ++i) {
        desk.tried(id("cobra"), TriedOutcome::completed, desk.day);
    }
    CHECK(liking() == 40);
}

TEST_CASE("three skips in a row rest a stretch for three days while another serves", "[choice]") {
    const auto cobra = id("cobra");
    auto desk = after_three_skips(cobra, {id("standing-back-bend")});
    CHECK_FALSE(offers(desk, cobra));
    desk.day += 1;
    CHECK_FALSE(offers(desk, cobra));
    desk.day += 1;
    CHECK(offers(desk, cobra));
}

TEST_CASE("a stretch does not rest when nothing else moves its way", "[choice]") {
    const auto cobra = id("cobra");
    CHECK(offers(after_three_skips(cobra, {id("childs-pose"), id("standing-side-slide")}), cobra));
    const auto cat_cow = id("seated-cat-cow");
    CHECK(offers(after_three_skips(cat_cow, {cobra}), cat_cow));
    CHECK_FALSE(offers(after_three_skips(cat_cow, {cobra, id("childs-pose")}), cat_cow));
}

TEST_CASE("a stretch that is no direction of the trunk rests while its regions are served", "[choice]") {
    const auto calf = id("wall-calf");
    CHECK(offers(after_three_skips(calf, {id("cobra")}), calf));
    CHECK_FALSE(offers(after_three_skips(calf, {id("seated-ankle-pumps")}), calf));
}

TEST_CASE("two that rest do not serve for each other", "[choice]") {
    const auto cobra = id("cobra");
    const auto back_bend = id("standing-back-bend");
    auto desk = after_three_skips(cobra, {back_bend});
    for (int i = 0; i < 3; ++i) {
        desk.tried(back_bend, TriedOutcome::skipped, desk.day - 1);
    }
    CHECK(offers(desk, cobra));
    CHECK(offers(desk, back_bend));
}

TEST_CASE("doing it ends the rest", "[choice]") {
    const auto cobra = id("cobra");
    auto desk = after_three_skips(cobra, {id("standing-back-bend")});
    desk.tried(cobra, TriedOutcome::completed, desk.day - 1);
    CHECK(offers(desk, cobra));
}

TEST_CASE("what is always skipped is not offered more often, and at most twice a day", "[choice]") {
    int offers_when_done = 0;
    int offers_when_skipped = 0;
    const auto done = ten_days(StretchId(), TriedOutcome::completed).offers();
    for (const auto& [disliked, times] : done) {
        CAPTURE(disliked.text());
        const auto skipped = ten_days(disliked, TriedOutcome::skipped);
        const int skipped_times = skipped.offers().at(disliked);
        CHECK(skipped_times <= times);
        CHECK(most_offers_in_a_day(skipped, disliked) <= 2);
        offers_when_done += times;
        offers_when_skipped += skipped_times;
    }
    CHECK(offers_when_skipped < offers_when_done * 2 / 3);
}

TEST_CASE("a break that was dismissed as a whole leaves no trace", "[choice]") {
    ChoiceDesk desk({}, 4);
    desk.live_a_day();
    const auto index = ChoiceDesk::movement_break(2);
    const auto dismissed = desk.offer(index);
    CHECK(dismissed.size() == 3);
    CHECK(desk.offer(index) == dismissed);
    auto again = desk.context_of(ChoiceDesk::movement_break(4));
    for (const auto& one : dismissed) {
        again.planned = {one.id};
        CHECK(desk.offer(again).at(0).id == one.id);
    }
}
