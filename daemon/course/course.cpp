// SPDX-License-Identifier: MIT
#include "daemon/course/course.h"

#include <algorithm>

#include "daemon/reminder/break_turn.h"

namespace limber {

namespace {

// Desktops tell of rest by timers that may be early.
Duration asked_for(Duration pause) {
    return pause + pause / 10;
}

std::optional<Duration> unless_zero(Duration time) {
    return time > Duration(0) ? std::optional(time) : std::nullopt;
}

}  // namespace

std::uint32_t breaks_before(const Course& course) {
    const auto& reminder = course.reminder;
    const bool counted = reminder.state != ReminderState::none && !reminder.own_accord;
    return course.today.reminders - (counted && course.today.reminders > 0 ? 1U : 0U);
}

BreakKind next_kind(const CourseRules& rules, const Course& course) {
    return course.reminder.state != ReminderState::none ? course.reminder.offered.kind
                                                        : kind_of_break(rules.turn, breaks_before(course));
}

SpellRules spell_rules(const CourseRules& rules, const Course& course) {
    const auto rest = next_kind(rules, course) == BreakKind::long_break
                          ? rules.rest
                          : std::min(rules.short_rest, rules.rest);
    return {rules.limit, rest, std::min(rules.reading_grace, rest / 2)};
}

ReminderRules reminder_rules(const CourseRules& rules) {
    return {rules.limit,
            rules.snooze,
            rules.most_snoozes,
            rules.snoozed_sitting,
            rules.pause,
            rules.wait,
            rules.holds,
            unless_zero(rules.ceiling),
            rules.again,
            unless_zero(rules.micro),
            unless_zero(rules.long_sit)};
}

AttendanceRules attendance_rules(const CourseRules& rules, const Course& course) {
    return {spell_rules(rules, course), rules.ask_standing};
}

Surroundings surroundings(const CourseRules& rules, const Course& course, const CourseContext& context) {
    const auto spell = spell_rules(rules, course);
    const auto& at = course.attendance;
    const auto now = context.now.boot;
    Surroundings around;
    around.now = now;
    around.sitting = sitting_measure(spell, course.spell, now);
    around.present =
        !at.absent() && (at.standing_since || presence(spell, course.spell, now) != Presence::away);
    around.resting_since = at.hands ? std::nullopt : at.last_input;
    around.signals = at.signals;
    around.candidate = context.candidate;
    around.other = context.other;
    around.micro = context.micro;
    around.silent = context.silent;
    return around;
}

std::optional<Duration> awaited_rest(const CourseRules& rules, const Course& course) {
    const auto attendance = attendance_rules(rules, course);
    const auto rest = awaited_rest(AtDesk{attendance, course.attendance, course.spell});
    const auto pause = awaited_pause(reminder_rules(rules), course.reminder, course.attendance.signals);
    return rest && pause ? std::min(*rest, asked_for(*pause)) : rest;
}

std::optional<BootTime> next_wakeup(const CourseRules& rules, const Course& course,
                                    const CourseContext& context) {
    const auto attendance = attendance_rules(rules, course);
    return earliest(
        next_wakeup(AtDesk{attendance, course.attendance, course.spell}, context.now.boot),
        next_wakeup(reminder_rules(rules), course.reminder, surroundings(rules, course, context)));
}

Course on_new_day(const CourseRules& rules, const Course& course, const DaySums& fresh, BootTime now) {
    Course after = course;
    after.today = on_new_day(fresh, fresh.day, seated(spell_rules(rules, course), course.spell, now));
    after.devices = on_new_day(course.devices, now);
    return after;
}

}  // namespace limber
