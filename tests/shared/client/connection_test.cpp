// SPDX-License-Identifier: MIT
// A client before a daemon that is honest, lies, hangs up or is slow.
#include "shared/client/connection.h"

#include <unistd.h>

#include "shared/message/session_id.h"
#include "tests/catch.h"
#include "tests/shared/client/fake_daemon.h"

using namespace limber;

namespace {

State state_with_breaks(std::uint32_t breaks) {
    State state;
    state.breaks_today = breaks;
    return state;
}

Connection::Progress advance(Connection& client) {
    const auto progress = client.advance();
    if (!progress) {
        FAIL(progress.error().sentence());
    }
    return *progress;
}

std::string nonsense_of(Connection& client) {
    const auto progress = client.advance();
    REQUIRE_FALSE(progress);
    CHECK(progress.error().what == "the daemon speaks nonsense");
    CHECK(progress.error().exit == ExitCode::wrong_version);
    const auto after = client.advance();
    REQUIRE(after);
    CHECK(after->closed);
    CHECK_FALSE(client.submit({}));
    return progress.error().why;
}

}  // namespace

TEST_CASE("the hello says who comes", "[client]") {
    FakeDaemon daemon;
    const auto client = daemon.open_client(Role::tray, 4711);
    const auto hello = daemon.hear_hello();
    CHECK(hello.magic == hello_magic);
    CHECK(hello.protocol == protocol_version);
    CHECK(hello.role == static_cast<std::uint32_t>(Role::tray));
    CHECK(hello.session == own_session_id());
    CHECK(hello.daemon_missed_at == 4711);
    CHECK(hello.build.back() == '\0');
}

TEST_CASE("nothing is known and nothing can be asked before the welcome", "[client]") {
    FakeDaemon daemon;
    auto client = daemon.open_client();
    const auto progress = advance(client);
    CHECK_FALSE(progress.welcomed);
    CHECK_FALSE(progress.closed);
    CHECK_FALSE(client.state());
    CHECK_FALSE(client.submit({}));
    const auto waited = client.wait_welcome(10ms);
    REQUIRE_FALSE(waited);
    CHECK(waited.error().sentence() ==
          "Limber's daemon does not answer. If it stays so, restart it: limber daemon stop, then limber "
          "daemon start");
}

TEST_CASE("the state is there with the welcome, and again when it changes", "[client]") {
    FakeDaemon daemon;
    auto client = daemon.open_client();
    daemon.state().publish(encode(state_with_breaks(3)));
    daemon.send(FakeDaemon::honest_welcome());
    auto progress = advance(client);
    CHECK(progress.welcomed);
    CHECK(progress.state_changed);
    CHECK(client.state() == state_with_breaks(3));

    CHECK_FALSE(advance(client).state_changed);
    daemon.state().publish(encode(state_with_breaks(4)));
    daemon.socket().ring();
    CHECK(client.wait_change(1s).value());
    CHECK(client.state() == state_with_breaks(4));
    CHECK(client.state_revision() == 2);
    CHECK_FALSE(client.wait_change(10ms).value());
}

