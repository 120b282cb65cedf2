// SPDX-License-Identifier: MIT
// Answers for the choice: reads cases, one JSON object a line, and prints the chosen ids of each, one line
// for each case. choice_model_test.py compares them with the model's.
#include <iostream>

#include <nlohmann/json.hpp>

#include "tests/daemon/choice/random_case.h"

using namespace limber;
using nlohmann::json;

namespace {

std::vector<StretchId> ids_in(const json& list) {
    std::vector<StretchId> ids;
    for (const auto& text : list) {
        ids.push_back(id(text.get<std::string>()));
    }
    return ids;
}

Person profile_in(const json& from) {
    Person person;
    person.positions = from.at("positions").get<Words>();
    person.equipment = from.at("equipment").get<Words>();
    person.conditions = from.at("conditions").get<Words>();
    person.cleared = ids_in(from.at("cleared"));
    person.hidden = ids_in(from.at("hidden"));
    person.red_flag = from.at("redFlag").get<bool>();
    return person;
}

TriedOutcome outcome_of(const std::string& word) {
    const Words words{"completed", "skipped", "toomuch", "pain"};
    return static_cast<TriedOutcome>(std::find(words.begin(), words.end(), word) - words.begin());
}

BreakKind kind_of(const std::string& word) {
    for (const auto kind : {BreakKind::micro, BreakKind::short_break}) {
        if (word == to_string(kind)) {
            return kind;
        }
    }
    return BreakKind::long_break;
}

std::vector<Tried> history_in(const json& from) {
    std::vector<Tried> history;
    for (const auto& offer : from) {
        history.push_back({id(offer.at("id").get<std::string>()), offer.at("day").get<Day>(),
                           offer.at("brk").get<std::int32_t>(),
                           outcome_of(offer.at("outcome").get<std::string>())});
    }
    return history;
}

// The catalogue in an order of the seed's own.
Candidates shuffled_by(std::uint64_t seed) {
    auto stretches = known_stretches();
    Dice dice(seed);
    for (auto left = stretches.size(); left > 1; --left) {
        std::swap(stretches[left - 1],
                  stretches[static_cast<std::size_t>(dice.below(static_cast<int>(left)))]);
    }
    return Candidates(stretches);
}

void answer(const json& asked) {
    ChoiceContext context;
    context.day = asked.at("day").get<Day>();
    context.break_index = asked.at("brk").get<std::int32_t>();
    context.kind = kind_of(asked.at("kind").get<std::string>());
    context.seed = asked.at("seed").get<std::uint64_t>();
    const auto candidates = shuffled_by(context.seed);
    const auto person = profile_in(asked.at("profile"));
    auto limits = limits_of(person);
    limits.conditions = 0;
    for (const auto& condition : person.conditions) {
        limits.conditions |= candidates.condition_bit(condition);
    }
    const char* gap = "";
    for (const auto& one : choose(candidates, limits, history_in(asked.at("history")), context)) {
        std::cout << gap << one.id.text();
        gap = " ";
    }
    std::cout << '\n';
}

}  // namespace

int main() {
    std::ios::sync_with_stdio(false);
    for (std::string line; std::getline(std::cin, line);) {
        answer(json::parse(line));
    }
}
