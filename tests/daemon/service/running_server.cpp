// SPDX-License-Identifier: MIT
#include "tests/daemon/service/running_server.h"

#include <csignal>
#include <filesystem>
#include <future>

#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include "tests/catch.h"

namespace limber {

Answer RecordingListener::on_command(ClientId, const Command& command) {
    {
        const std::lock_guard lock(mutex_);
        commands_.push_back(command);
    }
    if (command.kind == CommandKind::start) {
        ++state_.breaks_today;
        server->publish(state_);
    }
    if (command.kind == CommandKind::quit) {
        server->say_farewell(Farewell::daemon_quits);
        loop->stop(0);
    }
    return {command.id, Verdict::applied, Refusal::none, command.reminder};
}

void RecordingListener::on_client(ClientId client, Role role, std::int64_t daemon_missed_at) {
    const std::lock_guard lock(mutex_);
    arrivals_.push_back({client, role, daemon_missed_at});
}

void RecordingListener::on_client_gone(ClientId client) {
    const std::lock_guard lock(mutex_);
    departures_.push_back(client);
}

std::vector<RecordingListener::Arrival> RecordingListener::arrivals() const {
    const std::lock_guard lock(mutex_);
    return arrivals_;
}

std::vector<ClientId> RecordingListener::departures() const {
    const std::lock_guard lock(mutex_);
    return departures_;
}

std::vector<Command> RecordingListener::commands() const {
    const std::lock_guard lock(mutex_);
    return commands_;
}

Result<std::unique_ptr<ServerWithLoop>> ServerWithLoop::start() {
    std::unique_ptr<ServerWithLoop> made(new ServerWithLoop);
    auto loop = EventLoop::create();
    if (!loop) {
        return loop.error();
    }
    made->loop_ = std::move(*loop);
    auto directory = RuntimeDirectory::create();
    if (!directory) {
        return directory.error();
    }
    auto server = Server::start(std::move(*directory), *made->loop_, made->clock_, made->listener_);
    if (!server) {
        return server.error();
    }
    made->server_ = std::move(*server);
    made->listener_.server = made->server_.get();
    made->listener_.loop = made->loop_.get();
    made->server_->publish(State{});
    made->loop_->on_timer([parts = made.get()] { parts->server_->on_time(parts->clock_.boot()); });
    made->loop_->after_turn([parts = made.get()] { parts->arm(); });
    return made;
}

void ServerWithLoop::arm() {
    loop_->set_timer(server_->next_wakeup(), Duration(1));
}

int ServerWithLoop::run() {
    return loop_->run();
}

ServerThread::ServerThread() : wake_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    auto parts = ServerWithLoop::start();
    if (!parts) {
        FAIL(parts.error().sentence());
    }
    parts_ = std::move(*parts);
    watch_ = parts_->loop().watch(wake_.get(), EPOLLIN, [this](std::uint32_t) {
        eventfd_t count = 0;
        eventfd_read(wake_.get(), &count);
        function_();
    });
    thread_ = std::thread([this] { parts_->run(); });
}

ServerThread::~ServerThread() {
    function_ = [this] { parts_->loop().stop(0); };
    eventfd_write(wake_.get(), 1);
    thread_.join();
}

void ServerThread::in_loop(std::function<void(Server&)> function) {
    std::promise<void> done;
    function_ = [this, &function, &done] {
        function(parts_->server());
        done.set_value();
    };
    eventfd_write(wake_.get(), 1);
    done.get_future().wait();
}

ServerProcess::ServerProcess() {
    int ready[2];
    REQUIRE(pipe2(ready, O_CLOEXEC) == 0);
    pid_ = fork();
    REQUIRE(pid_ >= 0);
    if (pid_ == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        close(ready[0]);
        const auto parts = ServerWithLoop::start();
        if (!parts) {
            _exit(to_status(parts.error().exit));
        }
        [[maybe_unused]] const auto told = write(ready[1], "r", 1);
        _exit((*parts)->run());
    }
    close(ready[1]);
    char byte = 0;
    const auto got = read(ready[0], &byte, 1);
    close(ready[0]);
    REQUIRE(got == 1);
}

ServerProcess::~ServerProcess() {
    kill_hard();
}

void ServerProcess::kill_hard() {
    if (pid_ > 0) {
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
        pid_ = -1;
    }
}

std::ptrdiff_t ServerProcess::descriptors() const {
    const std::filesystem::directory_iterator open("/proc/" + std::to_string(pid_) + "/fd");
    return std::distance(begin(open), end(open));
}

}  // namespace limber
