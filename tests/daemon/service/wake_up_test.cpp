// SPDX-License-Identifier: MIT
// No wake-up is lost: whoever sleeps after looking is woken by what comes after the look. A lost one would
// show as a round that takes until its time-out.
#include <atomic>
#include <random>
#include <semaphore>
#include <thread>

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
        // Two, so that the second is answered while the client is still busy with the first.
        REQUIRE(client.submit({0, CommandKind::resume, 0, 0, 0, {}}));
        yields.maybe();
        const auto answer = client.ask({0, CommandKind::resume, 0, 0, 0, {}}, 1s);
        if (!answer) {
            FAIL("round " << rounds << ": " << answer.error().sentence());
        }
        REQUIRE(client.take_answer());
    }
    CHECK(rounds >= least_rounds);
}

TEST_CASE("no state is slept through", "[service][wake]") {
    const RuntimeFolder folder;
    ServerThread server;
    auto client = welcomed_client();
    Yields yields;
    std::atomic<bool> stop = false;
    std::counting_semaphore<> rounds_to_go(0);
    // Publishes two in a row, so that the second comes while the client is still busy with the first.
    std::thread publisher([&] {
        State state;
        for (rounds_to_go.acquire(); !stop; rounds_to_go.acquire()) {
            for (int i = 0; i < 2; ++i) {
                ++state.breaks_today;
                server.in_loop([&state](Server& s) { s.publish(state); });
            }
        }
    });
    const auto begin = SystemClock().boot();
    int rounds = 0;
    bool slept = false;
    while (!slept && rounds < most_rounds && SystemClock().boot() - begin < longest_test) {
        ++rounds;
        rounds_to_go.release();
        while (!slept && client.state()->breaks_today < static_cast<std::uint32_t>(2 * rounds)) {
            const auto changed = client.wait_change(1s);
            slept = !changed || !*changed;
            yields.maybe();
        }
    }
    stop = true;
    rounds_to_go.release();
    publisher.join();
    CAPTURE(rounds);
    CHECK_FALSE(slept);
    CHECK(rounds >= least_rounds);
}
