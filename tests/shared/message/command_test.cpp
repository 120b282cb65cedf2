// SPDX-License-Identifier: MIT
#include "shared/message/command.h"

#include "tests/catch.h"

using namespace limber;

TEST_CASE("a command survives the way through words", "[message]") {
    Command command{7, CommandKind::start, 42, 9, 0, *StretchId::parse("open-book")};
    CHECK(decode_command(encode(command)) == command);
    command = Command{8, CommandKind::snooze, 42, 9, 300000, {}};
    CHECK(decode_command(encode(command)) == command);
}

TEST_CASE("an answer survives the way through words", "[message]") {
    const Answer answer{7, Verdict::refused, Refusal::stretch_running, 42};
    CHECK(decode_answer(encode(answer)) == answer);
}

TEST_CASE("no honest client sends these, and they are judged so", "[message]") {
    auto words = encode(Command{7, CommandKind::snooze, 42, 9, 300000, {}});
    SECTION("kind zero") {
        words[0] = 7;
    }
    SECTION("an unknown kind") {
        words[0] = 7 | std::uint64_t{200} << 32;
    }
    SECTION("reserved bits") {
        words[0] |= std::uint64_t{1} << 63;
    }
    SECTION("a negative snooze") {
        words[3] = static_cast<std::uint64_t>(-1);
    }
    SECTION("a snooze of a thousand years") {
        words[3] = 1000ULL * 365 * 24 * 3600 * 1000;
    }
    SECTION("an id past its end") {
        words[4] = 0xff;
    }
    CHECK_FALSE(decode_command(words));
}

TEST_CASE("a finish without an outcome is not understood", "[message]") {
    CHECK_FALSE(decode_command(encode(Command{1, CommandKind::finish, 1, 1, 0, {}})));
    CHECK(decode_command(encode(Command{1, CommandKind::finish, 1, 1, 4, {}})));
    CHECK_FALSE(decode_command(encode(Command{1, CommandKind::finish, 1, 1, 5, {}})));
}
