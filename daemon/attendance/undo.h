// SPDX-License-Identifier: MIT
// "I was at the desk after all": what the last absence took off the spell, and how to put it back. Pure.
#pragma once

#include <optional>

#include "daemon/spell/spell.h"

namespace limber {

// Plain data; journalled with the attendance. An absence longer than `longest` is not offered: nobody reads
// for so long at a locked screen, and a night at home would be put back by one click.
struct Undo {
    static constexpr Duration longest = 3h;

    struct Gap {
        BootTime from;        // the last input before it
        Duration sitting{0};  // then
        Duration seated{0};
        std::optional<FinishedSpell> ended;  // the spell, when the gap became a break
        friend bool operator==(const Gap&, const Gap&) = default;
    };
    struct Credit {
        Duration sitting{0};  // to be put back on the clock
        Duration seated{0};
        BootTime from;
        std::optional<FinishedSpell> ended;
        friend bool operator==(const Credit&, const Credit&) = default;
    };
    std::optional<Gap> gap;        // that is going on
    std::optional<Credit> credit;  // of the last absence that took something off
    friend bool operator==(const Undo&, const Undo&) = default;
};

// Told of every step of the spell, in order.
Undo after_step(const SpellRules& rules, const Undo& undo, const Spell& before, const SpellStep& step,
                BootTime now);

// What would be put back now; zero: nothing.
Duration undoable(const SpellRules& rules, const Undo& undo, const Spell& spell, BootTime now);

struct Undone {
    Spell spell;
    // The history has it as a break, which was none.
    std::optional<FinishedSpell> no_break;
};
// The person has come back (the spell is active) and the undo has a credit.
Undone put_back(const Undo::Credit& credit, const Spell& spell);

}  // namespace limber
