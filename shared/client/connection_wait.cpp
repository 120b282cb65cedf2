// SPDX-License-Identifier: MIT
// The blocking calls of Connection, made of those that do not block: for programs without a loop.
#include <algorithm>
#include <cerrno>

#include <poll.h>

#include "shared/base/clock.h"
#include "shared/client/connection.h"
#include "shared/ipc/daemon_error.h"

namespace limber {

namespace {

// False: time is up.
Result<bool> wait_ready(const Connection& connection, BootTime until) {
    for (;;) {
        const auto left = std::clamp<std::int64_t>((until - SystemClock().boot()).count(), 0, INT32_MAX);
        const int events = POLLIN | (connection.wants_write() ? POLLOUT : 0);
        pollfd asked{connection.descriptor(), static_cast<short>(events), 0};
        const int ready = poll(&asked, 1, static_cast<int>(left));
        if (ready >= 0) {
            return ready > 0;
        }
        if (errno != EINTR) {
            return system_error("cannot wait for Limber's daemon", errno);
        }
    }
}

}  // namespace

Result<std::optional<Connection::Progress>> Connection::wait_progress(BootTime until) {
    const auto ready = wait_ready(*this, until);
    if (!ready) {
        return ready.error();
    }
    if (!*ready) {
        return std::optional<Progress>();
    }
    const auto progress = advance();
    if (!progress) {
        return progress.error();
    }
    return std::optional<Progress>(*progress);
}

Result<void> Connection::wait_welcome(Duration timeout) {
    const auto until = SystemClock().boot() + timeout;
    while (!welcomed()) {
        const auto progress = wait_progress(until);
        if (!progress) {
            return progress.error();
        }
        if (!*progress) {
            return daemon_silent();
        }
        if ((*progress)->closed && !welcomed()) {
            return daemon_gone();
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
        const auto progress = wait_progress(until);
        if (!progress) {
            return progress.error();
        }
        if (!*progress) {
            return daemon_silent();
        }
        if (const auto answer = take_answer_to(*id)) {
            return *answer;
        }
        if ((*progress)->closed) {
            return daemon_gone();
        }
    }
}

Result<bool> Connection::wait_change(Duration timeout) {
    const auto until = SystemClock().boot() + timeout;
    for (;;) {
        const auto progress = wait_progress(until);
        if (!progress) {
            return progress.error();
        }
        if (!*progress || (*progress)->state_changed) {
            return progress->has_value();
        }
        if ((*progress)->closed) {
            return daemon_gone();
        }
    }
}

}  // namespace limber