TEST_CASE("a command goes with its id and the state it saw, and its answer comes back", "[client]") {
    FakeDaemon daemon;
    daemon.state().publish(encode(State{}));
    auto client = daemon.welcomed_client();
    const auto first = client.submit({0, CommandKind::snooze, 5, 0, 300'000, {}});
    const auto second = client.submit({0, CommandKind::skip, 5, 0, 0, {}});
    REQUIRE((first && second));
    CHECK(*second == *first + 1);

    auto& commands = daemon.mailbox().commands();
    CHECK(commands.waiting() == 2U);
    const auto command = decode_command(commands.copy_next());
    CHECK(command == Command{*first, CommandKind::snooze, 5, 1, 300'000, {}});
    commands.answer(encode(Answer{*first, Verdict::stale, Refusal::none, 5}));
    commands.answer(encode(Answer{*second, Verdict::applied, Refusal::none, 5}));
    daemon.socket().ring();
    CHECK(advance(client).answered);
    CHECK(client.take_answer() == Answer{*first, Verdict::stale, Refusal::none, 5});
    CHECK(client.take_answer() == Answer{*second, Verdict::applied, Refusal::none, 5});
    CHECK_FALSE(client.take_answer());
}

TEST_CASE("an answer that comes after ask() gave up is not lost", "[client]") {
    FakeDaemon daemon;
    auto client = daemon.welcomed_client();
    const auto late = client.ask({0, CommandKind::skip, 0, 0, 0, {}}, 10ms);
    REQUIRE_FALSE(late);
    CHECK(late.error().what == "Limber's daemon does not answer");
    daemon.mailbox().commands().answer(encode(Answer{1, Verdict::stale, Refusal::none, 0}));
    daemon.socket().ring();
    CHECK(advance(client).answered);
    CHECK(client.take_answer()->id == 1);
}

TEST_CASE("seventeen commands without an answer are one too many", "[client]") {
    FakeDaemon daemon;
    auto client = daemon.welcomed_client();
    for (std::size_t i = 0; i < mailbox_slots; ++i) {
        REQUIRE(client.submit({}));
    }
    const auto refused = client.submit({});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what == "Limber's daemon does not answer");
}

TEST_CASE("a hang-up leaves the last state, the last answers and the reason", "[client]") {
    FakeDaemon daemon;
    auto client = daemon.welcomed_client();
    const auto id = client.submit({0, CommandKind::quit, 0, 0, 0, {}});
    REQUIRE(id);
    daemon.state().publish(encode(state_with_breaks(9)));
    daemon.mailbox().commands().answer(encode(Answer{*id, Verdict::applied, Refusal::none, 0}));
    daemon.mailbox().say(Farewell::daemon_quits);
    daemon.hang_up();
    const auto progress = advance(client);
    CHECK(progress.closed);
    CHECK(progress.answered);
    CHECK(progress.state_changed);
    CHECK(client.state() == state_with_breaks(9));
    CHECK(client.farewell() == Farewell::daemon_quits);
    const auto refused = client.submit({});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence() == "Limber's daemon is gone. Start it: limber daemon start");
    CHECK(refused.error().exit == ExitCode::daemon_not_running);
}

TEST_CASE("a daemon that hangs up instead of welcoming is gone", "[client]") {
    FakeDaemon daemon;
    auto client = daemon.open_client();
    daemon.hang_up();
    const auto waited = client.wait_welcome(1s);
    REQUIRE_FALSE(waited);
    CHECK(waited.error().exit == ExitCode::daemon_not_running);
    CHECK(client.farewell() == Farewell::none);
}

TEST_CASE("a daemon that lies is not believed", "[client]") {
    FakeDaemon daemon;
    SECTION("a welcome without descriptors") {
        auto client = daemon.open_client();
        const auto welcome = FakeDaemon::honest_welcome();
        daemon.send(std::as_bytes(std::span(&welcome, 1)), {});
        CHECK(nonsense_of(client) == "its memory is not sealed");
    }
    SECTION("descriptors of something else") {
        auto client = daemon.open_client();
        const auto welcome = FakeDaemon::honest_welcome();
        const std::array wrong{daemon.socket().descriptor(), daemon.socket().descriptor()};
        daemon.send(std::as_bytes(std::span(&welcome, 1)), wrong);
        CHECK(nonsense_of(client) == "its memory is not sealed");
    }
    SECTION("the mailbox for the state") {
        auto client = daemon.open_client();
        const auto welcome = FakeDaemon::honest_welcome();
        const std::array swapped{daemon.mailbox().descriptor(), daemon.state().descriptor()};
        daemon.send(std::as_bytes(std::span(&welcome, 1)), swapped);
        CHECK_FALSE(client.advance());
    }
    SECTION("a state out of range") {
        auto client = daemon.welcomed_client();
        StateWords words{};
        words[0] = 200;
        daemon.state().publish(words);
        CHECK(nonsense_of(client) == "phase is out of range");
    }
    SECTION("an answer to another command") {
        auto client = daemon.welcomed_client();
        REQUIRE(client.submit({}));
        daemon.mailbox().commands().answer(encode(Answer{77, Verdict::applied, Refusal::none, 0}));
        CHECK(nonsense_of(client) == "an answer cannot be read");
    }
    SECTION("an answer to nothing") {
        auto client = daemon.welcomed_client();
        daemon.mailbox().commands().answer(encode(Answer{1, Verdict::applied, Refusal::none, 0}));
        CHECK(nonsense_of(client) == "it answers what was not asked");
    }
    SECTION("a packet that is no bell") {
        auto client = daemon.welcomed_client();
        const auto welcome = FakeDaemon::honest_welcome();
        daemon.send(std::as_bytes(std::span(&welcome, 1)), {});
        CHECK(nonsense_of(client) == "it sent something else than a bell");
    }
}

TEST_CASE("a bell that finds no room is owed until there is some", "[client]") {
    FakeDaemon daemon;
    auto client = daemon.welcomed_client();
    auto& commands = daemon.mailbox().commands();
    // Answers without hearing the bells.
    for (int i = 0; i < 10'000 && !client.wants_write(); ++i) {
        const auto id = client.submit({});
        REQUIRE(id);
        commands.answer(encode(Answer{*id, Verdict::applied, Refusal::none, 0}));
        advance(client);
    }
    REQUIRE(client.wants_write());
    while (daemon.socket().drain_bells() == PacketSocket::Drained::rung) {
    }
    advance(client);
    CHECK_FALSE(client.wants_write());
    CHECK(daemon.socket().drain_bells() == PacketSocket::Drained::rung);
}
