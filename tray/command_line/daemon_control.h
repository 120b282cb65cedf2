// SPDX-License-Identifier: MIT
// The command line's way to the daemon: connect, ask, start, stop.
#pragma once

#include "shared/base/result.h"
#include "shared/client/connection.h"

namespace limber {

// Connects and waits for the welcome. Errors: not running (ExitCode::daemon_not_running), other version,
// runtime directory.
Result<Connection> connect_to_daemon();

// Starts limberd detached and waits until it answers. Error: it ended at once; then `why` is its own last
// sentence and the exit code its own. Already running: an Error with ExitCode::already_running.
Result<void> start_daemon();

// Asks the daemon to end and waits until it has.
Result<void> stop_daemon();

}  // namespace limber
