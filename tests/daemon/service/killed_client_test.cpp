// SPDX-License-Identifier: MIT
// A client dies, or is stopped, at each instruction of submit(): the daemon and the others never wait.
#include <algorithm>
#include <csignal>

#include <sys/wait.h>

#include "tests/catch.h"
#include "tests/daemon/service/clients.h"
#include "tests/daemon/service/running_server.h"
#include "tests/shared/ipc/runtime_folder.h"
#include "tests/shared/ipc/single_step.h"

using namespace limber;

namespace {

constexpr Duration promised{100};

// How long an answer takes; any answer, the bucket of one who asks so often is empty.
Duration time_to_answer(Connection& client) {
    const auto begin = SystemClock().boot();
    const auto answer = client.ask({0, CommandKind::resume, 0, 0, 0, {}}, 5s);
    if (!answer) {
        FAIL(answer.error().sentence());
    }
    return SystemClock().boot() - begin;
}

std::optional<SingleStep> client_before_submit(std::optional<RawClient>& client) {
    return SingleStep::start(
        [&client] {
            client = RawClient::welcomed();
            return client.has_value();
        },
        [&client] {
            client->mailbox->commands().submit(encode(Command{1, CommandKind::start, 0, 0, 0, {}}));
            client->socket.ring();
        });
}

}  // namespace

TEST_CASE("a client stopped at any instruction of submit() delays nobody", "[service][kill]") {
    const RuntimeFolder folder;
    const ServerProcess server;
    auto other = welcomed_client();
    std::optional<RawClient> slot;
    auto stopped = client_before_submit(slot);
    if (!stopped) {
        WARN(no_single_steps);
        return;
    }
    std::size_t steps = 0;
    Duration slowest{0};
    while (stopped->step()) {
        ++steps;
        slowest = std::max(slowest, time_to_answer(other));
    }
    CHECK(steps > 50);
    CHECK(slowest < promised);
    CHECK(eventually([&other] { return other.advance() && other.state()->breaks_today == 1; }));
}

TEST_CASE("a client killed inside submit() is forgotten, its command carried out whole or not at all",
          "[service][kill]") {
    const RuntimeFolder folder;
    const ServerProcess server;
    auto other = welcomed_client();
    // Once it has answered, the daemon has closed what it only needed for the welcome.
    time_to_answer(other);
    const auto descriptors = server.descriptors();
    constexpr std::size_t kills = 10;
    Duration slowest{0};
    std::size_t steps = 0;   // of a whole submit(), counted in the first round
    std::size_t inside = 0;  // kills that came before its end; an instrumented build takes fewer steps later
    for (std::size_t round = 0; round <= kills; ++round) {
        CAPTURE(round);
        REQUIRE(other.advance());
        const auto carried_out_before = other.state()->breaks_today;
        std::optional<RawClient> slot;
        auto killed = client_before_submit(slot);
        if (!killed) {
            WARN(no_single_steps);
            return;
        }
        if (round == 0) {
            while (killed->step()) {
                ++steps;
            }
        }
        bool runs = round > 0;
        for (std::size_t i = 0; runs && i < steps * round / (kills + 1); ++i) {
            runs = killed->step();
        }
        inside += runs ? 1 : 0;
        killed->kill_hard();
        slowest = std::max(slowest, time_to_answer(other));
        REQUIRE(eventually([&] { return server.descriptors() == descriptors; }));
        REQUIRE(other.advance());
        const auto carried_out = other.state()->breaks_today - carried_out_before;
        CHECK(carried_out <= 1);
        CHECK((round > 0 || carried_out == 1));
    }
    CHECK(steps > 50);
    CHECK(inside >= kills / 2);
    CHECK(slowest < promised);
}

TEST_CASE("clients killed at random moments leave nothing behind in the daemon", "[service][kill]") {
    const RuntimeFolder folder;
    const ServerProcess server;
    auto other = welcomed_client();
    // Once it has answered, the daemon has closed what it only needed for the welcome.
    time_to_answer(other);
    const auto descriptors = server.descriptors();
    Duration slowest{0};
    for (unsigned round = 0; round < 150; ++round) {
        const pid_t child = fork();
        if (child == 0) {
            for (;;) {
                auto client = RawClient::welcomed();
                for (int i = 0; client && i < 3; ++i) {
                    client->mailbox->commands().submit(encode(Command{1, CommandKind::start, 0, 0, 0, {}}));
                    client->socket.ring();
                }
            }
        }
        // Moments spread over a whole life of such a client.
        std::this_thread::sleep_for(std::chrono::microseconds(round * 7919 % 1500));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        slowest = std::max(slowest, time_to_answer(other));
    }
    CHECK(slowest < promised);
    CHECK(eventually([&] { return server.descriptors() == descriptors; }));
}
