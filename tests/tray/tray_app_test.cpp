// SPDX-License-Identifier: MIT
// How limber-tray begins and ends, and what it does when the daemon comes and goes.
#include <chrono>
#include <csignal>

#include "shared/base/clock.h"
#include "shared/base/exit_code.h"
#include "tests/catch.h"
#include "tests/tray/desk/fake_notification_server.h"
#include "tests/tray/desk/fake_panel.h"

using namespace limber;

namespace {

using Words = std::vector<std::string>;

// A tray that is at home: seen by panel and daemon.
struct Settled {
    Settled() : panel(desk) {
        desk.start_daemon();
        desk.start_tray();
        REQUIRE(desk.wait([this] { return panel.icon() == "limber-ring-06"; }));
    }
    TrayDesk desk;
    FakePanel panel;
};

}  // namespace

TEST_CASE("The tray starts the daemon when none answers, and once", "[tray][process]") {
    TrayDesk desk;
    FakePanel panel(desk);
    desk.start_tray();
    REQUIRE(desk.wait([&] { return desk.starts_of("limberd").size() == 1; }));
    CHECK(panel.icon() == "limber-gone");
    CHECK(panel.pressable() == Words{"Quit", "Start Limber"});
    panel.press("Start Limber");
    CHECK(desk.wait([&] { return desk.starts_of("limberd").size() == 2; }));
}

TEST_CASE("A daemon that is there is not started", "[tray][process]") {
    Settled settled;
    CHECK(settled.desk.starts_of("limberd").empty());
}

TEST_CASE("A daemon that dies is told by the icon, and its return is seen within a second",
          "[tray][process]") {
    Settled settled;
    const auto before = SystemClock().boot().time_since_epoch().count();
    settled.desk.stop_daemon();
    REQUIRE(settled.desk.wait([&] { return settled.panel.icon() == "limber-gone"; }));
    const auto after = SystemClock().boot().time_since_epoch().count();
    CHECK(settled.panel.pressable() == Words{"Quit", "Start Limber"});

    settled.desk.start_daemon();
    const auto back = std::chrono::steady_clock::now();
    REQUIRE(settled.desk.wait([&] { return settled.panel.icon() == "limber-ring-06"; }));
    CHECK(std::chrono::steady_clock::now() - back < std::chrono::seconds(1));
    const auto arrivals = settled.desk.daemon().arrivals();
    REQUIRE(arrivals.size() == 1);
    CHECK(arrivals[0].role == Role::tray);
    CHECK(arrivals[0].daemon_missed_at >= before);
    CHECK(arrivals[0].daemon_missed_at <= after);
    CHECK(settled.desk.starts_of("limberd").empty());
}

TEST_CASE("A notification of a daemon that died goes, and is there again when the daemon is",
          "[tray][process]") {
    Settled settled;
    FakeNotificationServer server(settled.desk, FakeNotificationServer::Way::answers);
    settled.desk.publish(TrayDesk::now(ReminderState::reminded));
    REQUIRE(settled.desk.wait([&] { return server.up().has_value(); }));
    settled.desk.stop_daemon();
    REQUIRE(settled.desk.wait([&] { return !server.up(); }));
    settled.desk.start_daemon();
    settled.desk.publish(TrayDesk::now(ReminderState::reminded));
    CHECK(settled.desk.wait([&] { return server.up().has_value(); }));
}

TEST_CASE("Quit ends the daemon, then the tray", "[tray][process]") {
    Settled settled;
    settled.panel.press("Quit");
    CHECK(settled.desk.tray_status() == 0);
    REQUIRE(settled.desk.commands().size() == 1);
    CHECK(settled.desk.commands()[0].kind == CommandKind::quit_everything);
}

TEST_CASE("Quit in another icon's menu ends the tray, the end of the daemon alone does not",
          "[tray][process]") {
    Settled settled;
    SECTION("Quit") {
        settled.desk.farewell(Farewell::everything_quits);
        CHECK(settled.desk.tray_status() == 0);
    }
    SECTION("limber daemon stop") {
        settled.desk.farewell(Farewell::daemon_quits);
        CHECK(settled.desk.wait([&] { return settled.panel.icon() == "limber-gone"; }));
    }
}

TEST_CASE("Without a daemon Quit ends the tray", "[tray][process]") {
    Settled settled;
    settled.desk.stop_daemon();
    REQUIRE(settled.desk.wait([&] { return settled.panel.icon() == "limber-gone"; }));
    settled.panel.press("Quit");
    CHECK(settled.desk.tray_status() == 0);
}

TEST_CASE("The end of the session ends the tray", "[tray][process]") {
    Settled settled;
    SECTION("as a phase") {
        auto state = TrayDesk::now(ReminderState::none);
        state.phase = Phase::session_over;
        settled.desk.publish(state);
    }
    SECTION("as a farewell") {
        settled.desk.farewell(Farewell::session_over);
    }
    SECTION("as a newer login") {
        settled.desk.farewell(Farewell::replaced_by_newer_login);
    }
    CHECK(settled.desk.tray_status() == 0);
}

TEST_CASE("SIGTERM ends the tray cleanly and takes its notification away", "[tray][process]") {
    Settled settled;
    FakeNotificationServer server(settled.desk, FakeNotificationServer::Way::answers);
    settled.desk.publish(TrayDesk::now(ReminderState::reminded));
    REQUIRE(settled.desk.wait([&] { return server.up().has_value(); }));
    kill(settled.desk.tray_pid(), SIGTERM);
    CHECK(settled.desk.tray_status() == 0);
    CHECK(settled.desk.wait([&] { return !server.up(); }));
}

TEST_CASE("A second tray of the same login ends with one sentence", "[tray][process]") {
    Settled settled;
    std::string said;
    CHECK(settled.desk.run_second_tray(&said) == to_status(ExitCode::already_running));
    CHECK(said.find("in the tray already") != std::string::npos);
    settled.desk.stop_daemon();
    CHECK(settled.desk.run_second_tray(&said) == to_status(ExitCode::already_running));
}

TEST_CASE("The tray of a newer login takes the place of the older", "[tray][process]") {
    Settled settled;
    const auto older = settled.desk.tray_pid();
    setenv("XDG_SESSION_ID", "newer", 1);
    const auto newer = settled.desk.start_newer_tray();
    unsetenv("XDG_SESSION_ID");
    CHECK(settled.desk.tray_status() == 0);
    CHECK(settled.desk.wait([&] { return settled.panel.items().size() == 2; }));
    CHECK(newer != older);
}

TEST_CASE("A daemon of an older login is started anew", "[tray][process]") {
    TrayDesk desk;
    desk.start_daemon();
    desk.publish_for_another_display(TrayDesk::now(ReminderState::none));
    desk.start_tray();
    REQUIRE(desk.command_arrives(CommandKind::quit));
    CHECK(desk.wait([&] { return desk.starts_of("limberd").size() == 1; }));
}

TEST_CASE("Without a session bus the tray ends with one sentence", "[tray][process]") {
    TrayDesk desk;
    setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus", 1);
    std::string said;
    CHECK(desk.run_second_tray(&said) == to_status(ExitCode::error));
    CHECK(said.find("cannot reach the session bus") != std::string::npos);
}
