// SPDX-License-Identifier: MIT
#include "shared/ipc/mailbox.h"

#include <atomic>
#include <thread>

#include <fcntl.h>

#include "tests/catch.h"

using namespace limber;

namespace {

CommandWords command(std::uint64_t number) {
    CommandWords words{};
    words.fill(number);
    return words;
}

AnswerWords answer(std::uint64_t number) {
    return {number, number};
}

using Lanes = MailboxLanes<SharedWord>;
using Client = CommandSender<SharedWord>;
using Daemon = CommandTaker<SharedWord>;

}  // namespace

TEST_CASE("commands and answers keep their order through many laps of the slots", "[ipc]") {
    const auto lanes = std::make_unique<Lanes>();
    Client client(*lanes);
    Daemon daemon(*lanes);
    std::uint64_t asked = 0, taken = 0, answered = 0;
    for (int round = 0; round < 20; ++round) {
        for (int i = 0; i < 1 + round % 16; ++i) {
            REQUIRE(client.submit(command(++asked)));
        }
        const auto waiting = daemon.waiting();
        REQUIRE(waiting);
        for (std::uint64_t i = 0; i < *waiting; ++i) {
            ++taken;
            CHECK(daemon.copy_next() == command(taken));
            daemon.answer(answer(taken));
        }
        CHECK(daemon.waiting() == 0U);
        REQUIRE(client.waiting() == *waiting);
        for (std::uint64_t i = 0; i < *waiting; ++i) {
            CHECK(client.next_answer() == answer(++answered));
        }
    }
    CHECK(answered == asked);
}

TEST_CASE("a seventeenth command waits until one of sixteen is answered and the answer read", "[ipc]") {
    const auto lanes = std::make_unique<Lanes>();
    Client client(*lanes);
    Daemon daemon(*lanes);
    for (std::uint64_t i = 1; i <= mailbox_slots; ++i) {
        REQUIRE(client.submit(command(i)));
    }
    CHECK_FALSE(client.submit(command(17)));
    daemon.answer(answer(1));
    CHECK_FALSE(client.submit(command(17)));
    CHECK(client.next_answer() == answer(1));
    CHECK(client.submit(command(17)));
    CHECK(daemon.waiting() == mailbox_slots);
}

TEST_CASE("a client whose counter makes no sense has broken the protocol", "[ipc]") {
    const auto lanes = std::make_unique<Lanes>();
    const Daemon daemon(*lanes);
    for (const std::uint64_t submitted :
         {std::uint64_t{17}, std::uint64_t{1} << 32, std::uint64_t{1} << 63, ~std::uint64_t{0}}) {
        lanes->submitted.store(submitted);
        CHECK_FALSE(daemon.waiting());
    }
    lanes->submitted.store(16);
    CHECK(daemon.waiting() == 16U);
}

TEST_CASE("a daemon that answers what was not asked speaks nonsense", "[ipc]") {
    const auto lanes = std::make_unique<Lanes>();
    Client client(*lanes);
    REQUIRE(client.submit(command(1)));
    for (const std::uint64_t taken : {std::uint64_t{2}, std::uint64_t{17}, ~std::uint64_t{0}}) {
        lanes->taken.store(taken);
        CHECK_FALSE(client.waiting());
    }
    lanes->taken.store(1);
    CHECK(client.waiting() == 1U);
    client.next_answer();
    lanes->taken.store(0);
    CHECK_FALSE(client.waiting());
}

TEST_CASE("the daemon's farewell is read from the memory it left, and rubbish is none", "[ipc]") {
    auto made = DaemonMailbox::create(BootTime(Duration(1)));
    REQUIRE(made);
    std::optional<DaemonMailbox> daemon(std::move(*made));
    const UniqueFd kept(fcntl(daemon->descriptor(), F_DUPFD_CLOEXEC, 0));
    const auto client = ClientMailbox::adopt(UniqueFd(fcntl(kept.get(), F_DUPFD_CLOEXEC, 0)));
    REQUIRE(client);
    CHECK(client->farewell() == Farewell::none);
    daemon->say(Farewell::session_over);
    daemon.reset();
    CHECK(client->farewell() == Farewell::session_over);

    const std::uint64_t rubbish = 77;
    REQUIRE(pwrite(kept.get(), &rubbish, sizeof(rubbish), offsetof(MailboxMemory, farewell)) ==
            sizeof(rubbish));
    CHECK(client->farewell() == Farewell::none);
}

// One mapping for both threads, see state_segment_test.cpp.
TEST_CASE("client and daemon race through the mailbox and lose nothing", "[ipc][race]") {
    constexpr std::uint64_t commands = 100'000;
    const auto lanes = std::make_unique<Lanes>();
    std::atomic<std::uint64_t> wrong = 0;
    std::thread daemon_thread([&] {
        Daemon daemon(*lanes);
        for (std::uint64_t taken = 0; taken < commands;) {
            const auto waiting = daemon.waiting().value_or(0);
            for (std::uint64_t i = 0; i < waiting; ++i) {
                wrong += daemon.copy_next() == command(++taken) ? 0 : 1;
                daemon.answer(answer(taken));
            }
            if (waiting == 0) {
                std::this_thread::yield();
            }
        }
    });
    Client client(*lanes);
    while (client.answered() < commands) {
        while (client.sent() < commands && client.submit(command(client.sent() + 1))) {
        }
        const auto waiting = client.waiting().value_or(0);
        for (std::uint64_t i = 0; i < waiting; ++i) {
            const auto words = client.next_answer();
            wrong += words == answer(client.answered()) ? 0 : 1;
        }
        if (waiting == 0) {
            std::this_thread::yield();
        }
    }
    daemon_thread.join();
    CHECK(wrong == 0);
}
