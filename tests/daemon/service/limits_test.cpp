// SPDX-License-Identifier: MIT
// How many clients, how many that say nothing, how long, and how many commands.

#include "daemon/service/server.h"
#include "daemon/service/token_bucket.h"
#include "tests/catch.h"
#include "tests/daemon/service/clients.h"
#include "tests/daemon/service/running_server.h"
#include "tests/shared/ipc/runtime_folder.h"

using namespace limber;

namespace {

BootTime at(std::int64_t ms) {
    return BootTime(Duration(ms));
}

int take_all(TokenBucket& bucket, BootTime now) {
    int taken = 0;
    while (bucket.take(now)) {
        ++taken;
    }
    return taken;
}

}  // namespace

TEST_CASE("a bucket gives what it holds, then so much a second, and never more than it holds", "[service]") {
    TokenBucket bucket(20, at(1000));
    CHECK(take_all(bucket, at(1000)) == 20);
    CHECK(take_all(bucket, at(1049)) == 0);
    CHECK(take_all(bucket, at(1050)) == 1);
    CHECK(take_all(bucket, at(1550)) == 10);
    CHECK(take_all(bucket, at(1'000'000'000)) == 20);
    // Time that seems to go back gives nothing twice.
    CHECK(take_all(bucket, at(0)) == 0);
    CHECK(take_all(bucket, at(1'000'000'050)) == 1);
}

TEST_CASE("sixteen clients are served, the seventeenth is told, and comes in when one has gone",
          "[service]") {
    const RuntimeFolder folder;
    const ServerThread server;
    std::vector<Connection> clients;
    for (int i = 0; i < Server::most_clients; ++i) {
        clients.push_back(welcomed_client());
    }
    auto refused_client = open_client();
    const auto refused = refused_client.wait_welcome(2s);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence() ==
          "Limber's daemon is busy: too many programs talk to it already. Close one of Limber's programs");
    clients.pop_back();
    CHECK_NOTHROW(welcomed_client());
    for (auto& client : clients) {
        CHECK(client.ask({0, CommandKind::resume, 0, 0, 0, {}}, 2s));
    }
}

TEST_CASE("of those that never say hello the fifth costs the oldest its place, nobody else", "[service]") {
    const RuntimeFolder folder;
    const ServerThread server;
    auto honest = welcomed_client();
    std::vector<RawClient> silent;
    for (int i = 0; i < Server::most_unfinished_hellos; ++i) {
        auto client = RawClient::connect();
        REQUIRE(client);
        silent.push_back(std::move(*client));
    }
    for (const auto& client : silent) {
        CHECK_FALSE(client.socket.peer_hung_up());
    }
    const auto fifth = RawClient::connect();
    REQUIRE(fifth);
    CHECK(silent[0].is_hung_up_on());
    CHECK_FALSE(silent[1].socket.peer_hung_up());
    CHECK_FALSE(fifth->socket.peer_hung_up());
    CHECK(honest.ask({0, CommandKind::resume, 0, 0, 0, {}}, 2s));
    CHECK_NOTHROW(welcomed_client());
}

TEST_CASE("who has not said hello after two seconds is hung up on, and no timer is left", "[service]") {
    const RuntimeFolder folder;
    ServerThread server;
    const auto client = RawClient::connect();
    REQUIRE(client);
    const auto came = SystemClock().boot();
    std::optional<BootTime> wakeup;
    REQUIRE(eventually([&] {
        server.in_loop([&wakeup](Server& s) { wakeup = s.next_wakeup(); });
        return wakeup.has_value();
    }));
    CHECK(*wakeup <= SystemClock().boot() + Server::hello_limit);

    std::this_thread::sleep_for(1s);
    CHECK_FALSE(client->socket.peer_hung_up());
    CHECK(client->is_hung_up_on());
    CHECK(SystemClock().boot() - came >= Server::hello_limit);
    server.in_loop([&wakeup](Server& s) { wakeup = s.next_wakeup(); });
    CHECK_FALSE(wakeup);
}

TEST_CASE("commands beyond twenty a second are answered, but not carried out", "[service]") {
    const RuntimeFolder folder;
    const ServerThread server;
    auto hasty = welcomed_client();
    auto other = welcomed_client();
    int applied = 0, too_many = 0;
    const auto begin = SystemClock().boot();
    for (int i = 0; i < 60; ++i) {
        const auto answer = hasty.ask({0, CommandKind::resume, 0, 0, 0, {}}, 2s);
        REQUIRE(answer);
        applied += answer->verdict == Verdict::applied ? 1 : 0;
        too_many += answer->verdict == Verdict::too_many ? 1 : 0;
    }
    const auto seconds = std::chrono::duration<double>(SystemClock().boot() - begin).count();
    CHECK(applied + too_many == 60);
    CHECK(applied >= Server::commands_per_second);
    CHECK(applied <= Server::commands_per_second * (1 + seconds) + 1);
    CHECK(server.listener().commands().size() == static_cast<std::size_t>(applied));
    // The limit is each client's own.
    CHECK(other.ask({0, CommandKind::resume, 0, 0, 0, {}}, 2s)->verdict == Verdict::applied);
}

TEST_CASE("a command that cannot be understood is refused, and the client stays", "[service]") {
    const RuntimeFolder folder;
    const ServerThread server;
    auto client = RawClient::welcomed();
    REQUIRE(client);
    CommandWords rubbish{};
    rubbish.fill(0xabcdef0123456789);
    auto& commands = client->mailbox->commands();
    REQUIRE(commands.submit(rubbish));
    client->socket.ring();
    REQUIRE(eventually([&commands] { return commands.waiting() == 1U; }));
    CHECK(decode_answer(commands.next_answer()) ==
          Answer{0x23456789, Verdict::refused, Refusal::not_understood, 0});
    CHECK_FALSE(client->socket.peer_hung_up());
    CHECK(server.listener().commands().empty());
}
