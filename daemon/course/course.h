// SPDX-License-Identifier: MIT
// The whole of what Limber thinks about a login, as one pure state: who is at the desk, the sitting spell,
// the reminder and the day's sums. The daemon runs it on what happens, `limber replay` on what happened.
// (course, event, context) → (course, effects).
#pragma once

#include <variant>
#include <vector>

#include "daemon/attendance/attendance.h"
#include "daemon/course/day_sums.h"
#include "daemon/course/device_use.h"
#include "daemon/course/event.h"
#include "daemon/reminder/reminder.h"

namespace limber {

struct CourseRules {
    Duration limit;
    Duration rest;           // of a long break
    Duration short_rest;     // of a short one, at most `rest`
    Duration reading_grace;  // in force: at most half the rest
    Duration snooze;
    Duration ask_standing;
    // Of the reminder: see ReminderRules. Times of zero: never.
    BreakTurn turn = BreakTurn::in_turn;
    std::uint32_t most_snoozes = 2;
    Duration snoozed_sitting = 30min;
    Duration pause = 3s;
    Duration wait = 90s;
    std::uint32_t holds = presence_signals | bit_of(Signal::full_screen) | notice_signals;
    Duration ceiling = 2h;
    Duration again = 5min;
    Duration micro = 20min;
    Duration long_sit{0};
    friend bool operator==(const CourseRules&, const CourseRules&) = default;
};

// Plain data; the whole of it is journalled.
struct Course {
    Attendance attendance;
    Spell spell;
    Reminder reminder;
    DaySums today;
    DeviceUse devices;
    Duration unseen{0};                // of this spell, while no daemon watched: neither sitting nor away
    std::optional<CreditView> credit;  // the last absence that took something off this spell's clock
    friend bool operator==(const Course&, const Course&) = default;
};

// What else an event may rest on.
struct CourseContext {
    Moment now;
    BreakOffer candidate;  // what the choice would offer
    BreakOffer other;      // and beside what is offered already
    StretchId micro;       // and in a micro-break
    bool silent = false;   // a sign was told that needs help first
};

struct SpellEffect {
    FinishedSpell spell;
    bool is_break;  // it was long enough for its end to be one
};
struct OfferEffect {
    ReminderEffect reminder;
    std::int32_t break_index;  // of the day
};
// An absence that took something off the clock: what it showed before, less what it shows after.
struct CreditEffect : CreditView {};
// The end of this spell was no break after all.
struct NoBreakEffect {
    FinishedSpell spell;
};
using CourseEffect = std::variant<SpellEffect, OfferEffect, CreditEffect, NoBreakEffect>;

struct CourseStep {
    Course course;
    std::vector<CourseEffect> effects;   // in their order
    Verdict verdict = Verdict::applied;  // of what a person asked for
    Refusal refusal = Refusal::none;
};

CourseStep on_event(const CourseRules& rules, const Course& course, const Event& event,
                    const CourseContext& context);
// `fresh`: what history has for the new day.
Course on_new_day(const CourseRules& rules, const Course& course, const DaySums& fresh, BootTime now);

// What holds now.
BreakKind next_kind(const CourseRules& rules, const Course& course);
std::uint32_t breaks_before(const Course& course);  // of today, before the one that is up or comes next
SpellRules spell_rules(const CourseRules& rules, const Course& course);
ReminderRules reminder_rules(const CourseRules& rules);
AttendanceRules attendance_rules(const CourseRules& rules, const Course& course);
Surroundings surroundings(const CourseRules& rules, const Course& course, const CourseContext& context);
// For how long the hands must rest to be worth a notice. Nothing: the next input is waited for.
std::optional<Duration> awaited_rest(const CourseRules& rules, const Course& course);
std::optional<BootTime> next_wakeup(const CourseRules& rules, const Course& course,
                                    const CourseContext& context);

}  // namespace limber
