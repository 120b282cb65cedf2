// SPDX-License-Identifier: MIT
#include "daemon/reminder/moment.h"

#include <algorithm>

namespace limber {

void begin_wait(Reminder& reminder, BootTime now) {
    reminder.waits_since = now;
}

void end_wait(Reminder& reminder) {
    reminder.waits_since.reset();
    reminder.wait_ends.reset();
    reminder.waiting_nudge = NudgeKind::none;
}

void suspend_wait(Reminder& reminder) {
    reminder.wait_ends.reset();
}

ReminderManner manner_of(std::uint32_t shown) {
    return shown <= 1 ? ReminderManner::first : shown == 2 ? ReminderManner::again : ReminderManner::resident;
}

std::optional<Duration> comes_again_after(const ReminderRules& rules, const Reminder& reminder) {
    const bool closed = reminder.state == ReminderState::due;
    if ((!closed && reminder.state != ReminderState::reminded) || reminder.waits_since ||
        reminder.shown == 0) {
        return std::nullopt;
    }
    if (reminder.shown < Reminder::most_shown) {
        return rules.again;
    }
    return closed ? std::optional(rules.limit) : std::nullopt;
}

bool is_held(const ReminderRules& rules, std::uint32_t signals) {
    return (signals & rules.holds) != 0;
}

bool is_held_by_asking(const ReminderRules& rules, std::uint32_t signals) {
    return (signals & rules.holds) == bit_of(Signal::notices_asked);
}

bool is_pause(const ReminderRules& rules, const Surroundings& around) {
    return around.resting_since && around.now - *around.resting_since >= rules.pause;
}

bool comes_now(const ReminderRules& rules, Reminder& reminder, const Surroundings& around) {
    if (is_held(rules, around.signals)) {
        suspend_wait(reminder);
        return false;
    }
    if (!reminder.wait_ends) {
        reminder.wait_ends = around.now + rules.wait;
    }
    const bool looked = around.now - *reminder.waits_since >= Reminder::look;
    return looked && (is_pause(rules, around) || around.now >= *reminder.wait_ends);
}

void count_pause(const ReminderRules& rules, Reminder& reminder, const Surroundings& around) {
    if (is_held_by_asking(rules, around.signals) && is_pause(rules, around) &&
        reminder.counted_pause != around.resting_since) {
        reminder.counted_pause = around.resting_since;
        ++reminder.pauses;
    }
}

std::optional<BootTime> next_moment(const ReminderRules& rules, const Reminder& reminder,
                                    const Surroundings& around) {
    const auto pause =
        around.resting_since ? std::optional(*around.resting_since + rules.pause) : std::nullopt;
    if (is_held(rules, around.signals)) {
        return is_held_by_asking(rules, around.signals) ? pause : std::nullopt;
    }
    const auto moment = earliest(pause, reminder.wait_ends);
    return moment ? std::optional(std::max(*moment, *reminder.waits_since + Reminder::look)) : std::nullopt;
}

}  // namespace limber
