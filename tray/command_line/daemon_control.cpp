// SPDX-License-Identifier: MIT
#include "tray/command_line/daemon_control.h"

#include <array>
#include <cerrno>
#include <string>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>

#include "shared/base/clock.h"
#include "shared/base/places.h"
#include "shared/base/unique_fd.h"
#include "shared/ipc/runtime_directory.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

constexpr Duration patience{2000};
constexpr Duration start_patience{5000};

// The daemon in a session of its own, with what it says on standard error on a pipe.
struct StartedDaemon {
    pid_t pid = -1;
    UniqueFd words;
};

Result<StartedDaemon> spawn_daemon() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        return system_error(tr("cannot start limberd"), errno);
    }
    UniqueFd reading(ends[0]);
    const UniqueFd writing(ends[1]);
    const auto program = program_directory() / "limberd";
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, writing.get(), STDERR_FILENO);
    posix_spawnattr_t attributes{};
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
    std::string name = "limberd";
    std::array<char*, 2> arguments = {name.data(), nullptr};
    StartedDaemon started{-1, std::move(reading)};
    const int failed =
        posix_spawn(&started.pid, program.c_str(), &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) {
        return system_error(fill(tr("cannot start %1"), {program.string()}), failed,
                            tr("Is Limber installed as a whole?"));
    }
    return started;
}

// The last line of what the daemon said before it ended, without the priority prefix ("<3>").
std::string last_sentence(int fd) {
    std::string all;
    std::array<char, 4096> part{};
    for (ssize_t got = 0; (got = read(fd, part.data(), part.size())) > 0;) {
        all.append(part.data(), static_cast<std::size_t>(got));
    }
    while (!all.empty() && all.back() == '\n') {
        all.pop_back();
    }
    const auto line = all.substr(all.rfind('\n') + 1);
    return line.size() > 3 && line[0] == '<' && line[2] == '>' ? line.substr(3) : line;
}

bool answers() {
    return connect_to_daemon().ok();
}

}  // namespace

Result<Connection> connect_to_daemon() {
    const auto directory = RuntimeDirectory::open();
    if (!directory) {
        return directory.error();
    }
    auto connection = Connection::open(*directory, Role::command_line);
    if (!connection) {
        return connection;
    }
    const auto welcome = connection->wait_welcome(patience);
    if (!welcome) {
        return welcome.error();
    }
    return connection;
}

Result<void> start_daemon() {
    if (answers()) {
        return Error{tr("limberd is running already"), "", "", ExitCode::already_running};
    }
    auto daemon = spawn_daemon();
    if (!daemon) {
        return daemon.error();
    }
    // Each word of the daemon wakes us, and so does its end; it has said something before it answers.
    const SystemClock clock;
    for (const auto end = clock.boot() + start_patience; clock.boot() < end;) {
        pollfd words{daemon->words.get(), POLLIN, 0};
        poll(&words, 1, 100);
        int status = 0;
        if (waitpid(daemon->pid, &status, WNOHANG) == daemon->pid) {
            const auto code = WIFEXITED(status) ? WEXITSTATUS(status) : to_status(ExitCode::error);
            return Error{tr("limberd ended at once"), last_sentence(daemon->words.get()), "", ExitCode(code)};
        }
        if (answers()) {
            return {};
        }
    }
    return Error{tr("limberd was started but does not answer"), "", ""};
}

Result<void> stop_daemon() {
    auto connection = connect_to_daemon();
    if (!connection) {
        return connection.error();
    }
    Command quit;
    quit.kind = CommandKind::quit;
    const auto answer = connection->ask(quit, patience);
    if (!answer) {
        return answer.error();
    }
    // Changes until the hang-up, which ends the wait with an error: that is what is waited for.
    while (connection->wait_change(patience)) {
    }
    return {};
}

Result<void> tell_profile_changed() {
    auto connection = connect_to_daemon();
    if (!connection) {
        return connection.error().exit == ExitCode::daemon_not_running ? Result<void>() : connection.error();
    }
    Command changed;
    changed.kind = CommandKind::profile_changed;
    const auto answer = connection->ask(changed, patience);
    if (!answer) {
        return answer.error();
    }
    if (answer->verdict != Verdict::applied) {
        return Error{tr("limberd did not read the profile anew"), "",
                     tr("Restart it: limber daemon stop, then limber daemon start"), ExitCode::refused};
    }
    return {};
}

}  // namespace limber
