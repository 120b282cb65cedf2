// SPDX-License-Identifier: MIT
#include "tests/daemon/choice/choice_desk.h"

#include "shared/base/fnv.h"
#include "shared/base/split_mix.h"

namespace limber {

BreakKind ChoiceDesk::kind_of(std::int32_t break_index) {
    if (break_index % 2 == 0) {
        return BreakKind::micro;
    }
    return (break_index / 2) % 2 == 0 ? BreakKind::short_break : BreakKind::long_break;
}

ChoiceContext ChoiceDesk::context_of(std::int32_t break_index) const {
    auto context = wishes;
    context.day = day;
    context.break_index = break_index;
    context.kind = kind_of(break_index);
    context.seed = seed_ + static_cast<std::uint64_t>(day) * 7919;
    return context;
}

std::vector<Chosen> ChoiceDesk::offer(std::int32_t break_index) const {
    return offer(context_of(break_index));
}

std::vector<Chosen> ChoiceDesk::offer(const ChoiceContext& context) const {
    return choose(known_candidates(), limits_of(person), history, context);
}

std::vector<Chosen> ChoiceDesk::take(std::int32_t break_index) {
    auto chosen = offer(break_index);
    if (look) {
        look(context_of(break_index), chosen);
    }
    for (const auto& one : chosen) {
        tried(one.id, reply ? reply(one.id, break_index) : TriedOutcome::completed, day, break_index);
    }
    return chosen;
}

void ChoiceDesk::live_a_day() {
    for (std::int32_t i = 0; i < 2 * breaks_a_day; ++i) {
        take(i);
    }
    ++day;
}

void ChoiceDesk::live(int days) {
    for (int i = 0; i < days; ++i) {
        live_a_day();
    }
}

void ChoiceDesk::tried(const StretchId& id, TriedOutcome outcome, Day when, std::int32_t break_index) {
    history.push_back({id, when, break_index, outcome});
}

bool ChoiceDesk::would_be_offered(const StretchId& id) const {
    auto limits = limits_of(person);
    const auto others = only_these({id}).hidden;
    limits.hidden.insert(limits.hidden.end(), others.begin(), others.end());
    auto context = context_of(is_for_eyes(stretch_of(id)) ? micro_break(1) : movement_break(2));
    return !choose(known_candidates(), limits, history, context).empty();
}

std::map<StretchId, int> ChoiceDesk::offers() const {
    std::map<StretchId, int> counts;
    for (const auto& offer : history) {
        ++counts[offer.id];
    }
    return counts;
}

std::map<std::string, int> ChoiceDesk::first_completed(const Words Stretch::*what, Day when) const {
    std::map<std::string, int> first;
    for (const auto& offer : history) {
        if (offer.day == when && offer.outcome == TriedOutcome::completed) {
            for (const auto& word : stretch_of(offer.id).*what) {
                first.try_emplace(word, offer.break_index / 2 + 1);
            }
        }
    }
    return first;
}

std::function<TriedOutcome(const StretchId&, std::int32_t)> skipping(int percent, std::uint64_t seed) {
    return [=, count = std::uint64_t{0}](const StretchId& id, std::int32_t) mutable {
        const auto number = split_mix(split_mix(seed) ^ fnv1a(id.text()) ^ count++) % 100;
        return number < static_cast<std::uint64_t>(percent) ? TriedOutcome::skipped : TriedOutcome::completed;
    };
}

std::vector<StretchId> ids_of(const std::vector<Chosen>& chosen) {
    std::vector<StretchId> ids;
    for (const auto& one : chosen) {
        ids.push_back(one.id);
    }
    return ids;
}

}  // namespace limber
