// SPDX-License-Identifier: MIT
#include "tray/icon/menu_command.h"

#include "tests/catch.h"

using namespace limber;

namespace {

State reminded_state() {
    State state;
    state.reminder = {7, ReminderState::reminded, BreakOffer::of(*StretchId::parse("cobra")), 0,
                      std::nullopt};
    return state;
}

MenuItem item(MenuAction action, std::int64_t argument = 0) {
    MenuItem made;
    made.action = action;
    made.argument = argument;
    return made;
}

const WallTime now{std::chrono::seconds(1780000000)};

}  // namespace

TEST_CASE("a click names the reminder that the person saw", "[icon]") {
    const auto state = reminded_state();
    const auto command = command_for(item(MenuAction::snooze, 600000), &state, now);
    REQUIRE(command);
    CHECK(command->kind == CommandKind::snooze);
    CHECK(command->argument == 600000);
    CHECK(command->reminder == 7);
}

TEST_CASE("another names the stretch that was not wanted", "[icon]") {
    const auto state = reminded_state();
    CHECK(command_for(item(MenuAction::another), &state, now)->stretch == state.reminder.offered.stretch);
}

TEST_CASE("a pause until tomorrow ends in the morning", "[icon]") {
    const auto command = command_for(item(MenuAction::pause_until_morning), nullptr, now);
    REQUIRE(command);
    CHECK(command->kind == CommandKind::pause_until);
    CHECK(command->argument == next_morning(now).time_since_epoch().count());
    CHECK(command->reminder == 0);
}

TEST_CASE("a click on the check item says the opposite of what it shows", "[icon]") {
    auto standing = item(MenuAction::standing);
    standing.check = Check::off;
    CHECK(command_for(standing, nullptr, now)->kind == CommandKind::standing);
    CHECK(command_for(standing, nullptr, now)->argument == 1);
    standing.check = Check::on;
    CHECK(command_for(standing, nullptr, now)->argument == 0);
}

TEST_CASE("what an absence took off is put back by a command", "[icon]") {
    CHECK(command_for(item(MenuAction::here), nullptr, now)->kind == CommandKind::here);
}

TEST_CASE("what opens a window is no command", "[icon]") {
    for (const auto action :
         {MenuAction::none, MenuAction::stretch_now, MenuAction::today, MenuAction::start_limber}) {
        CHECK_FALSE(command_for(item(action), nullptr, now));
    }
}
