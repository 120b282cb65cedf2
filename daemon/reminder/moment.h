// SPDX-License-Identifier: MIT
// The moment that does not hurt: whether what waits may be put before the person now. Pure.
//
// It may when nothing holds it and the hands have rested for a natural pause, or that was waited for long
// enough. Whoever leaves, pauses the reminders or is held waits anew afterwards: the first pause after a call
// is the moment, not its first second.
#pragma once

#include "daemon/reminder/reminder.h"

namespace limber {

// From now on something waits.
void begin_wait(Reminder& reminder, BootTime now);
void end_wait(Reminder& reminder);
// Nobody is there to be told: the wait for a pause begins anew later.
void suspend_wait(Reminder& reminder);

// How the notification that was put `shown` times is told.
ReminderManner manner_of(std::uint32_t shown);
// After so much more sitting than when it was put before the person last, it comes again: a resident one that
// was closed after a full limit. Nothing: it waits already, or is not up, or stays up.
std::optional<Duration> comes_again_after(const ReminderRules& rules, const Reminder& reminder);

bool is_held(const ReminderRules& rules, std::uint32_t signals);
// By nothing but a notification server that does not say when it ends.
bool is_held_by_asking(const ReminderRules& rules, std::uint32_t signals);
bool is_pause(const ReminderRules& rules, const Surroundings& around);
// Counts the wait on. True: now. Only while something waits and the person is there.
bool comes_now(const ReminderRules& rules, Reminder& reminder, const Surroundings& around);
// A server that must be asked whether it still holds notices back is worth asking now.
void count_pause(const ReminderRules& rules, Reminder& reminder, const Surroundings& around);
// When comes_now() may become true by time alone.
std::optional<BootTime> next_moment(const ReminderRules& rules, const Reminder& reminder,
                                    const Surroundings& around);

}  // namespace limber
