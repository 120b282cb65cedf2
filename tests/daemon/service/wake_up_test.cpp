// SPDX-License-Identifier: MIT
// No wake-up is lost: whoever sleeps after looking is woken by what comes after the look. A lost one would
// show as a round that takes until its time-out.
#include <random>

#include <sched.h>

#include "tests/catch.h"
#include "tests/daemon/service/clients.h"
#include "tests/daemon/service/running_server.h"
#include "tests/shared/ipc/runtime_folder.h"

using namespace limber;

namespace {

constexpr int most_rounds = 100'000;
constexpr int least_rounds = 200;       // far below what a busy machine with sanitizers does
constexpr Duration longest_test{4000};  // sanitizers are slow

class Yields {
public:
    void maybe() {
        for (auto n = random_() % 4; n > 0; --n) {
            sched_yield();
        }
    }

private:
    std::minstd_rand random_{1};
};

}  // namespace

TEST_CASE("no answer is slept through", "[service][wake]") {
    const RuntimeFolder folder;
    const ServerProcess server;
    auto client = welcomed_client();
    Yields yields;
    const auto begin = SystemClock().boot();
    int rounds = 0;
    for (; rounds < most_rounds && SystemClock().boot() - begin < longest_test; ++rounds) {
        const auto answer = client.ask({0, CommandKind::resume, 0, 0, 0, {}}, 1s);
        if (!answer) {
            FAIL("round " << rounds << ": " << answer.error().sentence());
        }
        yields.maybe();
    }
    CHECK(rounds >= least_rounds);
}

TEST_CASE("no state is slept through", "[service][wake]") {
    const RuntimeFolder folder;
    ServerThread server;
    auto client = welcomed_client();
    Yields yields;
    State state;
    const auto begin = SystemClock().boot();
    int rounds = 0;
    for (; rounds < most_rounds && SystemClock().boot() - begin < longest_test; ++rounds) {
        ++state.breaks_today;
        server.in_loop([&state](Server& s) { s.publish(state); });
        yields.maybe();
        const auto changed = client.wait_change(1s);
        if (!changed || !*changed || client.state() != state) {
            FAIL("round " << rounds);
        }
    }
    CHECK(rounds >= least_rounds);
}
