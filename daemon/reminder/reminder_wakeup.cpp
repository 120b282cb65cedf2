// SPDX-License-Identifier: MIT
// When a reminder changes by itself, and what it shows of itself meanwhile.
#include <algorithm>

#include "daemon/reminder/moment.h"
#include "daemon/reminder/nudge.h"
#include "daemon/reminder/reminder.h"

namespace limber {

namespace {

class Wakeup {
public:
    Wakeup(const ReminderRules& rules, const Reminder& reminder, const Surroundings& around)
        : rules_(rules), reminder_(reminder), around_(around) {}

    std::optional<BootTime> earliest_of_all() {
        if (reminder_.pause) {
            later(reminder_.pause->until);
        }
        if (reminder_.state == ReminderState::started) {
            later(reminder_.until);
        } else if (!reminder_.pause && !reminder_.off_hours && !around_.silent) {
            add_what_falls_due();
            add_moment();
        }
        return wakeup_;
    }

private:
    void later(std::optional<BootTime> when) {
        if (when && *when > around_.now) {
            wakeup_ = earliest(wakeup_, when);
        }
    }
    void reaches(std::optional<Duration> measure) {
        later(measure ? around_.sitting.reaches(*measure) : std::nullopt);
    }

    void add_what_falls_due() {
        switch (reminder_.state) {
            case ReminderState::none:
                reaches(reminder_.answered_at + rules_.limit);
                if (reminder_.waiting_nudge == NudgeKind::none) {
                    later(next_nudge(rules_, reminder_, around_));
                }
                break;
            case ReminderState::snoozed:
                add_snooze();
                break;
            case ReminderState::due:
            case ReminderState::reminded:
                if (const auto after = comes_again_after(rules_, reminder_)) {
                    reaches(reminder_.shown_at + *after);
                }
                break;
            case ReminderState::started:
                break;
        }
    }

    void add_snooze() {
        if (reminder_.snoozed_from) {
            reaches(*reminder_.snoozed_from + rules_.snoozed_sitting);
        }
        if (reminder_.snooze_end == SnoozeEnd::time) {
            later(reminder_.until);
        } else if (reminder_.snooze_end == SnoozeEnd::typing_pause && around_.resting_since &&
                   reminder_.until) {
            later(std::max(*reminder_.until, *around_.resting_since + Reminder::long_pause));
        }
    }

    void add_moment() {
        if (!reminder_.waits_since || !around_.present) {
            return;
        }
        later(next_moment(rules_, reminder_, around_));
        if (is_held(rules_, around_.signals) && rules_.ceiling && !reminder_.quieted) {
            reaches(reminder_.answered_at + *rules_.ceiling);
        }
    }

    const ReminderRules& rules_;
    const Reminder& reminder_;
    const Surroundings& around_;
    std::optional<BootTime> wakeup_;
};

}  // namespace

std::optional<BootTime> next_wakeup(const ReminderRules& rules, const Reminder& reminder,
                                    const Surroundings& around) {
    return Wakeup(rules, reminder, around).earliest_of_all();
}

std::optional<Duration> awaited_pause(const ReminderRules& rules, const Reminder& reminder,
                                      std::uint32_t signals) {
    if (reminder.pause || reminder.off_hours) {
        return std::nullopt;
    }
    if (reminder.state == ReminderState::snoozed && reminder.snooze_end == SnoozeEnd::typing_pause) {
        return Reminder::long_pause;
    }
    const bool of_use = !is_held(rules, signals) || is_held_by_asking(rules, signals);
    return reminder.waits_since && of_use ? std::optional(rules.pause) : std::nullopt;
}

bool asks_about_screen(const ReminderRules& rules, const Reminder& reminder) {
    return reminder.waits_since && (rules.holds & bit_of(Signal::full_screen)) != 0 && !reminder.pause &&
           !reminder.off_hours;
}

std::optional<BootTime> due_at(const ReminderRules& rules, const Reminder& reminder, const Measure& sitting) {
    if (reminder.state == ReminderState::snoozed && reminder.snooze_end == SnoozeEnd::time) {
        return reminder.until;
    }
    if (reminder.state != ReminderState::none || reminder.off_hours) {
        return std::nullopt;
    }
    const auto reached = sitting.reaches(reminder.answered_at + rules.limit);
    return reached && reminder.pause ? std::max(*reached, reminder.pause->until) : reached;
}

std::uint32_t snoozes_left(const ReminderRules& rules, const Reminder& reminder) {
    if (rules.most_snoozes == unlimited_snoozes) {
        return unlimited_snoozes;
    }
    return rules.most_snoozes - std::min(rules.most_snoozes, reminder.snoozes);
}

ReminderWait wait_of(const ReminderRules& rules, const Reminder& reminder, std::uint32_t signals) {
    const bool up = reminder.state == ReminderState::due || reminder.state == ReminderState::reminded;
    if (!up || !reminder.waits_since) {
        return ReminderWait::nothing;
    }
    return is_held(rules, signals) ? ReminderWait::hold : ReminderWait::typing_pause;
}

}  // namespace limber
