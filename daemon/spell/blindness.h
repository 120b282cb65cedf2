// SPDX-License-Identifier: MIT
// What becomes of a spell across a time in which no daemon watched (a crash, a kill). Pure.
#pragma once

#include "daemon/spell/spell.h"

namespace limber {

struct AfterBlindness {
    Spell spell;
    std::optional<FinishedSpell> finished;
    Duration unseen{0};  // time that counts as neither sitting nor away
};

// `known_until`: the last moment of which something is known (the journal, or the tray's word on when it
// missed the daemon). `last_input`: now less the idle time the source of input tells. The time between the
// two is blind: it continues the state it began in, up to R; the rest is neither sitting nor away. When the
// last input came before `known_until`, nothing was missed. Afterwards the spell is idle since `last_input`,
// or none; the caller asks its source for the next input.
AfterBlindness after_blindness(const SpellRules& rules, const Spell& spell, BootTime known_until,
                               BootTime last_input, BootTime now);

}  // namespace limber
