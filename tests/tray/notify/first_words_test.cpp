// SPDX-License-Identifier: MIT
// What the real limber-tray says the first time ever.
#include "tray/notify/first_words.h"

#include <csignal>
#include <filesystem>
#include <fstream>

#include "tests/catch.h"
#include "tests/tray/desk/fake_notification_server.h"
#include "tests/tray/desk/fake_panel.h"

using namespace limber;

namespace {

namespace fs = std::filesystem;

const std::string first_title = "Limber keeps a diary on this machine";

fs::path home_of(const char* variable) {
    return fs::path(std::getenv(variable)) / "limber";
}

fs::path marker() {
    return home_of("XDG_STATE_HOME") / "said-that-a-diary-is-kept";
}

struct FirstStart {
    FirstStart() : server(desk, FakeNotificationServer::Way::answers), panel(desk) {}
    void start(ReminderState reminder) {
        desk.start_daemon();
        desk.publish(TrayDesk::now(reminder));
        desk.start_tray();
    }
    void settle(const char* icon) {
        REQUIRE(desk.wait([&] { return panel.icon() == icon; }));
    }
    bool says(std::size_t count) {
        return desk.wait([&] { return server.shown().size() == count; });
    }
    void restart_tray() {
        kill(desk.tray_pid(), SIGTERM);
        REQUIRE(desk.tray_status() == 0);
        desk.start_tray();
        REQUIRE(desk.wait([&] { return panel.items().size() == 2; }));
    }
    TrayDesk desk;
    FakeNotificationServer server;
    FakePanel panel;
};

}  // namespace

TEST_CASE("The first time ever it says that a diary is kept, where, and how to turn it off",
          "[notify][process]") {
    FirstStart first;
    first.start(ReminderState::none);
    REQUIRE(first.says(1));
    const auto said = first.server.shown().front();
    CHECK(said.title == first_title);
    CHECK(said.body.find((home_of("XDG_STATE_HOME") / "trace").string()) != std::string::npos);
    CHECK(said.body.find("on this machine only") != std::string::npos);
    CHECK(said.body.find("on = false below [trace]") != std::string::npos);
    CHECK(said.body.find((home_of("XDG_CONFIG_HOME") / "config.toml").string()) != std::string::npos);
    CHECK(said.actions.empty());
    CHECK(first.desk.wait([] { return fs::exists(marker()); }));
    CHECK(first.desk.commands().empty());
}

TEST_CASE("It is not said again", "[notify][process]") {
    FirstStart first;
    first.start(ReminderState::none);
    REQUIRE(first.desk.wait([] { return fs::exists(marker()); }));
    first.restart_tray();
    first.desk.publish(TrayDesk::now(ReminderState::reminded));
    REQUIRE(first.says(2));
    CHECK(first.server.shown().back().title == "32 min at the desk");
}

TEST_CASE("It waits while a reminder is up, and goes when one comes", "[notify][process]") {
    FirstStart first;
    first.start(ReminderState::reminded);
    REQUIRE(first.says(1));
    CHECK(first.server.up()->title == "32 min at the desk");
    first.desk.publish(TrayDesk::now(ReminderState::none));
    REQUIRE(first.says(2));
    CHECK(first.server.up()->title == first_title);
    REQUIRE(first.desk.wait([] { return fs::exists(marker()); }));
    first.desk.publish(TrayDesk::now(ReminderState::reminded));
    REQUIRE(first.says(3));
    CHECK(first.desk.wait([&] {
        const auto& all = first.server.shown();
        return all[2].up && !all[1].up;
    }));
}

TEST_CASE("Nothing is said where no diary is kept", "[notify][process]") {
    FirstStart first;
    fs::create_directories(home_of("XDG_CONFIG_HOME"));
    std::ofstream(home_of("XDG_CONFIG_HOME") / "config.toml") << "[trace]\non = false\n";
    first.start(ReminderState::none);
    first.settle("limber-ring-06");
    first.desk.publish(TrayDesk::now(ReminderState::reminded));
    REQUIRE(first.says(1));
    CHECK(first.server.up()->title == "32 min at the desk");
    CHECK_FALSE(fs::exists(marker()));
}

TEST_CASE("The first words come only where someone is there and no reminder soon", "[notify]") {
    const auto state = TrayDesk::now(ReminderState::none);
    const auto now = state.sitting.at;
    CHECK(is_calm(state, now));
    CHECK(is_calm(state, *state.due_at - 2min));
    CHECK_FALSE(is_calm(state, *state.due_at - 1min));
    for (const auto phase : {Phase::away, Phase::standing, Phase::paused, Phase::stretching}) {
        auto other = state;
        other.phase = phase;
        CHECK_FALSE(is_calm(other, now));
    }
    CHECK_FALSE(is_calm(TrayDesk::now(ReminderState::due), now));
}
