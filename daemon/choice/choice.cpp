// SPDX-License-Identifier: MIT
#include "daemon/choice/choice.h"

namespace limber {

namespace {

bool may_be_offered(const Stretch& stretch, const StretchHistory& history, const ChoiceRules& rules,
                    WallTime now) {
    if (stretch.position == Position::floor && !rules.floor) {
        return false;
    }
    const auto hurt = history.last_hurt.find(stretch.id);
    return hurt == history.last_hurt.end() || now - hurt->second >= hurt_suspends;
}

}  // namespace

StretchId choose(const std::vector<Stretch>& catalogue, const StretchHistory& history,
                 const ChoiceRules& rules, WallTime now) {
    StretchId chosen;
    WallTime chosen_offered{};
    for (const auto& stretch : catalogue) {
        if (!may_be_offered(stretch, history, rules, now)) {
            continue;
        }
        const auto offered = history.last_offered.find(stretch.id);
        const auto when = offered == history.last_offered.end() ? WallTime::min() : offered->second;
        if (chosen.empty() || when < chosen_offered) {
            chosen = stretch.id;
            chosen_offered = when;
        }
    }
    return chosen;
}

}  // namespace limber
