// SPDX-License-Identifier: MIT
// How a reminder answers what the person says to it.
#include <algorithm>

#include "daemon/reminder/moment.h"
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
    end_wait(step.reminder);
    step.reminder.answered_at = around.sitting.now(around.now);
}

bool may_snooze(const ReminderRules& rules, const Reminder& reminder, const Surroundings& around) {
    const auto sitting = around.sitting.now(around.now);
    return snoozes_left(rules, reminder) > 0 &&
           !(reminder.snoozed_from && sitting - *reminder.snoozed_from >= rules.snoozed_sitting);
}

struct Snooze {
    SnoozeEnd end;
    BootTime until;  // not before
    std::optional<WallTime> calendar;
};

ReminderStep snooze(const ReminderRules& rules, const Reminder& reminder, const Snooze& how,
                    const Surroundings& around) {
    if (reminder.state == ReminderState::snoozed) {
        return stale(reminder);
    }
    if (!may_snooze(rules, reminder, around)) {
        return refused(reminder, Refusal::no_more_snoozes);
    }
    ReminderStep step{reminder, {}};
    step.reminder.state = ReminderState::snoozed;
    step.reminder.snooze_end = how.end;
    step.reminder.until = how.until;
    step.reminder.snooze_calendar = how.calendar;
    step.reminder.shown = 0;  // put off is not ignored: it comes back as it came
    ++step.reminder.snoozes;
    if (!reminder.snoozed_from) {
        step.reminder.snoozed_from = around.sitting.now(around.now);
    }
    end_wait(step.reminder);
    step.tell(ReminderNews::snoozed);
    return step;
}

ReminderStep snooze_until(const ReminderRules& rules, const Reminder& reminder, WallTime calendar,
                          const Surroundings& around, WallTime wall) {
    if (calendar <= wall) {
        return refused(reminder, Refusal::not_understood);
    }
    return snooze(rules, reminder, {SnoozeEnd::time, around.now + (calendar - wall), calendar}, around);
}

ReminderStep snooze_moment(const ReminderRules& rules, const Reminder& reminder, SnoozeEnd end,
                           const Surroundings& around) {
    if (end == SnoozeEnd::call_end && (around.signals & call_signals) == 0) {
        return refused(reminder, Refusal::no_call);
    }
    return snooze(rules, reminder, {end, around.now + Reminder::long_pause, std::nullopt}, around);
}

ReminderStep expire(const Reminder& reminder, const Surroundings& around) {
    if (reminder.state != ReminderState::reminded) {
        return stale(reminder);
    }
    ReminderStep step{reminder, {}};
    step.reminder.state = ReminderState::due;
    // A resident one was seen until now, however long it was up.
    if (reminder.shown >= Reminder::most_shown) {
        step.reminder.shown_at = around.sitting.now(around.now);
    }
    return step;
}

ReminderStep shut(const ReminderRules& rules, const Reminder& reminder, const Surroundings& around) {
    if (reminder.state != ReminderState::reminded || !may_snooze(rules, reminder, around)) {
        return expire(reminder, around);
    }
    return snooze(rules, reminder, {SnoozeEnd::time, around.now + rules.snooze, std::nullopt}, around);
}

ReminderStep skip(const Reminder& reminder, const Surroundings& around) {
    ReminderStep step{reminder, {}};
    step.tell(ReminderNews::skipped);
    close(step, around);
    return step;
}

ReminderStep another(const Reminder& reminder, const Command& command, const Surroundings& around) {
    if (!command.stretch.empty() && command.stretch != reminder.offered.stretch) {
        return stale(reminder);
    }
    const auto& candidate = around.candidate.stretch;
    const bool no_other = candidate.empty() || candidate == reminder.offered.stretch;
    if (reminder.offer + 1 >= Reminder::most_offers || no_other) {
        return refused(reminder, Refusal::no_more_stretches);
    }
    ReminderStep step{reminder, {}};
    step.tell(ReminderNews::passed);
    step.reminder.offered = around.candidate;
    step.reminder.offered.kind = reminder.offered.kind;
    ++step.reminder.offer;
    step.reminder.state = ReminderState::reminded;
    step.reminder.shown = std::max(reminder.shown, 1U);
    step.reminder.manner = manner_of(step.reminder.shown);
    step.reminder.shown_at = around.sitting.now(around.now);
    step.reminder.until.reset();
    end_wait(step.reminder);
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
    if (own_accord) {
        ++step.reminder.id;
        step.reminder.offer = 0;
        step.reminder.offered = command.stretch.empty() ? around.candidate : BreakOffer{};
        if (!command.stretch.empty() && command.stretch == reminder.nudge.stretch) {
            step.reminder.offered.kind = BreakKind::micro;
        }
    }
    auto& offered = step.reminder.offered;
    if (!command.stretch.empty() && command.stretch != offered.stretch) {
        if (!own_accord && !offered.stretch.empty()) {
            step.tell(ReminderNews::passed);
        }
        offered = {offered.kind, command.stretch, {}, OfferReason::none, 0, 0};
    }
    step.reminder.own_accord = own_accord;
    step.reminder.walked = false;
    step.reminder.state = ReminderState::started;
    step.reminder.until = around.now + Reminder::longest_run;
    end_wait(step.reminder);
    step.tell(ReminderNews::started);
    return step;
}

