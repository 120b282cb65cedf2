// SPDX-License-Identifier: MIT
// A command to the daemon from the command line, and what came of it in words.
#pragma once

#include <string>

#include "shared/base/result.h"
#include "shared/client/connection.h"
#include "shared/message/command.h"

namespace limber {

Command of_kind(CommandKind kind, std::int64_t argument = 0);

// Sends it about the reminder that is up; says `done` when it was applied, else why not. Exit status: ok,
// refused (also stale), or that of the connection.
ExitCode send_command(Connection& connection, Command command, const std::string& done);
ExitCode send_command(const Command& command, const std::string& done);

}  // namespace limber
