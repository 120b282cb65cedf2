// SPDX-License-Identifier: MIT
// daemon.lock, as a daemon takes it that may be started in the very moment in which another dies.
#pragma once

#include "shared/base/result.h"
#include "shared/ipc/lock_file.h"
#include "shared/ipc/runtime_directory.h"

namespace limber {

// Error: another daemon serves (said at once), or one that does not answer has kept the lock for some seconds
// more: ExitCode::already_running. Clients know of a death sooner than the lock is free: the kernel closes
// the files of a program one after the other, and for those that watch folders it waits for all processors.
// Blocks; before the loop runs.
Result<LockFile> take_daemon_lock(const RuntimeDirectory& directory);

}  // namespace limber
