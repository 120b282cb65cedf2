// SPDX-License-Identifier: MIT
#include "daemon/spell/blindness.h"

#include <algorithm>

namespace limber {

AfterBlindness after_blindness(const SpellRules& rules, const Spell& spell, BootTime known_until,
                               BootTime last_input, BootTime now) {
    // A run's clock stands whether seen or not, and without a spell there is nothing to go on.
    if (spell.mode == SpellMode::standing) {
        return {spell, std::nullopt, Duration(0)};
    }
    if (last_input <= known_until) {
        auto step = on_idle(rules, spell, last_input, now);
        return {step.spell, step.finished, Duration(0)};
    }
    const auto blind = last_input - known_until;
    const auto continued = std::min<Duration>(blind, rules.rest);
    const auto unseen = blind - continued;

    // Where the state it began in leads, then the input that is known to have come at `last_input`: the
    // unseen part is cut out by moving the spell's clock past it.
    auto step = on_input(rules, spell, known_until + continued);
    step.spell.anchor += unseen;
    if (spell.mode == SpellMode::none || step.finished) {
        step.spell.since = last_input;
        step.spell.anchor = last_input;
    }
    const auto idle = on_idle(rules, step.spell, last_input, now);
    return {idle.spell, step.finished ? step.finished : idle.finished, unseen};
}

}  // namespace limber
