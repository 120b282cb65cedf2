// SPDX-License-Identifier: MIT
// The blocking calls of Connection, made of those that do not block: for programs without a loop.
#include <algorithm>
#include <cerrno>

#include <poll.h>

#include "shared/base/clock.h"
#include "shared/client/connection.h"

namespace limber {

namespace {

Error gone() {
    return {"Limber's daemon is gone", "", "Start it: limber daemon start", ExitCode::daemon_not_running};
}

Error no_answer() {
    return {"Limber's daemon does not answer", "",
            "If it stays so, restart it: limber daemon stop, then limber daemon start", ExitCode::error};
}

}  // namespace

Result<bool> Connection::wait_ready(BootTime until) {
    for (;;) {
        const auto left = std::clamp<std::int64_t>((until - SystemClock().boot()).count(), 0, INT32_MAX);
        pollfd asked{descriptor(), static_cast<short>(wants_write() ? POLLIN | POLLOUT : POLLIN), 0};
        const int ready = poll(&asked, 1, static_cast<int>(left));
        if (ready >= 0) {
            return ready > 0;
        }
        if (errno != EINTR) {
            return system_error("cannot wait for Limber's daemon", errno);
        }
    }
}

Result<void> Connection::wait_welcome(Duration timeout) {
    const auto until = SystemClock().boot() + timeout;
    while (!welcomed()) {
        const auto ready = wait_ready(until);
        if (!ready) {
            return ready.error();
        }
        if (!*ready) {
            return no_answer();
        }
        const auto progress = advance();
        if (!progress) {
            return progress.error();
        }
        if (progress->closed && !welcomed()) {
            return gone();
        }
    }
    return {};
}

Result<Answer> Connection::ask(const Command& command, Duration timeout) {
    const auto id = submit(command);
    if (!id) {
        return id.error();
    }
    const auto until = SystemClock().boot() + timeout;
    for (;;) {
        const auto ready = wait_ready(until);
        if (!ready) {
            return ready.error();
        }
        if (!*ready) {
            return no_answer();
        }
        const auto progress = advance();
        if (!progress) {
            return progress.error();
        }
        if (const auto answer = take_answer_to(*id)) {
            return *answer;
        }
        if (progress->closed) {
            return gone();
        }
    }
}

Result<bool> Connection::wait_change(Duration timeout) {
    const auto until = SystemClock().boot() + timeout;
    for (;;) {
        const auto ready = wait_ready(until);
        if (!ready) {
            return ready.error();
        }
        if (!*ready) {
            return false;
        }
        const auto progress = advance();
        if (!progress) {
            return progress.error();
        }
        if (progress->state_changed) {
            return true;
        }
        if (progress->closed) {
            return gone();
        }
    }
}

}  // namespace limber
