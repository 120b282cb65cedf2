// SPDX-License-Identifier: MIT
#include "daemon/publication.h"

namespace limber {

namespace {

Phase phase_of(const Inside& inside, BootTime now) {
    if (inside.session_over) {
        return Phase::session_over;
    }
    if (inside.reminder.state == ReminderState::started) {
        return Phase::stretching;
    }
    if (inside.reminder.pause) {
        return Phase::paused;
    }
    switch (presence(inside.spell_rules, inside.spell, now)) {
        case Presence::away:
            return Phase::away;
        case Presence::sitting:
            return Phase::sitting;
        case Presence::grace:
            return Phase::grace;
    }
    return Phase::away;
}

ReminderView view_of(const Reminder& reminder) {
    ReminderView view;
    if (reminder.state == ReminderState::none) {
        return view;
    }
    view.id = reminder.id;
    view.state = reminder.state;
    view.offered = reminder.offered;
    view.offer = reminder.offer;
    if (reminder.state == ReminderState::snoozed) {
        view.until = reminder.until;
    }
    return view;
}

// The same line told from a fixed point: a state in which nothing changed stays the same, whenever it is
// made.
Measure anchored(Measure measure, const Spell& spell) {
    if (measure.rate == Measure::rising && measure.value >= measure.at - spell.anchor) {
        measure.value -= measure.at - spell.anchor;
        measure.at = spell.anchor;
    } else if (measure.rate == 0) {
        measure.at = BootTime{};
    }
    return measure;
}

}  // namespace

State to_state(const Inside& inside, BootTime now) {
    State state;
    state.phase = phase_of(inside, now);
    state.display = inside.display;
    state.since = inside.spell.mode == SpellMode::none ? std::nullopt : inside.spell.since;
    const auto sitting = sitting_measure(inside.spell_rules, inside.spell, now);
    state.sitting = anchored(sitting, inside.spell);
    state.stretches_in_spell = inside.spell.stretches;
    state.limit = inside.spell_rules.limit;
    state.rest = inside.spell_rules.rest;
    state.default_snooze = inside.config.snooze;
    if (!inside.silent) {
        state.due_at = due_at(inside.reminder_rules, inside.reminder, state.sitting);
    }
    state.paused_until = inside.reminder.pause ? std::optional(inside.reminder.pause->until) : std::nullopt;
    state.reminder = view_of(inside.reminder);
    state.day = inside.today.day;
    state.sitting_today = anchored(
        seated_today(inside.today, seated_measure(inside.spell_rules, inside.spell, now)), inside.spell);
    state.breaks_today = inside.today.breaks;
    state.stretches_today = inside.today.stretches;
    state.next_kind = inside.next_kind;
    state.moved_today = inside.coverage.moved;
    state.reachable_today = inside.coverage.reachable;
    state.left_out = inside.coverage.left_out;
    state.warnings = inside.warnings;
    state.configuration_revision = inside.configuration_revision;
    return state;
}

}  // namespace limber
