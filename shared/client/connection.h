// SPDX-License-Identifier: MIT
// A client's end of the shared memory: connects, reads the state, sends commands, reads answers.
// The same code serves tray, window and command line. Not thread-safe: one thread, one poll loop.
// After a kill -9 of the daemon the last state stays readable and advance() says Closed; make a new
// connection, nothing of the old one is reused.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/message/command.h"
#include "shared/message/hello.h"
#include "shared/message/state.h"

namespace limber {

class RuntimeDirectory;

class Connection {
public:
    // What a call of advance() found; several can hold at once.
    struct Progress {
        bool welcomed = false;  // the daemon took us: state() is there
        bool state_changed = false;
        bool answered = false;  // take_answer() has one
        bool closed = false;    // the daemon is gone or hung up: farewell() says why
    };

    // Connects and sends the hello; never blocks. Error: no socket or nobody behind it
    // (ExitCode::daemon_not_running), the socket belongs to someone else.
    static Result<Connection> open(const RuntimeDirectory& directory, Role role,
                                   std::int64_t daemon_missed_at = 0);

    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    ~Connection();

    int descriptor() const;    // for poll: readable, and writable while wants_write()
    bool wants_write() const;  // a bell is owed to a full socket

    // To be called whenever the descriptor is ready; never blocks. Error: refused by the daemon (other
    // version: ExitCode::wrong_version with what to restart; a tray of this session runs already:
    // ExitCode::already_running), or the daemon speaks nonsense. After an Error the connection is dead.
    Result<Progress> advance();

    bool welcomed() const;
    const std::optional<State>& state() const;  // the newest whole state; kept after the daemon's death
    std::uint64_t state_revision() const;
    Farewell farewell() const;

    // Puts the command into the mailbox and rings; fills in id and state_revision, and returns the id.
    // Error: not welcomed, closed, or 16 commands are unanswered.
    Result<std::uint32_t> submit(Command command);
    std::optional<Answer> take_answer();  // oldest first

    // For programs without a loop of their own: blocks until it is so, at most `timeout`.
    Result<void> wait_welcome(Duration timeout);
    Result<Answer> ask(const Command& command, Duration timeout);
    // True: the state changed since advance() or ask() last looked; false: time is up.
    Result<bool> wait_change(Duration timeout);

private:
    struct Impl;
    std::optional<Answer> take_answer_to(std::uint32_t id);
    Result<std::optional<Progress>> wait_progress(BootTime until);  // nothing: time is up
    explicit Connection(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace limber
