// SPDX-License-Identifier: MIT
// One side is stopped (SIGSTOP, suspended terminal, debugger): the other goes on, and all is well afterwards.
#include <csignal>

#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include "tests/catch.h"
#include "tests/daemon/service/clients.h"
#include "tests/daemon/service/running_server.h"
#include "tests/shared/ipc/runtime_folder.h"

using namespace limber;

namespace {

constexpr std::uint32_t publishes = 10'000;

State state_with_breaks(std::uint32_t breaks) {
    State state;
    state.breaks_today = breaks;
    return state;
}

// How long it takes to publish so many states.
Duration publish_all(ServerThread& server) {
    const auto begin = SystemClock().boot();
    server.in_loop([](Server& s) {
        for (std::uint32_t breaks = 1; breaks <= publishes; ++breaks) {
            s.publish(state_with_breaks(breaks));
        }
    });
    return SystemClock().boot() - begin;
}

// A client in a process of its own that stops itself, and after SIGCONT exits with 42 when the first thing it
// reads is the newest state.
pid_t client_that_stops() {
    const pid_t child = fork();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        auto client = Connection::open(*RuntimeDirectory::open(), Role::window);
        if (!client || !client->wait_welcome(2s)) {
            _exit(1);
        }
        raise(SIGSTOP);
        const auto changed = client->wait_change(2s);
        _exit(changed && *changed && client->state() == state_with_breaks(publishes) ? 42 : 2);
    }
    int status = 0;
    waitpid(child, &status, WUNTRACED);
    REQUIRE(WIFSTOPPED(status));
    return child;
}

}  // namespace

TEST_CASE("ten thousand states beside a stopped client cost no more, and it wakes to the newest",
          "[service][stop]") {
    const RuntimeFolder folder;
    ServerThread server;
    auto reading = welcomed_client();
    const pid_t stopped = client_that_stops();
    CHECK(publish_all(server) < 2s);
    CHECK(reading.wait_change(2s).value());
    CHECK(reading.state() == state_with_breaks(publishes));

    kill(stopped, SIGCONT);
    int status = 0;
    waitpid(stopped, &status, 0);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 42);
}

TEST_CASE("a client that lets its bells pile up gets the one that is owed", "[service][stop]") {
    const RuntimeFolder folder;
    ServerThread server;
    const auto client = RawClient::welcomed();
    REQUIRE(client);
    publish_all(server);
    // In the loop's thread, so that it cannot ring meanwhile: what comes after this was owed.
    server.in_loop([&client](Server&) {
        while (client->socket.drain_bells() == PacketSocket::Drained::rung) {
        }
    });
    pollfd asked{client->socket.descriptor(), POLLIN, 0};
    const bool came = poll(&asked, 1, 2000) == 1;
    CHECK(came);
}

TEST_CASE("a stopped daemon blocks no client, whatever the client does", "[service][stop]") {
    const RuntimeFolder folder;
    const ServerProcess server;
    auto known = welcomed_client();
    kill(server.pid(), SIGSTOP);
    const auto begin = SystemClock().boot();

    const auto directory = RuntimeDirectory::open();
    REQUIRE(directory);
    std::vector<Connection> waiting;
    std::optional<Error> busy;
    for (int i = 0; i < 40 && !busy; ++i) {
        auto client = Connection::open(*directory, Role::command_line);
        if (client) {
            CHECK(client->advance());
            waiting.push_back(std::move(*client));
        } else {
            busy = client.error();
        }
    }
    CHECK(waiting.size() >= 16);
    REQUIRE(busy);
    CHECK(busy->sentence() ==
          "Limber's daemon is busy: too many programs are waiting for it. Try again in a moment");
    for (std::size_t i = 0; i < mailbox_slots; ++i) {
        CHECK(known.submit({0, CommandKind::resume, 0, 0, 0, {}}));
    }
    CHECK_FALSE(known.submit({0, CommandKind::resume, 0, 0, 0, {}}));
    CHECK(SystemClock().boot() - begin < 200ms);
    CHECK(waiting.front().wait_welcome(20ms).error().what == "Limber's daemon does not answer");

    kill(server.pid(), SIGCONT);
    CHECK(waiting.front().wait_welcome(2s));
    std::size_t answers = 0;
    CHECK(eventually([&] {
        REQUIRE(known.advance());
        while (known.take_answer()) {
            ++answers;
        }
        return answers == mailbox_slots;
    }));
}
