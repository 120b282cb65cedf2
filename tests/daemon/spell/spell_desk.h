// SPDX-License-Identifier: MIT
// A person at a desk, for tests of the spell: sit(25min); away(6min); and what the spell then says.
#pragma once

#include "daemon/spell/spell.h"

namespace limber {

class SpellDesk {
public:
    explicit SpellDesk(SpellRules rules = {30min, 5min, 2min}) : rules_(rules) {}

    // Input all the time, from now on.
    void sit(Duration length) {
        take(on_input(rules_, spell, now));
        now += length;
    }
    // No input, and nothing told until the idle notice comes; the person is back at the end.
    void away(Duration length) {
        leave(length);
        take(on_input(rules_, spell, now));
    }
    // The same without coming back.
    void leave(Duration length) {
        const auto last_input = now;
        now += length;
        take(on_idle(rules_, spell, last_input, now));
    }
    // Idles for `idling`, then is known to be away for `absent` (the machine sleeps).
    void sleep(Duration idling, Duration absent) {
        leave(idling);
        take(on_absence_begin(rules_, spell, now));
        now += absent;
        take(on_absence_end(rules_, spell, now));
    }
    void stretch(Duration length, StretchEnd end) {
        take(on_stretch_start(rules_, spell, now));
        now += length;
        take(on_stretch_end(rules_, spell, end, now));
    }

    Duration measured() const { return sitting(rules_, spell, now); }
    Duration seated_so_far() const { return seated(rules_, spell, now); }
    Presence here() const { return presence(rules_, spell, now); }
    const SpellRules& rules() const { return rules_; }

    void take(const SpellStep& step) {
        spell = step.spell;
        if (step.finished) {
            finished = step.finished;
            ++endings;
        }
    }

    BootTime now{1h};
    Spell spell;
    std::optional<FinishedSpell> finished;
    int endings = 0;

private:
    SpellRules rules_;
};

}  // namespace limber
