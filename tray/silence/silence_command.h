// SPDX-License-Identifier: MIT
// What the daemon has to be told of the notification server's silence, and when the server is to be asked.
// Pure.
#pragma once

#include <optional>

#include "shared/message/command.h"
#include "shared/message/state.h"
#include "tray/silence/silence.h"

namespace limber {

// What the daemon goes by, as it told.
Silence silence_known(const State& state);

// Nothing: the daemon knows, or there is none (`state` null). A daemon that started anew knows of none, and
// so is told again.
std::optional<Command> silence_command(Silence now, const State* state);

// A server that tells no changes is asked when a reminder becomes due, and at each pause of the person's
// while it is held.
bool asks_about_silence(const ReminderView& before, const ReminderView& now);

}  // namespace limber
