// SPDX-License-Identifier: MIT
#include "tray/silence/silence_command.h"

#include "tests/catch.h"

using namespace limber;

namespace {

State knowing(std::uint32_t signals) {
    State state;
    state.watching.signals = signals;
    return state;
}

std::int64_t told(Silence now, const State& state) {
    const auto command = silence_command(now, &state);
    REQUIRE(command);
    CHECK(command->kind == CommandKind::notices_held);
    CHECK(decode_command(encode(*command)));
    return command->argument;
}

}  // namespace

TEST_CASE("The daemon is told what it does not know", "[silence]") {
    const auto nothing = knowing(0);
    const auto off = knowing(bit_of(Signal::notices_off));
    const auto asked = knowing(bit_of(Signal::notices_asked));
    CHECK(told(Silence::told, nothing) == 1);
    CHECK(told(Silence::asked, nothing) == 2);
    CHECK(told(Silence::off, off) == 0);
    CHECK(told(Silence::off, asked) == 0);
    CHECK(told(Silence::asked, off) == 2);
    CHECK(told(Silence::told, asked) == 1);
}

TEST_CASE("The daemon is not told again what it knows, nor told anything when there is none", "[silence]") {
    const auto others = ~notice_signals;
    const auto nothing = knowing(others);
    const auto off = knowing(others | bit_of(Signal::notices_off));
    const auto asked = knowing(others | bit_of(Signal::notices_asked));
    CHECK_FALSE(silence_command(Silence::off, &nothing));
    CHECK_FALSE(silence_command(Silence::told, &off));
    CHECK_FALSE(silence_command(Silence::asked, &asked));
    CHECK_FALSE(silence_command(Silence::told, nullptr));
}

TEST_CASE("The server is asked as a reminder becomes due and at each pause after, and not between",
          "[silence]") {
    ReminderView none;
    ReminderView due;
    due.id = 7;
    due.state = ReminderState::due;
    CHECK(asks_about_silence(none, due));
    CHECK_FALSE(asks_about_silence(due, due));

    auto later = due;
    later.pauses = 1;
    CHECK(asks_about_silence(due, later));
    CHECK_FALSE(asks_about_silence(later, later));

    auto another = due;
    another.id = 8;
    CHECK(asks_about_silence(due, another));

    auto reminded = later;
    reminded.state = ReminderState::reminded;
    CHECK_FALSE(asks_about_silence(due, reminded));
    CHECK(asks_about_silence(reminded, due));
    CHECK_FALSE(asks_about_silence(due, none));
}
