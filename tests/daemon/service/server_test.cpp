// SPDX-License-Identifier: MIT
// What an honest client gets from the server, and who is let in.
#include "daemon/service/server.h"

#include <cstdlib>

#include "shared/message/session_id.h"
#include "tests/catch.h"
#include "tests/daemon/service/clients.h"
#include "tests/daemon/service/running_server.h"
#include "tests/shared/ipc/runtime_folder.h"

using namespace limber;

namespace {

const Command start_a_stretch{0, CommandKind::start, 7, 0, 0, {}};

// What a login is told by, see shared/message/session_id.h.
void log_in_as(const char* session) {
    setenv("XDG_SESSION_ID", session, 1);
}

}  // namespace

TEST_CASE("an answer means done and published: the state that is read with it is the one it made",
          "[service]") {
    const RuntimeFolder folder;
    const ServerThread server;
    auto client = welcomed_client();
    REQUIRE(client.state());
    CHECK(client.state()->breaks_today == 0);
    CHECK(client.state_revision() == 1);

    const auto answer = client.ask(start_a_stretch, 2s);
    REQUIRE(answer);
    CHECK(*answer == Answer{1, Verdict::applied, Refusal::none, 7});
    CHECK(client.state()->breaks_today == 1);
    CHECK(client.state_revision() == 2);
    REQUIRE(server.listener().commands().size() == 1);
    CHECK(server.listener().commands()[0] == Command{1, CommandKind::start, 7, 1, 0, {}});
}

TEST_CASE("ask() leaves the answers to other commands where they are", "[service]") {
    const RuntimeFolder folder;
    const ServerThread server;
    auto client = welcomed_client();
    const auto first = client.submit(start_a_stretch);
    const auto second = client.ask(start_a_stretch, 2s);
    REQUIRE((first && second));
    CHECK(second->id == 2);
    CHECK(client.take_answer()->id == *first);
    CHECK_FALSE(client.take_answer());
}

TEST_CASE("all clients see what one of them did", "[service]") {
    const RuntimeFolder folder;
    const ServerThread server;
    auto tray = welcomed_client(Role::tray);
    auto window = welcomed_client(Role::window);
    REQUIRE(welcomed_client().ask(start_a_stretch, 2s));
    CHECK(tray.wait_change(2s).value());
    CHECK(window.wait_change(2s).value());
    CHECK(tray.state()->breaks_today == 1);
    CHECK(window.state()->breaks_today == 1);
}

TEST_CASE("a client that has commands carried out hears one bell for state and answer", "[service]") {
    const RuntimeFolder folder;
    const ServerThread server;
    auto client = RawClient::welcomed();
    REQUIRE(client);
    REQUIRE(client->mailbox->commands().submit(encode(Command{1, CommandKind::start, 7, 1, 0, {}})));
    client->socket.ring();
    REQUIRE(eventually([&client] { return client->mailbox->commands().waiting() == 1U; }));
    std::array<std::byte, 1> bell{};
    REQUIRE(
        eventually([&] { return client->socket.receive(bell).kind == PacketSocket::Packet::Kind::packet; }));
    std::this_thread::sleep_for(20ms);
    CHECK(client->socket.receive(bell).kind == PacketSocket::Packet::Kind::none);
}

TEST_CASE("the same state published again is no news", "[service]") {
    const RuntimeFolder folder;
    ServerThread server;
    auto client = welcomed_client();
    server.in_loop([](Server& s) { s.publish(State{}); });
    CHECK_FALSE(client.wait_change(20ms).value());
    CHECK(client.state_revision() == 1);
}

TEST_CASE("the listener is told who came, when the daemon was missed, and who went", "[service]") {
    const RuntimeFolder folder;
    const ServerThread server;
    {
        const auto tray = welcomed_client(Role::tray, 1);
        const auto liar = welcomed_client(Role::window, INT64_MAX);
    }
    REQUIRE(eventually([&server] { return server.listener().departures().size() == 2; }));
    const auto arrivals = server.listener().arrivals();
    REQUIRE(arrivals.size() == 2);
    CHECK(arrivals[0].role == Role::tray);
    CHECK(arrivals[0].daemon_missed_at == 1);
    CHECK(arrivals[1].role == Role::window);
    CHECK(arrivals[1].daemon_missed_at == 0);
    CHECK(arrivals[0].client != arrivals[1].client);
}

TEST_CASE("a second tray of the same login is told so", "[service]") {
    const RuntimeFolder folder;
    const ServerThread server;
    log_in_as("1");
    auto tray = welcomed_client(Role::tray);
    auto second = open_client(Role::tray);
    const auto refused = second.wait_welcome(2s);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence() == "Limber is in the tray already");
    CHECK(refused.error().exit == ExitCode::already_running);
    CHECK(tray.ask(start_a_stretch, 2s));
}

