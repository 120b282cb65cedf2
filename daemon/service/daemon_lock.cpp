// SPDX-License-Identifier: MIT
#include "daemon/service/daemon_lock.h"

#include "shared/client/connection.h"

namespace limber {

namespace {

constexpr const char* lock_name = "daemon.lock";
constexpr const char* lock_holder = "Limber's daemon";
constexpr Duration patience{3000};
constexpr Duration between_looks{100};

bool somebody_serves(const RuntimeDirectory& directory) {
    auto connection = Connection::open(directory, Role::command_line);
    return connection && connection->wait_welcome(patience);
}

}  // namespace

Result<LockFile> take_daemon_lock(const RuntimeDirectory& directory) {
    auto lock = LockFile::take(directory, lock_name, lock_holder);
    for (auto left = patience; left > Duration(0); left -= between_looks) {
        const bool taken = !lock && lock.error().exit == ExitCode::already_running;
        if (!taken || somebody_serves(directory)) {
            break;
        }
        lock = LockFile::wait(directory, lock_name, lock_holder, between_looks);
    }
    return lock;
}

}  // namespace limber
