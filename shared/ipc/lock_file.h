// SPDX-License-Identifier: MIT
// Makes a program the only one of its kind: daemon.lock, tray.lock. The kernel frees it when the holder dies,
// however it dies; the file itself is never removed, because a lock on a removed file excludes nobody.
#pragma once

#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/base/unique_fd.h"
#include "shared/ipc/runtime_directory.h"

namespace limber {

class LockFile {
public:
    // Held until destruction. Error with ExitCode::already_running: "`holder` runs already".
    static Result<LockFile> take(const RuntimeDirectory& directory, const char* name, const char* holder);
    // The same, but blocks up to `patience` until the holder lets go. Only before a
    // program's loop runs: it borrows SIGALRM.
    static Result<LockFile> wait(const RuntimeDirectory& directory, const char* name, const char* holder,
                                 Duration patience);

private:
    static Result<LockFile> lock(const RuntimeDirectory& directory, const char* name, const char* holder,
                                 int how);
    explicit LockFile(UniqueFd file) : file_(std::move(file)) {}
    UniqueFd file_;
};

}  // namespace limber
