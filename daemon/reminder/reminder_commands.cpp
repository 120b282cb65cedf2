// SPDX-License-Identifier: MIT
// How a reminder answers what the person says to it.
#include <algorithm>

#include "daemon/reminder/reminder.h"

namespace limber {

namespace {

ReminderStep stale(const Reminder& reminder) {
    return {reminder, {}, Verdict::stale, Refusal::none};
}

ReminderStep refused(const Reminder& reminder, Refusal why) {
    return {reminder, {}, Verdict::refused, why};
}

// The answer closes the reminder; the next is due after a full limit.
void close(ReminderStep& step, const Surroundings& around) {
    step.reminder.state = ReminderState::none;
    step.reminder.until.reset();
    step.reminder.waits_for_moment = false;
    step.reminder.answered_at = around.sitting.now(around.now);
}

ReminderStep snooze(const Reminder& reminder, Duration length, const Surroundings& around) {
    ReminderStep step{reminder, {}};
    step.reminder.state = ReminderState::snoozed;
    step.reminder.until = around.now + length;
    step.reminder.waits_for_moment = false;
    step.tell(ReminderNews::snoozed);
    return step;
}

ReminderStep skip(const Reminder& reminder, const Surroundings& around) {
    ReminderStep step{reminder, {}};
    step.tell(ReminderNews::skipped);
    close(step, around);
    return step;
}

ReminderStep another(const Reminder& reminder, const Command& command, const Surroundings& around) {
    if (!command.stretch.empty() && command.stretch != reminder.stretch) {
        return stale(reminder);
    }
    const bool no_other = around.candidate.empty() || around.candidate == reminder.stretch;
    if (reminder.offer + 1 >= Reminder::most_offers || no_other) {
        return refused(reminder, Refusal::no_more_stretches);
    }
    ReminderStep step{reminder, {}};
    step.tell(ReminderNews::passed);
    step.reminder.stretch = around.candidate;
    ++step.reminder.offer;
    step.reminder.state = ReminderState::reminded;
    step.reminder.until.reset();
    step.reminder.waits_for_moment = false;
    step.tell(ReminderNews::offered);
    return step;
}

ReminderStep start(const Reminder& reminder, const Command& command, const Surroundings& around) {
    ReminderStep step{reminder, {}};
    const bool same = command.reminder == reminder.id;
    if (reminder.state == ReminderState::started) {
        if (!same) {
            return refused(reminder, Refusal::stretch_running);
        }
        step.reminder.until = around.now + Reminder::longest_run;
        return step;
    }
    if (command.reminder != 0 && !(same && reminder.pending())) {
        return stale(reminder);
    }
    const bool own_accord = !reminder.pending();
    auto stretch = command.stretch;
    if (stretch.empty()) {
        stretch = own_accord ? around.candidate : reminder.stretch;
    }
    if (stretch.empty()) {
        return refused(reminder, Refusal::unknown_stretch);
    }
    if (own_accord) {
        ++step.reminder.id;
        step.reminder.offer = 0;
    }
    step.reminder.own_accord = own_accord;
    step.reminder.stretch = stretch;
    step.reminder.state = ReminderState::started;
    step.reminder.until = around.now + Reminder::longest_run;
    step.reminder.waits_for_moment = false;
    step.tell(ReminderNews::started);
    return step;
}

ReminderStep finish(const Reminder& reminder, const Command& command, const Surroundings& around) {
    if (reminder.state != ReminderState::started) {
        return command.reminder == 0 ? refused(reminder, Refusal::nothing_running) : stale(reminder);
    }
    if (command.reminder != reminder.id) {
        return stale(reminder);
    }
    ReminderStep step{reminder, {}};
    const auto outcome = static_cast<Outcome>(command.argument);
    step.tell(ReminderNews::finished, outcome);
    const auto answered_before = reminder.answered_at;
    close(step, around);
    // A look at a stretch of one's own accord that came to nothing answers nothing.
    if (reminder.own_accord && outcome == Outcome::not_now) {
        step.reminder.answered_at = answered_before;
    }
    return step;
}

ReminderStep pause(const Reminder& reminder, Pause until) {
    ReminderStep step{reminder, {}};
    step.reminder.pause = until;
    if (step.reminder.state == ReminderState::reminded) {
        step.reminder.state = ReminderState::due;
    }
    return step;
}

ReminderStep resume(const ReminderRules& rules, const Reminder& reminder, const Surroundings& around) {
    if (!reminder.pause) {
        return refused(reminder, Refusal::not_paused);
    }
    Reminder ended = reminder;
    ended.pause->until = around.now;
    return on_change(rules, ended, around);
}

}  // namespace

ReminderStep on_command(const ReminderRules& rules, const Reminder& reminder, const Command& command,
                        const Surroundings& around, WallTime wall) {
    switch (command.kind) {
        case CommandKind::start:
            return start(reminder, command, around);
        case CommandKind::finish:
            return finish(reminder, command, around);
        case CommandKind::pause:
            return pause(reminder, {around.now + Duration(command.argument), std::nullopt});
        case CommandKind::pause_until: {
            const auto calendar = WallTime(std::chrono::seconds(command.argument));
            if (calendar <= wall) {
                return refused(reminder, Refusal::not_understood);
            }
            return pause(reminder, {around.now + (calendar - wall), calendar});
        }
        case CommandKind::resume:
            return resume(rules, reminder, around);
        case CommandKind::quit:
            return refused(reminder, Refusal::not_understood);
        default:
            break;
    }
    // The rest is about one reminder, which must be the one that is up.
    if (!reminder.pending() || command.reminder != reminder.id) {
        return command.reminder == 0 ? refused(reminder, Refusal::nothing_due) : stale(reminder);
    }
    const auto length = command.argument > 0 ? Duration(command.argument) : rules.snooze;
    switch (command.kind) {
        case CommandKind::snooze:
            return reminder.state == ReminderState::snoozed ? stale(reminder)
                                                            : snooze(reminder, length, around);
        case CommandKind::notice_closed:
            return reminder.state == ReminderState::reminded ? snooze(reminder, rules.snooze, around)
                                                             : stale(reminder);
        case CommandKind::notice_expired: {
            if (reminder.state != ReminderState::reminded) {
                return stale(reminder);
            }
            ReminderStep step{reminder, {}};
            step.reminder.state = ReminderState::due;
            return step;
        }
        case CommandKind::skip:
            return skip(reminder, around);
        case CommandKind::another:
            return another(reminder, command, around);
        default:
            return refused(reminder, Refusal::not_understood);
    }
}

}  // namespace limber
