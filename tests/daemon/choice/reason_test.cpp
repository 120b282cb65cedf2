// SPDX-License-Identifier: MIT
// What the choice says of itself is true: each reason is held against the history it speaks of.
#include "shared/stretch/vocabulary.h"
#include "tests/catch.h"
#include "tests/daemon/choice/choice_desk.h"
#include "tests/daemon/choice/random_case.h"

using namespace limber;

namespace {

template <typename List>
std::string word_of(const List& words, Bits bit) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (bit == Bits{1} << i) {
            return std::string(words[i]);
        }
    }
    return "";
}

// What was completed on this day and, before this entry, in this break.
Words done_before(const RandomCase& one, const std::vector<Chosen>& chosen, std::size_t place,
                  const Words Stretch::*what) {
    Words done;
    const auto add = [&](const StretchId& id) {
        const auto& words = stretch_of(id).*what;
        done.insert(done.end(), words.begin(), words.end());
    };
    for (const auto& offer : one.history) {
        if (offer.day == one.context.day && offer.outcome == TriedOutcome::completed) {
            add(offer.id);
        }
    }
    for (std::size_t i = 0; i < place; ++i) {
        add(chosen[i].id);
    }
    return done;
}

bool tried_lately(const RandomCase& one, const StretchId& id) {
    return std::any_of(one.history.begin(), one.history.end(), [&](const Tried& offer) {
        return offer.id == id && one.context.day - offer.day <= 28;
    });
}

bool is_true(const RandomCase& one, const std::vector<Chosen>& chosen, std::size_t place) {
    const auto& entry = chosen[place];
    const auto& stretch = stretch_of(entry.id);
    const auto move = word_of(move_words, entry.bit);
    const auto region = word_of(region_words, entry.bit);
    switch (entry.reason) {
        case ChoiceReason::none:
            return false;
        case ChoiceReason::planned:
            return has(one.context.planned, entry.id) && entry.bit == 0;
        case ChoiceReason::direction:
            return has(stretch.moves, move) && (is_trunk_direction(move) || is_neck_direction(move)) &&
                   !has(done_before(one, chosen, place, &Stretch::moves), move);
        case ChoiceReason::region:
            return has(stretch.regions, region) && region != "eyes" &&
                   !has(done_before(one, chosen, place, &Stretch::regions), region);
        case ChoiceReason::strained:
            return has(stretch.regions, region) && (entry.bit & one.context.strained) != 0;
        case ChoiceReason::untried:
            return entry.bit == 0 && !tried_lately(one, entry.id);
        case ChoiceReason::stale:
            return entry.bit == 0 && tried_lately(one, entry.id);
    }
    return false;
}

Chosen first_of(const ChoiceDesk& desk, std::int32_t break_index) {
    const auto chosen = desk.offer(break_index);
    REQUIRE_FALSE(chosen.empty());
    return chosen[0];
}

}  // namespace

TEST_CASE("every reason is true, and each of them is given", "[choice]") {
    std::map<ChoiceReason, int> given;
    for (std::uint64_t number = 0; number < 3000; ++number) {
        auto one = random_case(number);
        Dice dice(number);
        one.context.strained = dice.chance(50) ? region_bit(dice.one_of(region_words)) : 0;
        if (dice.chance(10)) {
            one.context.planned.push_back(dice.one_of(known_stretches()).id);
        }
        const auto chosen = choose(one);
        for (std::size_t place = 0; place < chosen.size(); ++place) {
            ++given[chosen[place].reason];
            if (!is_true(one, chosen, place)) {
                FAIL_CHECK("case " << number << ": " << chosen[place].id.text() << " is not so: reason "
                                   << static_cast<int>(chosen[place].reason));
            }
        }
    }
    CHECK(given.size() == 6);
}

TEST_CASE("the first stretch of a day is for a direction, which then is done", "[choice]") {
    ChoiceDesk desk;
    const auto first = first_of(desk, ChoiceDesk::movement_break(1));
    CHECK(first.reason == ChoiceReason::direction);
    CHECK((first.bit & trunk_bits) != 0);
    desk.take(ChoiceDesk::movement_break(1));
    const auto next = first_of(desk, ChoiceDesk::movement_break(2));
    CHECK(next.reason == ChoiceReason::direction);
    CHECK(next.bit != first.bit);
}

TEST_CASE("when a day has moved everything, what is strained is told, or that it is long ago", "[choice]") {
    ChoiceDesk desk;
    for (const auto& stretch : known_stretches()) {
        desk.tried(stretch.id, TriedOutcome::completed, desk.day);
    }
    const auto index = ChoiceDesk::movement_break(10);
    CHECK(first_of(desk, index).reason == ChoiceReason::stale);
    desk.wishes.strained = ~Bits{0};
    CHECK(first_of(desk, index).reason == ChoiceReason::strained);
    desk.wishes.strained = 0;
    for (auto& offer : desk.history) {
        offer.outcome = TriedOutcome::skipped;
        offer.day -= 30;
    }
    CHECK(first_of(desk, ChoiceDesk::micro_break(1)).reason == ChoiceReason::untried);
}
