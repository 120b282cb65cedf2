// SPDX-License-Identifier: MIT
// What a reminder waits for, in words: holds, snoozes, work hours. Pure; for icon, menu, notification,
// windows and command line.
#pragma once

#include <string>
#include <vector>

#include "shared/base/time.h"
#include "shared/message/state.h"

namespace limber {

// "a call", "a film or slides", "a full screen", "do not disturb": what holds a reminder back, in that order.
std::vector<std::string> hold_words(const Watching& watching);

// "held for you: a call, do not disturb", "waiting for a pause in your typing"; empty: it waits for nothing.
std::string wait_text(const State& state);
// "Snoozed for 4 min", "Snoozed until you stop typing"; the reminder is snoozed.
std::string snooze_text(const State& state, const Moment& now);
// The same for what outlives the minute: "Snoozed until 14:05".
std::string lasting_snooze_text(const State& state, const Moment& now);
// "Outside your work hours until Monday 09:00"; the state is so.
std::string off_hours_text(const State& state, const Moment& now);

bool may_snooze(const State& state);
// Why there is no snooze any more.
std::string no_snooze_text();

}  // namespace limber
