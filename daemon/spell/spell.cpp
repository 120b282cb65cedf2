// SPDX-License-Identifier: MIT
#include "daemon/spell/spell.h"

#include <algorithm>

#include "daemon/spell/payback.h"

namespace limber {

namespace {

bool gap_ends_spell(const SpellRules& rules, const Spell& spell, BootTime now) {
    return spell.mode == SpellMode::idle && now - spell.anchor >= rules.rest;
}

// The part of a gap that was reading for certain: up to a known absence.
Duration read_before_absence(const Spell& spell) {
    return spell.mode == SpellMode::idle && spell.absent_from ? *spell.absent_from - spell.anchor
                                                              : Duration(0);
}

FinishedSpell finish(const Spell& spell, SpellEnd end) {
    const auto read = read_before_absence(spell);
    return {spell.since.value_or(spell.anchor), spell.anchor + read, spell.seated + read, spell.stretches,
            end};
}

// Ends the spell when its gap has become a break by `now`. Every event begins with this, so that a late timer
// changes nothing.
SpellStep settle(const SpellRules& rules, const Spell& spell, BootTime now) {
    if (gap_ends_spell(rules, spell, now)) {
        return {Spell{}, finish(spell, SpellEnd::absence)};
    }
    return {spell, std::nullopt};
}

// The same spell with its sums brought up to `now`.
Spell carried_to(const SpellRules& rules, const Spell& spell, BootTime now) {
    Spell carried = spell;
    carried.sitting = sitting(rules, spell, now);
    carried.seated = seated(rules, spell, now);
    carried.anchor = std::max(now, spell.anchor);
    carried.absent_from.reset();
    return carried;
}

Spell begun_at(BootTime now) {
    Spell spell;
    spell.mode = SpellMode::active;
    spell.since = now;
    spell.anchor = now;
    return spell;
}

// A lock that comes before the word that the hands had rested already: the gap began with the last input, as
// if both had been told in their order.
Spell rested_before_absence(const SpellRules& rules, const Spell& spell, BootTime last_input) {
    const bool began_absent = spell.mode == SpellMode::idle && spell.absent_from == spell.anchor;
    if (!began_absent || last_input >= spell.anchor) {
        return spell;
    }
    const auto rested = std::min({Duration(spell.anchor - last_input), spell.sitting, spell.seated});
    Spell idle = spell;
    idle.anchor -= rested;
    idle.sitting -= rested;
    idle.seated -= rested;
    if (rested > rules.grace) {
        idle.absent_from.reset();
    }
    return idle;
}

Payback payback_of(const SpellRules& rules, const Spell& spell) {
    std::optional<Duration> absent_after;
    if (spell.absent_from) {
        absent_after = *spell.absent_from - spell.anchor;
    }
    return {rules, spell.sitting, absent_after};
}

}  // namespace

SpellStep on_input(const SpellRules& rules, const Spell& spell, BootTime now) {
    auto step = settle(rules, spell, now);
    switch (step.spell.mode) {
        case SpellMode::none:
            step.spell = begun_at(now);
            break;
        case SpellMode::idle:
            step.spell = carried_to(rules, step.spell, now);
            step.spell.mode = SpellMode::active;
            break;
        case SpellMode::active:
        case SpellMode::standing:
            break;
    }
    return step;
}

SpellStep on_idle(const SpellRules& rules, const Spell& spell, BootTime last_input, BootTime now) {
    if (spell.mode != SpellMode::active) {
        return settle(rules, rested_before_absence(rules, spell, last_input), now);
    }
    Spell idle = carried_to(rules, spell, std::max(last_input, spell.anchor));
    idle.mode = SpellMode::idle;
    return settle(rules, idle, now);
}

SpellStep on_absence_begin(const SpellRules& rules, const Spell& spell, BootTime now) {
    auto step = settle(rules, spell, now);
    if (step.spell.mode == SpellMode::active) {
        step.spell = carried_to(rules, step.spell, now);
        step.spell.mode = SpellMode::idle;
    }
    const bool within_grace = now - step.spell.anchor <= rules.grace;
    if (step.spell.mode == SpellMode::idle && !step.spell.absent_from && within_grace) {
        step.spell.absent_from = std::max(now, step.spell.anchor);
    }
    return step;
}

SpellStep on_absence_end(const SpellRules& rules, const Spell& spell, BootTime now) {
    auto step = settle(rules, spell, now);
    if (step.spell.mode == SpellMode::idle) {
        step.spell = carried_to(rules, step.spell, now);
    }
    return step;
}

SpellStep on_stretch_start(const SpellRules& rules, const Spell& spell, BootTime now) {
    auto step = settle(rules, spell, now);
    step.spell = carried_to(rules, step.spell, now);
    step.spell.mode = SpellMode::standing;
    return step;
}

SpellStep on_stretch_end(const SpellRules& rules, const Spell& spell, StretchEnd end, BootTime now) {
    if (spell.mode != SpellMode::standing) {
        return settle(rules, spell, now);
    }
    Spell after = spell;
    after.stretches += end == StretchEnd::abandoned ? 0U : 1U;
    if (end == StretchEnd::ends_spell) {
        return {Spell{}, after.since ? std::optional(finish(after, SpellEnd::stretch)) : std::nullopt};
    }
    after.anchor = now;
    after.mode = SpellMode::active;
    if (!after.since) {
        after.since = now;
    }
    return {after, std::nullopt};
}

SpellStep on_time(const SpellRules& rules, const Spell& spell, BootTime now) {
    return settle(rules, spell, now);
}

Duration sitting(const SpellRules& rules, const Spell& spell, BootTime now) {
    const auto passed = std::max(Duration(0), now - spell.anchor);
    switch (spell.mode) {
        case SpellMode::none:
            return Duration(0);
        case SpellMode::active:
            return spell.sitting + passed;
        case SpellMode::idle:
            return payback_of(rules, spell).left_after(passed);
        case SpellMode::standing:
            return spell.sitting;
    }
    return Duration(0);
}

Duration seated(const SpellRules& rules, const Spell& spell, BootTime now) {
    const auto passed = std::max(Duration(0), now - spell.anchor);
    if (spell.mode == SpellMode::active) {
        return spell.seated + passed;
    }
    // A gap within the grace was reading; of a longer one nothing was, but for what came before a known
    // absence.
    const bool reading = spell.mode == SpellMode::idle && passed <= rules.grace && !spell.absent_from;
    return reading ? spell.seated + passed : spell.seated + std::min(passed, read_before_absence(spell));
}

Presence presence(const SpellRules& rules, const Spell& spell, BootTime now) {
    switch (spell.mode) {
        case SpellMode::none:
            return Presence::away;
        case SpellMode::active:
        case SpellMode::standing:
            return Presence::sitting;
        case SpellMode::idle:
            return spell.absent_from || now - spell.anchor >= rules.grace ? Presence::away : Presence::grace;
    }
    return Presence::away;
}

Measure sitting_measure(const SpellRules& rules, const Spell& spell, BootTime now) {
    Measure measure{sitting(rules, spell, now), now, 0};
    if (spell.mode == SpellMode::active) {
        measure.rate = Measure::rising;
    } else if (spell.mode == SpellMode::idle) {
        measure.rate = payback_of(rules, spell).rate_after(now - spell.anchor);
    }
    return measure;
}

Measure seated_measure(const SpellRules& rules, const Spell& spell, BootTime now) {
    const auto here = presence(rules, spell, now);
    const bool counts = spell.mode != SpellMode::standing && here != Presence::away;
    return {seated(rules, spell, now), now, counts ? Measure::rising : 0};
}

std::optional<BootTime> next_wakeup(const SpellRules& rules, const Spell& spell, BootTime now) {
    if (spell.mode != SpellMode::idle) {
        return std::nullopt;
    }
    const auto grace_ends = spell.anchor + rules.grace;
    if (!spell.absent_from && now < grace_ends) {
        return grace_ends;
    }
    return spell.anchor + rules.rest;
}

const char* to_string(SpellMode mode) {
    switch (mode) {
        case SpellMode::none:
            return "none";
        case SpellMode::active:
            return "active";
        case SpellMode::idle:
            return "idle";
        case SpellMode::standing:
            return "standing";
    }
    return "unknown";
}

const char* to_string(SpellEnd end) {
    switch (end) {
        case SpellEnd::absence:
            return "absence";
        case SpellEnd::stretch:
            return "stretch";
    }
    return "unknown";
}

}  // namespace limber
