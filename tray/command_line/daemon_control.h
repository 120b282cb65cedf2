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

// To be called after the profile's file was written or erased. A daemon that does not run is none the worse:
// the next one reads the file. Error: one runs and may go on with the old profile.
Result<void> tell_profile_changed();

}  // namespace limber
