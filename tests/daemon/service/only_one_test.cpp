// SPDX-License-Identifier: MIT
// One daemon at a time, whatever the one before left behind.
#include <csignal>
#include <optional>
#include <thread>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "shared/ipc/lock_file.h"
#include "tests/catch.h"
#include "tests/daemon/service/clients.h"
#include "tests/daemon/service/running_server.h"
#include "tests/shared/ipc/runtime_folder.h"

using namespace limber;

namespace {

struct Pipe {
    Pipe() {
        int both[2];
        REQUIRE(pipe2(both, O_CLOEXEC) == 0);
        out.reset(both[0]);
        in.reset(both[1]);
    }
    UniqueFd out, in;
};

// Starts a server when `go` is closed; then runs, or exits with the error's code.
pid_t start_when(Pipe& go) {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        go.in.reset();
        char byte = 0;
        [[maybe_unused]] const auto closed = read(go.out.get(), &byte, 1);
        const auto parts = ServerWithLoop::start();
        _exit(parts ? (*parts)->run() : to_status(parts.error().exit));
    }
    return child;
}

}  // namespace

TEST_CASE("of two daemons that start at once one runs, and the other says why not", "[service]") {
    const RuntimeFolder folder;
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        Pipe go;
        const pid_t children[] = {start_when(go), start_when(go)};
        go.in.reset();
        int status = 0;
        const pid_t loser = waitpid(-1, &status, 0);
        REQUIRE((loser == children[0] || loser == children[1]));
        REQUIRE(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == to_status(ExitCode::already_running));

        const pid_t winner = loser == children[0] ? children[1] : children[0];
        CHECK(eventually([] { return RawClient::welcomed().has_value(); }));
        CHECK(waitpid(winner, &status, WNOHANG) == 0);
        // Leaves its socket behind for the next round.
        kill(winner, SIGKILL);
        waitpid(winner, &status, 0);
    }
}

TEST_CASE("after a kill -9 clients learn at once that the daemon is gone, and a new one serves them",
          "[service][kill]") {
    const RuntimeFolder folder;
    auto server = std::make_unique<ServerProcess>();
    auto client = welcomed_client();
    REQUIRE(client.ask({0, CommandKind::start, 1, 0, 0, {}}, 2s));
    server->kill_hard();
    const auto gone = client.wait_change(2s);
    REQUIRE_FALSE(gone);
    CHECK(gone.error().exit == ExitCode::daemon_not_running);
    CHECK(client.state()->breaks_today == 1);
    CHECK(client.farewell() == Farewell::none);
    const auto refused = Connection::open(RuntimeFolder::make(), Role::tray);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().exit == ExitCode::daemon_not_running);

    server = std::make_unique<ServerProcess>();
    CHECK(welcomed_client().state()->breaks_today == 0);
    // The old state is the old daemon's for ever.
    CHECK(client.state()->breaks_today == 1);
}

TEST_CASE("a daemon that is told to go makes room before it says so", "[service]") {
    const RuntimeFolder folder;
    ServerThread old;
    old.in_loop([](Server& s) { s.say_farewell(Farewell::daemon_quits); });
    // The old one's program still runs, as one does that takes its time to end.
    const ServerThread next;
    CHECK(welcomed_client().state());
}

TEST_CASE("a lock that a dying daemon has not given back yet is waited for", "[service][kill]") {
    const RuntimeFolder folder;
    std::optional<LockFile> dying = *LockFile::take(RuntimeFolder::make(), "daemon.lock", "another");
    std::thread death([&] {
        std::this_thread::sleep_for(700ms);
        dying.reset();
    });
    const auto next = ServerWithLoop::start();
    death.join();
    CHECK(next);
}

TEST_CASE("a daemon killed anywhere in its start does not hinder the next", "[service][kill]") {
    const RuntimeFolder folder;
    for (unsigned round = 0; round < 60; ++round) {
        Pipe go;
        const pid_t child = start_when(go);
        go.in.reset();
        std::this_thread::sleep_for(std::chrono::microseconds(round * 25));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
    }
    const ServerProcess server;
    CHECK(welcomed_client().state());
}

TEST_CASE("without room for the shared memory the daemon says so and does not start", "[service]") {
    const RuntimeFolder folder;
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{1024, 1024};
        setrlimit(RLIMIT_FSIZE, &limit);
        const auto parts = ServerWithLoop::start();
        _exit(!parts && parts.error().what.rfind("no room for ", 0) == 0 ? 42 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 42);
    CHECK_FALSE(std::filesystem::exists(folder.limber() / "socket"));
}
