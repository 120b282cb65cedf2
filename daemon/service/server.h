// SPDX-License-Identifier: MIT
// The daemon's end of the shared memory: one state for all, one mailbox for each client.
// Never trusts a byte a client can write: copies once, judges the copy (see shared/ipc/mailbox.h).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include "daemon/event_loop.h"
#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "shared/ipc/runtime_directory.h"
#include "shared/message/command.h"
#include "shared/message/hello.h"
#include "shared/message/state.h"

namespace limber {

using ClientId = std::uint64_t;  // counts up; never used twice

// What the daemon does with what clients say. Called from the loop, never from within publish() or
// say_farewell(). It may call both of them, but not destroy the server.
class ServerListener {
public:
    virtual ~ServerListener() = default;
    // Judge and carry out; publish() before returning, if anything changed: the answer means "done and
    // published".
    virtual Answer on_command(ClientId client, const Command& command) = 0;
    virtual void on_client(ClientId client, Role role, std::int64_t daemon_missed_at) = 0;
    // It hung up or was dropped; not told of those that say_farewell() sent away.
    virtual void on_client_gone(ClientId client) = 0;
};

class Server {
public:
    static constexpr int most_clients = 16;
    static constexpr int most_unfinished_hellos = 4;  // one more, and the oldest of them is dropped
    static constexpr Duration hello_limit{2000};
    static constexpr int commands_per_second = 20;

    // Takes daemon.lock (see daemon_lock.h), makes the state segment and listens. Killed at any instruction:
    // the lock is freed by the kernel, the next daemon renames its socket over the old one.
    static Result<std::unique_ptr<Server>> start(RuntimeDirectory directory, EventLoop& loop,
                                                 const Clock& clock, ServerListener& listener);
    virtual ~Server() = default;

    // Writes the state and rings every client; does nothing when it equals the one published last. Bells
    // still owed to full sockets are sent when room returns.
    virtual void publish(const State& state) = 0;

    // Lets go of daemon.lock, stops listening and hangs up on everyone with a reason they can read. The last
    // word: nothing is published after it.
    virtual void say_farewell(Farewell why) = 0;

    // When an unfinished hello runs out, or the door that was shut for want of descriptors opens. The
    // daemon's one timer calls on_time() then; ask anew after each turn of the loop.
    virtual std::optional<BootTime> next_wakeup() const = 0;
    virtual void on_time(BootTime now) = 0;
};

}  // namespace limber
