// SPDX-License-Identifier: MIT
// A real server with its own loop: in a thread, where a test can look into it, or in a process, which a test
// can stop and kill.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include <sys/types.h>

#include "daemon/event_loop.h"
#include "daemon/service/server.h"
#include "shared/base/unique_fd.h"

namespace limber {

// Says "applied" to all. `start` publishes first: breaks_today counts the starts. `quit` says farewell and
// ends the loop. Writes down what it was told.
class RecordingListener final : public ServerListener {
public:
    Answer on_command(ClientId client, const Command& command) override;
    void on_client(ClientId client, Role role, std::int64_t daemon_missed_at) override;
    void on_client_gone(ClientId client) override;

    struct Arrival {
        ClientId client = 0;
        Role role = Role::tray;
        std::int64_t daemon_missed_at = 0;
    };
    std::vector<Arrival> arrivals() const;
    std::vector<ClientId> departures() const;
    std::vector<Command> commands() const;

    Server* server = nullptr;
    EventLoop* loop = nullptr;

private:
    mutable std::mutex mutex_;
    std::vector<Arrival> arrivals_;
    std::vector<ClientId> departures_;
    std::vector<Command> commands_;
    State state_;
};

// Server, loop and listener, wired as the daemon wires them; the first state is published.
class ServerWithLoop {
public:
    static Result<std::unique_ptr<ServerWithLoop>> start();
    int run();
    EventLoop& loop() { return *loop_; }
    Server& server() { return *server_; }
    const RecordingListener& listener() const { return listener_; }

private:
    ServerWithLoop() = default;
    void arm();

    RecordingListener listener_;
    SystemClock clock_;
    std::unique_ptr<EventLoop> loop_;
    std::unique_ptr<Server> server_;
};

class ServerThread {
public:
    ServerThread();
    ~ServerThread();
    // Calls it in the loop's thread and waits for its end.
    void in_loop(std::function<void(Server&)> function);
    const RecordingListener& listener() const { return parts_->listener(); }

private:
    std::unique_ptr<ServerWithLoop> parts_;
    UniqueFd wake_;
    std::unique_ptr<EventLoop::Watch> watch_;
    std::function<void()> function_;
    std::thread thread_;
};

class ServerProcess {
public:
    // Listens when this returns.
    ServerProcess();
    ~ServerProcess();  // kill -9
    pid_t pid() const { return pid_; }
    void kill_hard();
    std::ptrdiff_t descriptors() const;  // how many it has open

private:
    pid_t pid_ = -1;
};

}  // namespace limber
