// SPDX-License-Identifier: MIT
#include "daemon/reminder/reminder.h"

#include <algorithm>

namespace limber {

namespace {

void end_pause(Reminder& reminder, BootTime now) {
    if (!reminder.pause || now < reminder.pause->until) {
        return;
    }
    reminder.pause.reset();
    const bool snooze_is_over =
        reminder.state == ReminderState::snoozed && reminder.until && *reminder.until <= now;
    if (snooze_is_over) {
        reminder.state = ReminderState::due;
        reminder.until.reset();
    }
    if (reminder.state == ReminderState::due) {
        reminder.waits_for_moment = true;
    }
}

ReminderStep withdrawn(const Reminder& before, Duration answered_at) {
    ReminderStep step{before, {}};
    step.tell(ReminderNews::withdrawn);
    step.reminder.state = ReminderState::none;
    step.reminder.until.reset();
    step.reminder.waits_for_moment = false;
    step.reminder.answered_at = answered_at;
    return step;
}

void raise(ReminderStep& step, const Surroundings& around) {
    auto& reminder = step.reminder;
    ++reminder.id;
    reminder.state = ReminderState::reminded;
    reminder.offered = around.candidate;
    reminder.walked = false;
    reminder.offer = 0;
    reminder.until.reset();
    reminder.waits_for_moment = false;
    reminder.own_accord = false;
    step.tell(ReminderNews::raised);
    step.tell(ReminderNews::offered);
}

}  // namespace

ReminderStep on_change(const ReminderRules& rules, const Reminder& before, const Surroundings& around) {
    ReminderStep step{before, {}};
    auto& reminder = step.reminder;
    const auto sitting = around.sitting.now(around.now);
    // What absence paid back shall not have to be sat twice.
    reminder.answered_at = std::min(reminder.answered_at, sitting);

    const bool was_paused = reminder.pause.has_value();
    end_pause(reminder, around.now);
    if (reminder.state == ReminderState::started) {
        if (reminder.until && *reminder.until <= around.now) {
            return on_run_lost(reminder);
        }
        return step;
    }
    if (around.silent) {
        return reminder.pending() ? withdrawn(reminder, sitting) : step;
    }
    if (reminder.pause || !around.present) {
        return step;
    }
    switch (reminder.state) {
        case ReminderState::none:
            if (sitting - reminder.answered_at >= rules.limit) {
                raise(step, around);
                // Past the limit for a while already: not in the middle of a sentence.
                if (was_paused && !around.quiet) {
                    reminder.state = ReminderState::due;
                    reminder.waits_for_moment = true;
                }
            }
            break;
        case ReminderState::snoozed:
            if (reminder.until && *reminder.until <= around.now) {
                reminder.state = ReminderState::reminded;
                reminder.until.reset();
            }
            break;
        case ReminderState::due:
            if (reminder.waits_for_moment && around.quiet) {
                reminder.state = ReminderState::reminded;
                reminder.waits_for_moment = false;
            }
            break;
        case ReminderState::reminded:
        case ReminderState::started:
            break;
    }
    return step;
}

ReminderStep on_spell_end(const Reminder& before) {
    if (before.pending()) {
        return withdrawn(before, Duration(0));
    }
    ReminderStep step{before, {}};
    step.reminder.answered_at = Duration(0);
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
    // The person wanted to stretch: the way to it is offered again at once.
    step.reminder.state = before.own_accord ? ReminderState::none : ReminderState::reminded;
    step.reminder.walked = false;
    step.reminder.until.reset();
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
    if (before.pause && before.pause->calendar) {
        step.reminder.pause->until = now + std::max<Duration>(*before.pause->calendar - wall, 0s);
    }
    return step;
}

std::optional<BootTime> next_wakeup(const ReminderRules& rules, const Reminder& reminder,
                                    const Surroundings& around) {
    std::optional<BootTime> wakeup;
    const auto later = [&](std::optional<BootTime> when) {
        if (when && *when > around.now) {
            wakeup = earliest(wakeup, when);
        }
    };
    if (reminder.pause) {
        later(reminder.pause->until);
    }
    if (reminder.state == ReminderState::snoozed || reminder.state == ReminderState::started) {
        later(reminder.until);
    }
    if (reminder.state == ReminderState::none && !reminder.pause && !around.silent) {
        later(due_at(rules, reminder, around.sitting));
    }
    return wakeup;
}

std::optional<BootTime> due_at(const ReminderRules& rules, const Reminder& reminder, const Measure& sitting) {
    if (reminder.state != ReminderState::none) {
        return reminder.state == ReminderState::snoozed ? reminder.until : std::nullopt;
    }
    const auto reached = sitting.reaches(reminder.answered_at + rules.limit);
    return reached && reminder.pause ? std::max(*reached, reminder.pause->until) : reached;
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
    }
    return "unknown";
}

}  // namespace limber
