// SPDX-License-Identifier: MIT
// The real limber-tray before notification servers of every manner.
#include <memory>

#include "tests/catch.h"
#include "tests/tray/desk/fake_notification_server.h"
#include "tests/tray/desk/fake_panel.h"

using namespace limber;

namespace {

using Way = FakeNotificationServer::Way;
using Words = std::vector<std::string>;

// A reminder whose notification is up.
struct Reminded {
    explicit Reminded(Way way = Way::answers) : server(std::make_unique<FakeNotificationServer>(desk, way)) {
        desk.start_daemon();
        desk.publish(TrayDesk::now(ReminderState::reminded));
        desk.start_tray();
    }
    bool shown(std::size_t count = 1) {
        return desk.wait([this, count] { return server->shown().size() == count && server->up(); });
    }
    bool gone() {
        return desk.wait([this] { return !server->up(); });
    }

    TrayDesk desk;
    std::unique_ptr<FakeNotificationServer> server;
};

}  // namespace

TEST_CASE("A reminder shows how long, one stretch and four answers", "[notify][process]") {
    Reminded reminded;
    REQUIRE(reminded.shown());
    const auto up = *reminded.server->up();
    CHECK(up.title == "32 min at the desk");
    CHECK(up.body == "Standing back bend, 35 s\nClick to start");
    CHECK(up.actions == Words{"default", "Click to start", "start", "Start", "snooze", "Snooze 5 min",
                              "another", "Another", "skip", "Skip"});
}

TEST_CASE("A click starts the stretch, with the token of the click", "[notify][process]") {
    Reminded reminded;
    REQUIRE(reminded.shown());
    reminded.server->click("default", "click-9");
    REQUIRE(reminded.desk.wait([&] { return !reminded.desk.starts_of("limber-window").empty(); }));
    CHECK(reminded.desk.starts_of("limber-window") == Words{"--run 42 token=click-9"});
    CHECK(reminded.desk.commands().empty());
}

TEST_CASE("Each answer reaches the daemon as its command, once", "[notify][process]") {
    const std::vector<std::pair<std::string, CommandKind>> answers = {
        {"snooze", CommandKind::snooze}, {"another", CommandKind::another}, {"skip", CommandKind::skip}};
    for (const auto& [key, kind] : answers) {
        Reminded reminded;
        REQUIRE(reminded.shown());
        reminded.server->click(key);
        REQUIRE(reminded.desk.command_arrives(kind));
        CHECK(reminded.desk.commands().back().reminder == 42);
        CHECK(reminded.desk.commands().back().argument == 0);
        CHECK(reminded.desk.commands().size() == 1);
    }
}

TEST_CASE("The daemon learns whether the notification ran out or was closed", "[notify][process]") {
    const std::vector<std::pair<guint, CommandKind>> reasons = {{1, CommandKind::notice_expired},
                                                                {2, CommandKind::notice_closed}};
    for (const auto& [reason, kind] : reasons) {
        Reminded reminded;
        REQUIRE(reminded.shown());
        reminded.server->close(reason);
        REQUIRE(reminded.desk.command_arrives(kind));
        CHECK(reminded.desk.commands().size() == 1);
    }
}

TEST_CASE("A notification goes when its reminder is over", "[notify][process]") {
    Reminded reminded;
    REQUIRE(reminded.shown());
    reminded.desk.publish(TrayDesk::now(ReminderState::snoozed));
    CHECK(reminded.gone());
    reminded.desk.publish(TrayDesk::now(ReminderState::reminded));
    CHECK(reminded.shown(2));
    CHECK(reminded.desk.commands().empty());
}

TEST_CASE("Another stretch is a new notification", "[notify][process]") {
    Reminded reminded;
    REQUIRE(reminded.shown());
    auto state = TrayDesk::now(ReminderState::reminded);
    state.reminder.offer = 1;
    state.reminder.offered.stretch = *StretchId::parse("chin-tuck");
    reminded.desk.publish(state);
    REQUIRE(reminded.shown(2));
    CHECK(reminded.server->up()->replaces == 0);
    CHECK(reminded.server->up()->body == "Chin tuck, 45 s\nClick to start");
}

TEST_CASE("A new state that says the same leaves the notification alone", "[notify][process]") {
    Reminded reminded;
    REQUIRE(reminded.shown());
    auto state = TrayDesk::now(ReminderState::reminded);
    state.phase = Phase::grace;
    reminded.desk.publish(state);
    state.phase = Phase::sitting;
    state.breaks_today = 1;
    reminded.desk.publish(state);
    reminded.desk.publish(TrayDesk::now(ReminderState::snoozed));
    REQUIRE(reminded.gone());
    CHECK(reminded.server->shown().size() == 1);
}

TEST_CASE("A server that knows no actions is not promised a click", "[notify][process]") {
    Reminded reminded(Way::knows_no_actions);
    REQUIRE(reminded.shown());
    CHECK(reminded.server->up()->actions.empty());
    CHECK(reminded.server->up()->body == "Standing back bend, 35 s");
}

TEST_CASE("A server that never answers does not hold up the menu", "[notify][process]") {
    for (const auto way : {Way::hangs_at_once, Way::hangs_at_notify}) {
        Reminded reminded(way);
        FakePanel panel(reminded.desk);
        REQUIRE(reminded.desk.wait([&] { return panel.icon() == "limber-due"; }));
        const int calls = way == Way::hangs_at_once ? 1 : 2;
        REQUIRE(reminded.desk.wait([&] { return reminded.server->calls() == calls; }));
        CHECK(panel.open_menu(Duration(300)));
        panel.press("10 min");
        CHECK(reminded.desk.command_arrives(CommandKind::snooze));
        CHECK(reminded.server->calls() == calls);
    }
}

TEST_CASE("A server that wakes up shows what is wanted by then", "[notify][process]") {
    Reminded reminded(Way::hangs_at_notify);
    REQUIRE(reminded.desk.wait([&] { return reminded.server->calls() == 2; }));
    auto state = TrayDesk::now(ReminderState::reminded);
    state.reminder.offer = 1;
    state.reminder.offered.stretch = *StretchId::parse("chin-tuck");
    reminded.desk.publish(state);
    FakePanel panel(reminded.desk);
    REQUIRE(reminded.desk.wait([&] { return panel.text("ToolTip") == "Time for a break: Chin tuck, 45 s"; }));
    reminded.server->wake();
    REQUIRE(reminded.shown(2));
    CHECK(reminded.server->up()->body == "Chin tuck, 45 s\nClick to start");
}

TEST_CASE("A server that comes back shows the reminder again", "[notify][process]") {
    Reminded reminded;
    REQUIRE(reminded.shown());
    reminded.server.reset();
    reminded.server = std::make_unique<FakeNotificationServer>(reminded.desk, Way::answers);
    CHECK(reminded.shown());
    CHECK(reminded.desk.commands().empty());
}

TEST_CASE("Without a server the menu has everything, and one that comes late shows the reminder",
          "[notify][process]") {
    TrayDesk desk;
    desk.start_daemon();
    desk.publish(TrayDesk::now(ReminderState::reminded));
    FakePanel panel(desk);
    desk.start_tray();
    REQUIRE(desk.wait([&] { return panel.icon() == "limber-due"; }));
    CHECK(panel.open_menu(Duration(300)));
    FakeNotificationServer server(desk, Way::answers);
    CHECK(desk.wait([&] { return server.up().has_value(); }));
}
