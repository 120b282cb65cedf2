// SPDX-License-Identifier: MIT
#include "shared/ipc/lock_file.h"

#include <algorithm>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/time.h>

namespace limber {

namespace {

// While it lives, a system call that blocks ends with EINTR after `patience`, and again each second: the
// first signal may come just before the call begins.
class Interruption {
public:
    explicit Interruption(Duration patience) {
        struct sigaction interrupt {};
        interrupt.sa_handler = [](int) {};
        sigaction(SIGALRM, &interrupt, &handler_before_);
        itimerval timer{};
        const auto first = std::max(patience, Duration(1));  // zero would be never
        timer.it_value.tv_sec = first / 1s;
        timer.it_value.tv_usec = std::chrono::microseconds(first % 1s).count();
        timer.it_interval.tv_sec = 1;
        setitimer(ITIMER_REAL, &timer, nullptr);
    }
    ~Interruption() {
        const itimerval stopped{};
        setitimer(ITIMER_REAL, &stopped, nullptr);
        sigaction(SIGALRM, &handler_before_, nullptr);
    }
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

private:
    struct sigaction handler_before_ {};
};

}  // namespace

Result<LockFile> LockFile::take(const RuntimeDirectory& directory, const char* name, const char* holder) {
    return lock(directory, name, holder, LOCK_EX | LOCK_NB);
}

Result<LockFile> LockFile::wait(const RuntimeDirectory& directory, const char* name, const char* holder,
                                Duration patience) {
    const Interruption interruption(patience);
    return lock(directory, name, holder, LOCK_EX);
}

Result<LockFile> LockFile::lock(const RuntimeDirectory& directory, const char* name, const char* holder,
                                int how) {
    const auto path = (directory.path() / name).string();
    UniqueFd file(openat(directory.descriptor(), name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file) {
        return system_error("cannot open " + path, errno);
    }
    if (flock(file.get(), how) != 0) {
        const int error = errno;
        if (error == EWOULDBLOCK || error == EINTR) {
            return Error{std::string(holder) + " runs already", "", "", ExitCode::already_running};
        }
        return system_error("cannot lock " + path, error);
    }
    return LockFile(std::move(file));
}

}  // namespace limber
