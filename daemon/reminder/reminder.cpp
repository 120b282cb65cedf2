// SPDX-License-Identifier: MIT
#include "daemon/reminder/reminder.h"

#include <algorithm>

#include "daemon/reminder/moment.h"
#include "daemon/reminder/nudge.h"

namespace limber {

namespace {

// What absence paid back shall not have to be sat twice.
void pay_back(Reminder& reminder, Duration sitting) {
    for (auto* const mark : {&reminder.answered_at, &reminder.shown_at, &reminder.micro_at,
                             &reminder.long_sit_at, &reminder.broke_at}) {
        *mark = std::min(*mark, sitting);
    }
    if (reminder.snoozed_from) {
        reminder.snoozed_from = std::min(*reminder.snoozed_from, sitting);
    }
}

void end_pause(Reminder& reminder, BootTime now) {
    if (reminder.pause && reminder.pause->until <= now) {
        reminder.pause.reset();
    }
}

// Nobody is to be told anything for a while: what is up waits anew afterwards.
void hush(Reminder& reminder) {
    if (reminder.state == ReminderState::reminded) {
        reminder.state = ReminderState::due;
        reminder.shown = 0;
    }
    end_wait(reminder);
}

void begin_spell(Reminder& reminder) {
    reminder.answered_at = reminder.shown_at = reminder.micro_at = Duration(0);
    reminder.long_sit_at = reminder.broke_at = Duration(0);
    reminder.snoozes = 0;
    reminder.snoozed_from.reset();
}

ReminderStep withdrawn(const Reminder& before, Duration answered_at) {
    ReminderStep step{before, {}};
    step.tell(ReminderNews::withdrawn);
    step.reminder.state = ReminderState::none;
    step.reminder.until.reset();
    end_wait(step.reminder);
    step.reminder.answered_at = answered_at;
    return step;
}

void raise(ReminderStep& step, const Surroundings& around) {
    auto& reminder = step.reminder;
    ++reminder.id;
    reminder.state = ReminderState::due;
    reminder.offered = around.candidate;
    reminder.walked = false;
    reminder.offer = 0;
    reminder.until.reset();
    reminder.own_accord = false;
    reminder.shown = 0;
    reminder.manner = ReminderManner::first;
    reminder.quieted = false;
    reminder.snoozed_from.reset();
    end_wait(reminder);
    begin_wait(reminder, around.now);
    step.tell(ReminderNews::raised);
    step.tell(ReminderNews::offered);
}

void put(ReminderStep& step, const Surroundings& around) {
    auto& reminder = step.reminder;
    const auto offered_before = reminder.offered.stretch;
    if (reminder.shown > 0 && !around.other.stretch.empty()) {
        const auto kind = reminder.offered.kind;
        reminder.offered = around.other;
        reminder.offered.kind = kind;
    }
    reminder.state = ReminderState::reminded;
    ++reminder.shown;
    reminder.manner = manner_of(reminder.shown);
    reminder.shown_at = around.sitting.now(around.now);
    end_wait(reminder);
    if (reminder.offered.stretch != offered_before) {
        step.tell(ReminderNews::offered);
    }
}

bool has_ceiling_passed(const ReminderRules& rules, const Reminder& reminder, Duration sitting) {
    return rules.ceiling && !reminder.quieted && sitting - reminder.answered_at >= *rules.ceiling;
}

bool snooze_is_over(const ReminderRules& rules, const Reminder& reminder, const Surroundings& around) {
    const auto sitting = around.sitting.now(around.now);
    if (reminder.snoozed_from && sitting - *reminder.snoozed_from >= rules.snoozed_sitting) {
        return true;
    }
    switch (reminder.snooze_end) {
        case SnoozeEnd::time:
            return reminder.until && *reminder.until <= around.now;
        case SnoozeEnd::typing_pause:
            return reminder.until && *reminder.until <= around.now && around.resting_since &&
                   around.now - *around.resting_since >= Reminder::long_pause;
        case SnoozeEnd::call_end:
            return (around.signals & call_signals) == 0;
    }
    return true;
}

// After a time in which nothing was to be told.
bool is_new(const Reminder& reminder) {
    return reminder.state == ReminderState::due && reminder.shown == 0 && !reminder.waits_since;
}

bool is_ignored(const ReminderRules& rules, const Reminder& reminder, Duration sitting) {
    const auto after = comes_again_after(rules, reminder);
    return after && sitting - reminder.shown_at >= *after;
}

void fall_due(const ReminderRules& rules, ReminderStep& step, const Surroundings& around) {
    auto& reminder = step.reminder;
    const auto sitting = around.sitting.now(around.now);
    if (reminder.state == ReminderState::none) {
        if (sitting - reminder.answered_at >= rules.limit) {
            raise(step, around);
        } else {
            let_nudge_fall_due(rules, reminder, around);
        }
    } else if (reminder.state == ReminderState::snoozed) {
        if (snooze_is_over(rules, reminder, around)) {
            reminder.state = ReminderState::due;
            reminder.until.reset();
            begin_wait(reminder, around.now);
        }
    } else if (is_new(reminder) || is_ignored(rules, reminder, sitting)) {
        begin_wait(reminder, around.now);
    }
}

void await_moment(const ReminderRules& rules, ReminderStep& step, const Surroundings& around) {
    auto& reminder = step.reminder;
    const bool is_nudge = reminder.waiting_nudge != NudgeKind::none;
    if (comes_now(rules, reminder, around)) {
        if (is_nudge) {
            put_nudge(reminder, around);
            step.effects.push_back(
                {ReminderNews::nudged, reminder.id, reminder.nudge.stretch, std::nullopt, false});
        } else {
            put(step, around);
        }
        return;
    }
    if (!is_held(rules, around.signals)) {
        return;
    }
    if (is_nudge) {
        let_nudge_go(reminder, around);
        return;
    }
    count_pause(rules, reminder, around);
    if (has_ceiling_passed(rules, reminder, around.sitting.now(around.now))) {
        reminder.state = ReminderState::reminded;
        reminder.manner = ReminderManner::quiet;
        reminder.quieted = true;
    }
}

}  // namespace

ReminderStep on_change(const ReminderRules& rules, const Reminder& before, const Surroundings& around) {
    ReminderStep step{before, {}};
    auto& reminder = step.reminder;
    pay_back(reminder, around.sitting.now(around.now));
    end_pause(reminder, around.now);
    if (reminder.state == ReminderState::started) {
        return reminder.until && *reminder.until <= around.now ? on_run_lost(reminder) : step;
    }
    if (around.silent) {
        return reminder.pending() ? withdrawn(reminder, around.sitting.now(around.now)) : step;
    }
    if (reminder.off_hours || reminder.pause) {
        hush(reminder);
        return step;
    }
    if (!around.present) {
        suspend_wait(reminder);
        return step;
    }
    fall_due(rules, step, around);
    if (reminder.waits_since) {
        await_moment(rules, step, around);
    }
    return step;
}

ReminderStep on_spell_end(const Reminder& before) {
    ReminderStep step = before.pending() ? withdrawn(before, Duration(0)) : ReminderStep{before, {}};
    if (step.reminder.waiting_nudge != NudgeKind::none) {
        end_wait(step.reminder);
    }
    begin_spell(step.reminder);
    return step;
}

ReminderStep on_profile_change(const Reminder& before, const Surroundings& around) {
    ReminderStep step{before, {}};
    if (!before.pending() || before.offered.stretch == around.candidate.stretch) {
        return step;
    }
    step.reminder.offered = around.candidate;
    step.reminder.offered.kind = before.offered.kind;
    ++step.reminder.offer;
    step.tell(ReminderNews::offered);
    return step;
}

ReminderStep on_run_lost(const Reminder& before) {
    ReminderStep step{before, {}};
    if (before.state != ReminderState::started) {
        return step;
    }
    step.tell(ReminderNews::lost);
    step.reminder.state = before.own_accord ? ReminderState::none : ReminderState::due;
    step.reminder.shown = 0;
    step.reminder.walked = false;
    step.reminder.until.reset();
    if (!before.own_accord) {
        // The person wanted to stretch: where nothing holds it, the way to it is offered again without
        // waiting for a pause.
        step.reminder.wait_ends = BootTime();
    }
    return step;
}

ReminderStep on_restart(const Reminder& before, BootTime now) {
    ReminderStep step{before, {}};
    if (before.state == ReminderState::started) {
        step.reminder.until = now + Reminder::claim_time;
    }
    return step;
}

ReminderStep on_clock_change(const Reminder& before, BootTime now, WallTime wall) {
    ReminderStep step{before, {}};
    const auto moved = [&](WallTime calendar) { return now + std::max<Duration>(calendar - wall, 0s); };
    if (before.pause && before.pause->calendar) {
        step.reminder.pause->until = moved(*before.pause->calendar);
    }
    if (before.state == ReminderState::snoozed && before.snooze_calendar) {
        step.reminder.until = moved(*before.snooze_calendar);
    }
    return step;
}

ReminderStep on_hours(const Reminder& before, bool off_hours) {
    ReminderStep step{before, {}};
    step.reminder.off_hours = off_hours;
    return step;
}

const char* to_string(ReminderNews news) {
    switch (news) {
        case ReminderNews::raised:
            return "raised";
        case ReminderNews::offered:
            return "offered";
        case ReminderNews::passed:
            return "passed";
        case ReminderNews::snoozed:
            return "snoozed";
        case ReminderNews::skipped:
            return "skipped";
        case ReminderNews::withdrawn:
            return "withdrawn";
        case ReminderNews::started:
            return "started";
        case ReminderNews::went_on:
            return "went on";
        case ReminderNews::finished:
            return "finished";
        case ReminderNews::lost:
            return "lost";
        case ReminderNews::nudged:
            return "nudged";
    }
    return "unknown";
}

}  // namespace limber
