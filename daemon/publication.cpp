// SPDX-License-Identifier: MIT
#include "daemon/publication.h"

namespace limber {

namespace {

Phase phase_of(const Inside& inside, const SpellRules& rules, BootTime now) {
    if (inside.session_over) {
        return Phase::session_over;
    }
    if (inside.course.reminder.state == ReminderState::started) {
        return Phase::stretching;
    }
    if (inside.course.reminder.pause) {
        return Phase::paused;
    }
    if (inside.course.attendance.standing_since) {
        return Phase::standing;
    }
    switch (presence(rules, inside.course.spell, now)) {
        case Presence::away:
            return Phase::away;
        case Presence::sitting:
            return Phase::sitting;
        case Presence::grace:
            return Phase::grace;
    }
    return Phase::away;
}

ReminderView view_of(const ReminderRules& rules, const Reminder& reminder, std::uint32_t signals) {
    ReminderView view;
    if (reminder.state == ReminderState::none) {
        return view;
    }
    view.id = reminder.id;
    view.state = reminder.state;
    view.offered = reminder.offered;
    view.offer = reminder.offer;
    if (reminder.state == ReminderState::snoozed) {
        view.until = reminder.snooze_end == SnoozeEnd::time ? reminder.until : std::nullopt;
        view.snooze_end = reminder.snooze_end;
    }
    view.snoozes_left = snoozes_left(rules, reminder);
    view.wait = wait_of(rules, reminder, signals);
    view.manner = reminder.manner;
    view.pauses = reminder.pauses;
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
    const auto rules = spell_rules(inside.rules, inside.course);
    const auto& reminder = inside.course.reminder;
    State state;
    state.phase = phase_of(inside, rules, now);
    state.display = inside.display;
    state.since = inside.course.spell.mode == SpellMode::none ? std::nullopt : inside.course.spell.since;
    const auto sitting = sitting_measure(rules, inside.course.spell, now);
    state.sitting = anchored(sitting, inside.course.spell);
    state.stretches_in_spell = inside.course.spell.stretches;
    state.limit = rules.limit;
    state.rest = rules.rest;
    state.default_snooze = inside.config.snooze;
    if (!inside.watching.silent) {
        state.due_at = due_at(reminder_rules(inside.rules), reminder, state.sitting);
    }
    state.paused_until = reminder.pause ? std::optional(reminder.pause->until) : std::nullopt;
    state.reminder = view_of(reminder_rules(inside.rules), reminder, inside.watching.signals);
    state.nudge = reminder.nudge;
    state.credit = inside.course.credit;
    state.off_hours = reminder.off_hours;
    state.hours_change = inside.hours_change;
    state.day = inside.course.today.day;
    state.sitting_today =
        anchored(seated_today(inside.course.today, seated_measure(rules, inside.course.spell, now)),
                 inside.course.spell);
    state.breaks_today = inside.course.today.breaks;
    state.stretches_today = inside.course.today.stretches;
    state.due_today = inside.course.today.reminders;
    state.target = inside.config.target;
    state.next_kind = next_kind(inside.rules, inside.course);
    state.moved_today = inside.coverage.moved;
    state.reachable_today = inside.coverage.reachable;
    state.left_out = inside.coverage.left_out;
    state.watching = inside.watching;
    state.warnings = inside.warnings;
    state.configuration_revision = inside.configuration_revision;
    return state;
}

}  // namespace limber
