// SPDX-License-Identifier: MIT
// The standing line of tray and windows to the daemon within GLib's loop: connected while there is a daemon,
// and back within a moment when one comes again. Nothing polls: the socket tells the death, a watch the
// return.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "shared/base/clock.h"
#include "shared/client/connection.h"
#include "shared/client/daemon_watch.h"
#include "shared/ipc/runtime_directory.h"
#include "tray/glib_source.h"

namespace limber {

class DaemonLink {
public:
    // Each may end the loop, but not destroy the link.
    struct Listener {
        std::function<void(const State&)> state;  // a new one, also right after the welcome
        std::function<void(const Answer&)> answer;
        // The daemon ended or died. True: wait for another. False: we are not wanted any more.
        std::function<bool(Farewell)> gone;
        // It does not want us, or is not one we understand: it counts as gone, and another is waited for.
        std::function<void(const Error&)> refused;
    };

    DaemonLink(const RuntimeDirectory& directory, const Clock& clock, Listener listener,
               Role role = Role::tray);

    // `connected`: a line that is open already. True: there is a daemon, or one that has just been asked.
    Result<bool> start(std::optional<Connection> connected);

    // Nothing: no daemon, or none has told yet.
    const State* state() const;
    // 0: there is no daemon, or it lies 16 commands behind.
    std::uint32_t submit(const Command& command);

private:
    Result<bool> connect();
    void adopt(Connection connection);
    Result<bool> wait_for_daemon();
    void arm();
    void on_connection_ready();
    void on_watch_ready();
    void on_lost(Farewell farewell);

    const RuntimeDirectory& directory_;
    const Clock& clock_;
    Listener listener_;
    Role role_;
    std::optional<Connection> connection_;
    std::optional<DaemonWatch> watch_;
    std::int64_t missed_at_ = 0;
    GlibSource connection_source_;
    bool welcomed_ = false;
    bool writes_ = false;  // what the source waits for
    GlibSource watch_source_;
};

}  // namespace limber
