// SPDX-License-Identifier: MIT
#include "daemon/attendance/undo.h"

namespace limber {

namespace {

std::optional<Undo::Credit> credit_of(const SpellRules& rules, const Undo::Gap& gap, const Spell& after,
                                      BootTime back) {
    const auto length = back - gap.from;
    Undo::Credit credit{Duration(0), Duration(0), gap.from, gap.ended};
    if (gap.ended) {
        credit.sitting = gap.sitting + length;
        credit.seated = length;
    } else {
        credit.sitting = gap.sitting + length - sitting(rules, after, back);
        credit.seated = gap.seated + length - seated(rules, after, back);
    }
    const bool worth_it = credit.sitting >= Duration(1s) && length <= Undo::longest;
    return worth_it ? std::optional(credit) : std::nullopt;
}

}  // namespace

Undo after_step(const SpellRules& rules, const Undo& undo, const Spell& before, const SpellStep& step,
                BootTime now) {
    Undo after = undo;
    if (step.finished) {
        after.credit.reset();
        if (step.finished->end == SpellEnd::stretch) {
            after.gap.reset();
        } else {
            if (!after.gap) {
                after.gap = Undo::Gap{before.anchor, before.sitting, before.seated, std::nullopt};
            }
            after.gap->ended = step.finished;
        }
    }
    const auto mode = step.spell.mode;
    if (mode == SpellMode::idle && !after.gap) {
        after.gap = Undo::Gap{step.spell.anchor, step.spell.sitting, step.spell.seated, std::nullopt};
    } else if (after.gap && mode != SpellMode::idle && mode != SpellMode::none) {
        const auto back = mode == SpellMode::active ? step.spell.anchor : now;
        if (const auto credit = credit_of(rules, *after.gap, step.spell, back)) {
            after.credit = credit;
        }
        after.gap.reset();
    }
    return after;
}

Duration undoable(const SpellRules& rules, const Undo& undo, const Spell& spell, BootTime now) {
    if (!undo.gap) {
        return undo.credit ? undo.credit->sitting : Duration(0);
    }
    const auto credit = credit_of(rules, *undo.gap, spell, now);
    return credit ? credit->sitting : undo.credit && !undo.gap->ended ? undo.credit->sitting : Duration(0);
}

Undone put_back(const Undo::Credit& credit, const Spell& spell) {
    Undone undone{spell, credit.ended};
    undone.spell.sitting += credit.sitting;
    undone.spell.seated += credit.seated;
    if (credit.ended) {
        undone.spell.since = credit.from;
    }
    return undone;
}

}  // namespace limber
