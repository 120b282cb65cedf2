// SPDX-License-Identifier: MIT
#include "tests/daemon/choice/random_case.h"

#include <array>

namespace limber {

namespace {

constexpr Day first_day = 1000;

Words some_of(Dice& dice, const Words& words, int percent) {
    Words some;
    std::copy_if(words.begin(), words.end(), std::back_inserter(some),
                 [&](const auto&) { return dice.chance(percent); });
    return some;
}

std::vector<StretchId> some_stretches(Dice& dice, int percent) {
    std::vector<StretchId> some;
    for (const auto& stretch : known_stretches()) {
        if (dice.chance(percent)) {
            some.push_back(stretch.id);
        }
    }
    return some;
}

// How a person takes what is offered, in percent.
struct Temper {
    int skips = 0;
    int too_much = 0;
    int pains = 0;
};

Temper random_temper(Dice& dice) {
    constexpr std::array skips{0, 10, 30, 60, 90};
    constexpr std::array much{0, 0, 2, 10};
    constexpr std::array pains{0, 0, 1, 5};
    return {dice.one_of(skips), dice.one_of(much), dice.one_of(pains)};
}

TriedOutcome random_outcome(Dice& dice, const Temper& temper) {
    if (dice.chance(temper.pains)) {
        return TriedOutcome::pain;
    }
    if (dice.chance(temper.too_much)) {
        return TriedOutcome::too_much;
    }
    return dice.chance(temper.skips) ? TriedOutcome::skipped : TriedOutcome::completed;
}

// Mostly of what the profile allows, now and then of what it no longer does.
std::vector<StretchId> offerable_to(const Person& person) {
    const Rulebook rules(person, {}, first_day);
    std::vector<StretchId> offerable;
    for (std::size_t i = 0; i < known_stretches().size(); ++i) {
        if (rules.permits_in_some_break(i)) {
            offerable.push_back(known_stretches()[i].id);
        }
    }
    return offerable;
}

std::vector<Tried> random_history(Dice& dice, const Person& person) {
    const auto offerable = offerable_to(person);
    const auto temper = random_temper(dice);
    const int length = dice.chance(30) ? dice.below(20) : dice.below(400);
    const int days = 1 + dice.below(40);
    std::vector<Tried> history;
    Day day = first_day;
    std::int32_t break_index = 0;
    for (int i = 0; i < length; ++i) {
        break_index += dice.below(3);
        if (dice.below(length) < days) {
            day += 1;
            break_index = 0;
        }
        const bool foreign = offerable.empty() || dice.chance(10);
        const auto& offered = foreign ? dice.one_of(known_stretches()).id : dice.one_of(offerable);
        history.push_back({offered, day, break_index, random_outcome(dice, temper)});
    }
    return history;
}

ChoiceContext random_context(Dice& dice, const std::vector<Tried>& history) {
    constexpr std::array<Day, 10> days_later{0, 0, 0, 0, 0, 1, 1, 2, 3, 20};
    constexpr std::array kinds{BreakKind::micro, BreakKind::short_break, BreakKind::long_break};
    ChoiceContext context;
    context.day = (history.empty() ? first_day : history.back().day) + dice.one_of(days_later);
    const bool same_day = !history.empty() && history.back().day == context.day;
    const std::int32_t last = same_day ? history.back().break_index : 0;
    context.kind = dice.one_of(kinds);
    context.break_index = (last / 2 + dice.below(2)) * 2 + (context.kind == BreakKind::micro ? 0 : 1);
    context.seed = dice.number();
    return context;
}

// One thing less that the person can, has, or is free of.
Person narrowed(Person person, Dice& dice) {
    auto& list = dice.chance(50) ? person.positions : person.equipment;
    if (dice.chance(50) || list.empty()) {
        person.conditions.push_back(dice.one_of(known_conditions()));
    } else {
        list.erase(list.begin() + dice.below(static_cast<int>(list.size())));
    }
    return person;
}

}  // namespace

Person random_person(Dice& dice) {
    Person person;
    person.positions = some_of(dice, {"seated", "standing", "floor"}, 75);
    person.equipment = some_of(dice, {"chair", "wall", "mat"}, 80);
    constexpr std::array condition_percents{0, 0, 0, 5, 5, 15, 100};
    person.conditions = some_of(dice, known_conditions(), dice.one_of(condition_percents));
    person.cleared = some_stretches(dice, dice.chance(20) ? 10 : 0);
    person.hidden = some_stretches(dice, dice.chance(20) ? 20 : 0);
    return person;
}

RandomCase random_case(std::uint64_t number) {
    Dice dice(number);
    RandomCase one;
    one.person = random_person(dice);
    one.person.red_flag = dice.chance(3);
    one.history = random_history(dice, one.person);
    one.context = random_context(dice, one.history);
    return one;
}

std::vector<Chosen> choose(const RandomCase& one) {
    return choose(known_candidates(), limits_of(one.person), one.history, one.context);
}

std::string unsafe(const RandomCase& one, const std::vector<Chosen>& chosen) {
    const Rulebook rules(one.person, one.history, one.context.day);
    for (const auto& entry : chosen) {
        if (!rules.permits(index_of(entry.id), one.context.kind)) {
            return std::string(entry.id.text()) + " is ruled out";
        }
    }
    return "";
}

std::string over_budget(const RandomCase& one, const std::vector<Chosen>& chosen) {
    constexpr std::array seconds{45, 90, 180};
    constexpr std::array<std::size_t, 3> stretches{1, 1, 3};
    const auto kind = static_cast<std::size_t>(one.context.kind);
    int sum = 0;
    std::set<StretchId> different;
    for (const auto& entry : chosen) {
        sum += stretch_of(entry.id).total_seconds;
        different.insert(entry.id);
    }
    if (different.size() != chosen.size()) {
        return "one entry twice in a break";
    }
    if (chosen.size() > stretches.at(kind)) {
        return std::to_string(chosen.size()) + " stretches";
    }
    return sum > seconds.at(kind) ? std::to_string(sum) + " seconds" : "";
}

std::string too_soon(const RandomCase& one, const std::vector<Chosen>& chosen) {
    const auto window = Rulebook(one.person, one.history, one.context.day).window(one.context.kind);
    const auto& history = one.history;
    const auto first = history.size() - std::min(history.size(), window);
    for (std::size_t i = first; i < history.size(); ++i) {
        for (const auto& entry : chosen) {
            if (entry.id == history[i].id) {
                return std::string(entry.id.text()) + " comes again after " +
                       std::to_string(history.size() - i) + " offers";
            }
        }
    }
    return "";
}

std::string grows_when_narrowed(const RandomCase& one) {
    Dice dice(one.context.seed);
    const auto less = narrowed(one.person, dice);
    for (const bool floor : {false, true}) {
        const auto before = allowed_by(known_candidates(), limits_of(one.person), one.context.day, floor);
        const auto after = allowed_by(known_candidates(), limits_of(less), one.context.day, floor);
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (after[i] && !before[i]) {
                return std::string(known_stretches()[i].id.text()) + " is allowed to a narrower profile";
            }
        }
    }
    return "";
}

std::string offers_despite_all(const RandomCase& one) {
    RandomCase everything = one;
    everything.person.conditions = known_conditions();
    everything.person.cleared.clear();
    for (const auto& entry : choose(everything)) {
        if (one.context.kind != BreakKind::micro || entry.id.text() != "far-gaze") {
            return std::string(entry.id.text()) + " in spite of every condition";
        }
    }
    return "";
}

}  // namespace limber
