// SPDX-License-Identifier: MIT
// What a click in the menu, or an answer to a notification, asks of the daemon: pure.
#pragma once

#include <optional>

#include "shared/message/command.h"
#include "tray/icon/menu_model.h"

namespace limber {

// Names the reminder that the person saw, so that it cannot hit a later one. `state` may be null.
Command command_about(const State* state, CommandKind kind, std::int64_t argument = 0);

// Nothing for what opens a window or starts a program.
std::optional<Command> command_for(const MenuItem& item, const State* state, WallTime now);

}  // namespace limber
