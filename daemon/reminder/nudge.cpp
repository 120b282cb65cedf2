// SPDX-License-Identifier: MIT
#include "daemon/reminder/nudge.h"

#include <algorithm>

#include "daemon/reminder/moment.h"

namespace limber {

namespace {

// The spell's measure at which the next of each becomes due. Nothing: there is none.
std::optional<Duration> micro_from(const ReminderRules& rules, const Reminder& reminder, Duration sitting) {
    if (!rules.micro) {
        return std::nullopt;
    }
    const auto from = std::max(reminder.answered_at, reminder.micro_at) + *rules.micro;
    const auto latest = reminder.answered_at + rules.limit - kept_free_before_break(rules);
    return from <= latest && sitting <= latest ? std::optional(from) : std::nullopt;
}

std::optional<Duration> long_sit_from(const ReminderRules& rules, const Reminder& reminder) {
    return rules.long_sit ? std::optional(std::max(reminder.broke_at, reminder.long_sit_at) + *rules.long_sit)
                          : std::nullopt;
}

// Settings were changed, or absence has paid back, while it waited.
bool is_due_no_more(const ReminderRules& rules, const Reminder& reminder, Duration sitting) {
    if (reminder.waiting_nudge == NudgeKind::micro) {
        return !rules.micro || sitting < std::max(reminder.answered_at, reminder.micro_at) + *rules.micro;
    }
    const auto from = long_sit_from(rules, reminder);
    return reminder.waiting_nudge == NudgeKind::long_sit && !(from && sitting >= *from);
}

// Whoever was told of a long sit is not to get a micro-break in the same breath.
void mark(Reminder& reminder, Duration sitting) {
    if (reminder.waiting_nudge == NudgeKind::long_sit) {
        reminder.long_sit_at = sitting;
    }
    reminder.micro_at = sitting;
    end_wait(reminder);
}

}  // namespace

Duration kept_free_before_break(const ReminderRules& rules) {
    return rules.micro.value_or(Duration(0)) / 4;
}

void let_nudge_fall_due(const ReminderRules& rules, Reminder& reminder, const Surroundings& around) {
    const auto sitting = around.sitting.now(around.now);
    if (is_due_no_more(rules, reminder, sitting)) {
        end_wait(reminder);
    }
    const auto is_due = [&](std::optional<Duration> from) { return from && sitting >= *from; };
    const auto waiting = reminder.waiting_nudge;
    // It takes the place of a micro-break that waits: one word is enough.
    if (waiting != NudgeKind::long_sit && is_due(long_sit_from(rules, reminder))) {
        reminder.waiting_nudge = NudgeKind::long_sit;
        if (waiting == NudgeKind::none) {
            begin_wait(reminder, around.now);
        }
    } else if (waiting == NudgeKind::none && is_due(micro_from(rules, reminder, sitting)) &&
               !around.micro.empty()) {
        reminder.waiting_nudge = NudgeKind::micro;
        begin_wait(reminder, around.now);
    }
}

void let_nudge_go(Reminder& reminder, const Surroundings& around) {
    if (reminder.waiting_nudge == NudgeKind::micro) {
        mark(reminder, around.sitting.now(around.now));
    }
}

void put_nudge(Reminder& reminder, const Surroundings& around) {
    const auto kind = reminder.waiting_nudge;
    const auto stretch = kind == NudgeKind::micro ? around.micro : StretchId();
    reminder.nudge = {reminder.nudge.id + 1, kind, stretch, around.now};
    mark(reminder, around.sitting.now(around.now));
}

std::optional<BootTime> next_nudge(const ReminderRules& rules, const Reminder& reminder,
                                   const Surroundings& around) {
    std::optional<BootTime> next;
    const auto sitting = around.sitting.now(around.now);
    for (const auto from : {micro_from(rules, reminder, sitting), long_sit_from(rules, reminder)}) {
        next = earliest(next, from ? around.sitting.reaches(*from) : std::nullopt);
    }
    return next;
}

}  // namespace limber
