// SPDX-License-Identifier: MIT
#include "shared/ipc/lock_file.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>

namespace limber {

Result<LockFile> LockFile::take(const RuntimeDirectory& directory, const char* name, const char* holder) {
    const auto path = (directory.path() / name).string();
    UniqueFd file(openat(directory.descriptor(), name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file) {
        return system_error("cannot open " + path, errno);
    }
    if (flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
        const int error = errno;
        if (error == EWOULDBLOCK) {
            return Error{std::string(holder) + " runs already", "", "", ExitCode::already_running};
        }
        return system_error("cannot lock " + path, error);
    }
    return LockFile(std::move(file));
}

}  // namespace limber