// Nothing is asked of a run but that it is the one that runs.
std::optional<ReminderStep> not_running(const Reminder& reminder, const Command& command) {
    if (reminder.state != ReminderState::started) {
        return command.reminder == 0 ? refused(reminder, Refusal::nothing_running) : stale(reminder);
    }
    return command.reminder != reminder.id ? std::optional(stale(reminder)) : std::nullopt;
}

ReminderStep walked(const Reminder& reminder, const Command& command) {
    if (const auto wrong = not_running(reminder, command)) {
        return *wrong;
    }
    ReminderStep step{reminder, {}};
    step.reminder.walked = true;
    return step;
}

ReminderStep go_on(const Reminder& reminder, const Command& command, const Surroundings& around) {
    if (const auto wrong = not_running(reminder, command)) {
        return *wrong;
    }
    if (command.stretch != reminder.offered.stretch) {
        return stale(reminder);
    }
    if (reminder.offered.stretches_to_come() == 0) {
        return refused(reminder, Refusal::no_more_stretches);
    }
    ReminderStep step{reminder, {}};
    step.tell(ReminderNews::went_on, static_cast<Outcome>(command.argument));
    step.reminder.offered = reminder.offered.rest();
    step.reminder.until = around.now + Reminder::longest_run;
    step.tell(ReminderNews::started);
    return step;
}

ReminderStep finish(const Reminder& reminder, const Command& command, const Surroundings& around) {
    if (const auto wrong = not_running(reminder, command)) {
        return *wrong;
    }
    ReminderStep step{reminder, {}};
    const auto outcome = static_cast<Outcome>(command.argument);
    step.tell(ReminderNews::finished, outcome);
    const bool is_micro = reminder.own_accord && reminder.offered.kind == BreakKind::micro;
    const auto answered_before = reminder.answered_at;
    close(step, around);
    // A look at a stretch of one's own accord that came to nothing answers nothing, nor does a micro-break.
    if (is_micro || (reminder.own_accord && outcome == Outcome::not_now)) {
        step.reminder.answered_at = answered_before;
    }
    if (!is_micro && outcome == Outcome::done) {
        step.reminder.broke_at = around.sitting.now(around.now);
        step.reminder.snoozes = 0;
    }
    return step;
}

ReminderStep pause(const Reminder& reminder, Pause until) {
    ReminderStep step{reminder, {}};
    step.reminder.pause = until;
    if (step.reminder.state == ReminderState::reminded) {
        step.reminder.state = ReminderState::due;
    }
    step.reminder.shown = 0;
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
        case CommandKind::go_on:
            return go_on(reminder, command, around);
        case CommandKind::walked:
            return walked(reminder, command);
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
            return snooze(rules, reminder, {SnoozeEnd::time, around.now + length, std::nullopt}, around);
        case CommandKind::snooze_until:
            return snooze_until(rules, reminder, WallTime(std::chrono::seconds(command.argument)), around,
                                wall);
        case CommandKind::snooze_moment:
            return snooze_moment(rules, reminder, static_cast<SnoozeEnd>(command.argument), around);
        case CommandKind::notice_closed:
            return shut(rules, reminder, around);
        case CommandKind::notice_expired:
            return expire(reminder, around);
        case CommandKind::skip:
            return skip(reminder, around);
        case CommandKind::another:
            return another(reminder, command, around);
        default:
            return refused(reminder, Refusal::not_understood);
    }
}

}  // namespace limber
