// SPDX-License-Identifier: MIT
#include "tray/link/daemon_link.h"

#include <glib-unix.h>

#include "shared/base/log.h"

namespace limber {

namespace {

// Calls `member` of `self` when the descriptor is ready; the source goes on until it is removed.
template <auto member, typename T>
guint watch_descriptor(int descriptor, GIOCondition condition, T* self) {
    return g_unix_fd_add(
        descriptor, condition,
        [](int, GIOCondition, gpointer data) -> gboolean {
            (static_cast<T*>(data)->*member)();
            return G_SOURCE_CONTINUE;
        },
        self);
}

}  // namespace

DaemonLink::DaemonLink(const RuntimeDirectory& directory, const Clock& clock, Listener listener, Role role)
    : directory_(directory), clock_(clock), listener_(std::move(listener)), role_(role) {
}

Result<bool> DaemonLink::start(std::optional<Connection> connected) {
    if (connected) {
        adopt(std::move(*connected));
        return true;
    }
    if (const auto waiting = wait_for_daemon(); !waiting) {
        return waiting.error();
    }
    return connect();
}

const State* DaemonLink::state() const {
    return connection_ && connection_->state() ? &*connection_->state() : nullptr;
}

std::uint32_t DaemonLink::submit(const Command& command) {
    if (!connection_) {
        return 0;
    }
    const auto id = connection_->submit(command);
    if (!id) {
        log_warning(id.error().sentence());
        return 0;
    }
    arm();
    return *id;
}

// False: no daemon is there. Other errors are worth a word, but a later daemon may do better.
Result<bool> DaemonLink::connect() {
    auto connection = Connection::open(directory_, role_, missed_at_);
    if (!connection) {
        if (connection.error().exit != ExitCode::daemon_not_running) {
            return connection.error();
        }
        return false;
    }
    adopt(std::move(*connection));
    return true;
}

void DaemonLink::adopt(Connection connection) {
    connection_.emplace(std::move(connection));
    welcomed_ = false;
    arm();
    if (connection_->welcomed()) {
        on_connection_ready();
    }
}

Result<bool> DaemonLink::wait_for_daemon() {
    // The watch comes first: a daemon that listens between the two would be missed.
    auto watch = DaemonWatch::start();
    if (!watch) {
        return watch.error();
    }
    watch_.emplace(std::move(*watch));
    watch_source_.reset(watch_descriptor<&DaemonLink::on_watch_ready>(watch_->descriptor(), G_IO_IN, this));
    return true;
}

void DaemonLink::on_watch_ready() {
    if (!watch_->advance() || connection_) {
        return;
    }
    if (const auto connected = connect(); !connected) {
        log_warning(connected.error().sentence());
    }
}

void DaemonLink::arm() {
    const bool writes = connection_->wants_write();
    if (connection_source_ && writes == writes_) {
        return;
    }
    writes_ = writes;
    const int condition = G_IO_IN | G_IO_HUP | G_IO_ERR | (writes ? G_IO_OUT : 0);
    connection_source_.reset(watch_descriptor<&DaemonLink::on_connection_ready>(
        connection_->descriptor(), static_cast<GIOCondition>(condition), this));
}

void DaemonLink::on_connection_ready() {
    const auto progress = connection_->advance();
    if (!progress) {
        const auto& error = progress.error();
        connection_source_.reset();
        connection_.reset();
        if (!watch_) {
            // It spoke nonsense in the middle; a new one may do better.
            if (const auto waiting = wait_for_daemon(); !waiting) {
                log_warning(waiting.error().sentence());
            }
        }
        listener_.refused(error);
        return;
    }
    const bool is_new = connection_->welcomed() && !welcomed_;
    if (is_new) {
        welcomed_ = true;
        missed_at_ = 0;
        watch_source_.reset();
        watch_.reset();
    }
    if (connection_->state() && (progress->state_changed || is_new)) {
        listener_.state(*connection_->state());
    }
    while (const auto answer = connection_->take_answer()) {
        listener_.answer(*answer);
    }
    if (progress->closed) {
        on_lost(connection_->farewell());
        return;
    }
    arm();
}

void DaemonLink::on_lost(Farewell farewell) {
    const bool was_welcomed = welcomed_;
    connection_source_.reset();
    connection_.reset();
    if (!was_welcomed) {
        // It died while it came up, and the watch still stands.
        return;
    }
    missed_at_ = clock_.boot().time_since_epoch().count();
    if (!listener_.gone(farewell)) {
        return;
    }
    // A daemon that is back already is found by the first attempt, a later one by the watch.
    auto connected = wait_for_daemon();
    if (connected) {
        connected = connect();
    }
    if (!connected) {
        log_warning(connected.error().sentence());
    }
}

}  // namespace limber
