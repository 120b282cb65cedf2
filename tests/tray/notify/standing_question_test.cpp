// SPDX-License-Identifier: MIT
// The real limber-tray and its question about long standing.
#include "tests/catch.h"
#include "tests/tray/desk/fake_notification_server.h"
#include "tests/tray/desk/fake_panel.h"

using namespace limber;

namespace {

using Words = std::vector<std::string>;

State standing_asked() {
    auto state = TrayDesk::now(ReminderState::none);
    state.phase = Phase::standing;
    state.due_at.reset();
    state.sitting.rate = 0;
    state.watching.standing_since = state.sitting.at - 45min;
    state.watching.standing_asked = true;
    return state;
}

// The daemon asks whether the person still stands.
struct Asked {
    Asked() : server(desk, FakeNotificationServer::Way::answers) {
        desk.start_daemon();
        desk.publish(standing_asked());
        desk.start_tray();
        REQUIRE(desk.wait([this] { return server.up().has_value(); }));
    }
    TrayDesk desk;
    FakeNotificationServer server;
};

}  // namespace

TEST_CASE("Long standing is asked about, with two answers", "[notify][process]") {
    Asked asked;
    CHECK(asked.server.up()->title == "You have been standing for 45 min");
    CHECK(asked.server.up()->actions ==
          Words{"sit-again", "I sit again", "still-standing", "Still standing"});
}

TEST_CASE("Both answers reach the daemon, once", "[notify][process]") {
    const std::vector<std::pair<std::string, std::int64_t>> answers = {{"sit-again", 0},
                                                                       {"still-standing", 1}};
    for (const auto& [key, argument] : answers) {
        Asked asked;
        asked.server.click(key);
        REQUIRE(asked.desk.command_arrives(CommandKind::standing));
        CHECK(asked.desk.commands().size() == 1);
        CHECK(asked.desk.commands().back().argument == argument);
    }
}

TEST_CASE("Closing the question says nothing, and it is not put again until the daemon asks anew",
          "[notify][process]") {
    Asked asked;
    FakePanel panel(asked.desk);
    asked.server.close(2);
    REQUIRE(panel.open_menu());  // the tray has heard of it by then
    auto state = standing_asked();
    state.breaks_today = 1;
    asked.desk.publish(state);
    auto reminded = TrayDesk::now(ReminderState::reminded);
    reminded.phase = Phase::standing;
    reminded.watching = state.watching;
    asked.desk.publish(reminded);
    REQUIRE(asked.desk.wait([&] { return asked.server.up() && asked.server.shown().size() == 2; }));
    CHECK(asked.server.up()->title == "Standing for 45 min");
    asked.desk.publish(state);
    REQUIRE(asked.desk.wait([&] { return !asked.server.up(); }));
    CHECK(asked.desk.commands().empty());

    // A state that is over before the tray looks is none.
    state.watching.standing_asked = false;
    asked.desk.publish(state);
    REQUIRE(panel.open_menu());
    state.watching.standing_asked = true;
    asked.desk.publish(state);
    CHECK(asked.desk.wait([&] { return asked.server.up() && asked.server.shown().size() == 3; }));
}

TEST_CASE("The question goes when it no longer holds", "[notify][process]") {
    Asked asked;
    auto away = TrayDesk::now(ReminderState::none);
    away.phase = Phase::away;
    asked.desk.publish(away);
    CHECK(asked.desk.wait([&] { return !asked.server.up(); }));
    CHECK(asked.desk.commands().empty());
}
