// SPDX-License-Identifier: MIT
// The quiet notices beside the reminders: a micro-break, and a plain line after a long sit. Pure. They ask
// for no answer, go by themselves, and come at a moment as reminders do; but a micro-break that something
// holds is let go, for nobody owes it, and a break that becomes due takes the place of any of them.
#pragma once

#include "daemon/reminder/reminder.h"

namespace limber {

// Not so near before a break: it would be two interruptions for one.
Duration kept_free_before_break(const ReminderRules& rules);

// One becomes due.
void let_nudge_fall_due(const ReminderRules& rules, Reminder& reminder, const Surroundings& around);
// The one that waits is held, or put before the person.
void let_nudge_go(Reminder& reminder, const Surroundings& around);
void put_nudge(Reminder& reminder, const Surroundings& around);
// When one becomes due. Only where nothing is up.
std::optional<BootTime> next_nudge(const ReminderRules& rules, const Reminder& reminder,
                                   const Surroundings& around);

}  // namespace limber