TEST_CASE("the tray of a newer login replaces the older one, which is told why", "[service]") {
    const RuntimeFolder folder;
    const ServerThread server;
    log_in_as("1");
    auto older = welcomed_client(Role::tray);
    auto window = welcomed_client(Role::window);
    log_in_as("2");
    auto newer = welcomed_client(Role::tray);
    CHECK(is_closed_soon(older));
    CHECK(older.farewell() == Farewell::replaced_by_newer_login);
    CHECK(newer.ask(start_a_stretch, 2s));
    CHECK(window.ask(start_a_stretch, 2s));
    CHECK(server.listener().departures().size() == 1);
}

TEST_CASE("a tray that died a moment ago does not keep its successor out", "[service]") {
    const RuntimeFolder folder;
    ServerThread server;
    log_in_as("1");
    for (int i = 0; i < 20; ++i) {
        auto tray = RawClient::connect();
        REQUIRE(tray);
        auto hello = RawClient::honest_hello();
        hello.role = static_cast<std::uint32_t>(Role::tray);
        hello.session = own_session_id();
        REQUIRE(tray->send(hello));
        REQUIRE(tray->take_welcome());
        std::optional<Connection> successor;
        server.in_loop([&](Server&) {
            // More bells than are drained in one turn: the death behind them is seen after the successor's
            // hello.
            for (int bells = 0; bells < 3 * PacketSocket::most_drained; ++bells) {
                tray->socket.ring();
            }
            tray.reset();
            successor.emplace(open_client(Role::tray));
        });
        const auto welcomed = successor->wait_welcome(2s);
        if (!welcomed) {
            FAIL(welcomed.error().sentence());
        }
    }
}

TEST_CASE("quit is answered before the farewell", "[service]") {
    const RuntimeFolder folder;
    const ServerThread server;
    auto other = welcomed_client();
    auto client = welcomed_client();
    const auto answer = client.ask({0, CommandKind::quit, 0, 0, 0, {}}, 2s);
    REQUIRE(answer);
    CHECK(answer->verdict == Verdict::applied);
    CHECK(is_closed_soon(client));
    CHECK(is_closed_soon(other));
    CHECK(client.farewell() == Farewell::daemon_quits);
    CHECK(other.farewell() == Farewell::daemon_quits);
    CHECK_FALSE(std::filesystem::exists(folder.limber() / "socket"));
    CHECK(server.listener().departures().empty());
}

TEST_CASE("a farewell gives its reason to everyone, and the door is shut", "[service]") {
    const RuntimeFolder folder;
    ServerThread server;
    auto client = welcomed_client();
    server.in_loop([](Server& s) { s.say_farewell(Farewell::session_over); });
    CHECK(is_closed_soon(client));
    CHECK(client.farewell() == Farewell::session_over);
    const auto refused = Connection::open(RuntimeFolder::make(), Role::command_line);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().exit == ExitCode::daemon_not_running);
}

TEST_CASE("a client of another protocol is told the daemon's", "[service]") {
    const RuntimeFolder folder;
    const ServerThread server;
    for (const auto protocol : {protocol_version - 1, protocol_version + 1}) {
        auto client = RawClient::connect();
        REQUIRE(client);
        auto hello = RawClient::honest_hello();
        hello.protocol = protocol;
        // A newer hello may be longer, an older one shorter: 16 bytes have to do.
        REQUIRE(client->send(&hello, 16));
        CHECK(client->take_status() == WelcomeStatus::wrong_version);
        CHECK(client->welcome.protocol == protocol_version);
        CHECK_FALSE(client->state_memory);
        CHECK(client->is_hung_up_on());
    }
    CHECK(server.listener().arrivals().empty());
}

TEST_CASE("a hello that makes no sense is answered with a refusal", "[service]") {
    const RuntimeFolder folder;
    const ServerThread server;
    auto client = RawClient::connect();
    REQUIRE(client);
    auto hello = RawClient::honest_hello();
    std::size_t length = sizeof(hello);
    SECTION("magic") {
        hello.magic ^= 1;
    }
    SECTION("role") {
        hello.role = 99;
    }
    SECTION("no role") {
        hello.role = 0;
    }
    SECTION("length") {
        length = 63;
    }
    SECTION("a bell first") {
        length = 1;
    }
    REQUIRE(client->send(&hello, length));
    CHECK(client->take_status() == WelcomeStatus::not_understood);
    CHECK(client->is_hung_up_on());
}
