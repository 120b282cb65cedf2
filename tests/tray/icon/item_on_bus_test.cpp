// SPDX-License-Identifier: MIT
// The real limber-tray before a panel that looks at its item and its menu.
#include <algorithm>
#include <iterator>
#include <memory>

#include "tests/catch.h"
#include "tests/tray/desk/fake_panel.h"

using namespace limber;

namespace {

using Labels = std::vector<std::string>;

// The menu's labels come in the order of the alphabet.
const Labels when_due = {"1 hour",
                         "10 min",
                         "15 min",
                         "2 hours",
                         "30 min",
                         "5 min",
                         "Another stretch",
                         "I'm standing now",
                         "My back is bad today",
                         "Pause",
                         "Quit",
                         "Skip this break",
                         "Snooze",
                         "Stretch now",
                         "Today",
                         "Until I stop typing",
                         "Until tomorrow"};

// Without those that name an hour: they are others each time.
Labels lasting(const Labels& labels) {
    Labels found;
    std::copy_if(labels.begin(), labels.end(), std::back_inserter(found), [](const std::string& label) {
        const auto hour = label.find_first_of("0123456789");
        return label.rfind("Until", 0) != 0 || hour == std::string::npos;
    });
    return found;
}

}  // namespace

TEST_CASE("The item registers with the panel, and again when the panel comes back", "[icon][process]") {
    TrayDesk desk;
    desk.start_daemon();
    auto panel = std::make_unique<FakePanel>(desk);
    desk.start_tray();
    REQUIRE(desk.wait([&] { return !panel->items().empty(); }));
    CHECK(panel->items().front() == "org.kde.StatusNotifierItem-" + std::to_string(desk.tray_pid()) + "-1");
    panel.reset();
    panel = std::make_unique<FakePanel>(desk);
    CHECK(desk.wait([&] { return panel->items().size() == 1; }));
}

TEST_CASE("A panel that comes late gets the item", "[icon][process]") {
    TrayDesk desk;
    desk.start_daemon();
    desk.start_tray();
    REQUIRE(desk.wait([&] { return !desk.daemon().arrivals().empty(); }));
    FakePanel panel(desk);
    CHECK(desk.wait([&] { return !panel.items().empty(); }));
}

TEST_CASE("Icon, title and tooltip follow the state, and are told together and only on change",
          "[icon][process]") {
    TrayDesk desk;
    desk.start_daemon();
    FakePanel panel(desk);
    desk.start_tray();
    REQUIRE(desk.wait([&] { return panel.icon() == "limber-ring-06"; }));
    CHECK(panel.text("ToolTip") == "about 15 min at the desk");
    CHECK(panel.text("IconAccessibleDesc") == "about 15 min at the desk");
    CHECK(panel.text("Title") == "Limber: at the desk");
    CHECK(panel.text("Status") == "Active");
    CHECK(panel.text("Menu") == "/MenuBar");
    panel.take_signals();

    auto reading = TrayDesk::now(ReminderState::none);
    reading.phase = Phase::grace;
    desk.publish(reading);
    desk.publish(TrayDesk::now(ReminderState::due));
    REQUIRE(desk.wait([&] { return panel.icon() == "limber-due"; }));
    CHECK(panel.text("ToolTip") == "Time for a break: Standing back bend, 35 s");
    CHECK(panel.text("Status") == "NeedsAttention");
    CHECK(panel.text("AttentionIconName") == "limber-due");
    CHECK(panel.take_signals() == Labels{"NewIcon", "NewTitle", "NewToolTip", "NewStatus"});
}

TEST_CASE("The menu tells the time as it opens", "[icon][process]") {
    TrayDesk desk;
    desk.start_daemon();
    FakePanel panel(desk);
    desk.start_tray();
    REQUIRE(desk.wait([&] { return panel.icon() == "limber-ring-06"; }));
    auto state = TrayDesk::now(ReminderState::none);
    state.sitting.value = 40s;
    state.due_at.reset();
    desk.publish(state);
    REQUIRE(desk.wait([&] { return panel.icon() == "limber-ring-00"; }));
    const auto says = [&](int seconds) {
        const auto menu = panel.open_menu();
        return menu && menu->count(std::to_string(seconds) + " s at the desk") == 1;
    };
    CHECK(desk.wait([&] { return says(41); }));
    CHECK(desk.wait([&] { return says(42); }));
}

TEST_CASE("The menu offers what makes sense", "[icon][process]") {
    TrayDesk desk;
    desk.start_daemon();
    FakePanel panel(desk);
    desk.start_tray();
    CHECK(desk.wait([&] {
        return panel.pressable() ==
               Labels{"1 hour", "2 hours",     "30 min", "I'm standing now", "My back is bad today", "Pause",
                      "Quit",   "Stretch now", "Today",  "Until tomorrow"};
    }));
    desk.publish(TrayDesk::now(ReminderState::due));
    CHECK(desk.wait([&] { return lasting(panel.pressable()) == when_due; }));
}

TEST_CASE("What is pressed in the menu reaches the daemon with its reminder", "[icon][process]") {
    TrayDesk desk;
    desk.start_daemon();
    desk.publish(TrayDesk::now(ReminderState::due));
    FakePanel panel(desk);
    desk.start_tray();
    REQUIRE(desk.wait([&] { return panel.icon() == "limber-due"; }));
    panel.press("10 min");
    REQUIRE(desk.command_arrives(CommandKind::snooze));
    CHECK(desk.commands().back().reminder == 42);
    CHECK(desk.commands().back().argument == 600000);
    panel.press("Skip this break");
    CHECK(desk.command_arrives(CommandKind::skip));
    panel.press("Another stretch");
    REQUIRE(desk.command_arrives(CommandKind::another));
    CHECK(desk.commands().back().stretch.text() == "standing-back-bend");
    panel.press("1 hour");
    REQUIRE(desk.command_arrives(CommandKind::pause));
    CHECK(desk.commands().back().argument == 3600000);
    panel.press("Until tomorrow");
    REQUIRE(desk.command_arrives(CommandKind::pause_until));
    CHECK(desk.commands().back().argument % 86400 == 14400);
}

TEST_CASE("The check mark follows the daemon, and a click says the opposite", "[icon][process]") {
    TrayDesk desk;
    desk.start_daemon();
    FakePanel panel(desk);
    desk.start_tray();
    const auto toggle = [&] {
        const auto menu = panel.open_menu();
        return menu && menu->count("I'm standing now") == 1 ? menu->at("I'm standing now").toggle : -2;
    };
    CHECK(desk.wait([&] { return toggle() == 0; }));
    panel.press("I'm standing now");
    REQUIRE(desk.command_arrives(CommandKind::standing));
    CHECK(desk.commands().back().argument == 1);

    auto state = TrayDesk::now(ReminderState::none);
    state.phase = Phase::standing;
    state.watching.standing_since = state.sitting.at - 12min;
    desk.publish(state);
    REQUIRE(desk.wait([&] { return toggle() == 1; }));
    CHECK(panel.open_menu()->count("Standing for 12 min") == 1);
    CHECK(panel.open_menu()->at("Today").toggle == -1);
    panel.press("I'm standing now");
    REQUIRE(desk.wait([&] { return desk.commands().size() == 2; }));
    CHECK(desk.commands().back().argument == 0);
}

TEST_CASE("What an absence took off can be put back while there is something", "[icon][process]") {
    TrayDesk desk;
    desk.start_daemon();
    FakePanel panel(desk);
    desk.start_tray();
    auto state = TrayDesk::now(ReminderState::none);
    state.watching.undoable = 12min;
    desk.publish(state);
    const std::string label = "I was at the desk: put back 12 min";
    REQUIRE(desk.wait([&] {
        const auto menu = panel.open_menu();
        return menu && menu->count(label) == 1 && menu->at(label).visible;
    }));
    panel.press(label);
    CHECK(desk.command_arrives(CommandKind::here));
}

TEST_CASE("What cannot be pressed does nothing", "[icon][process]") {
    TrayDesk desk;
    desk.start_daemon();
    FakePanel panel(desk);
    desk.start_tray();
    REQUIRE(desk.wait([&] { return panel.icon() == "limber-ring-06"; }));
    panel.press("Resume");
    panel.press("1 hour");
    REQUIRE(desk.command_arrives(CommandKind::pause));
    CHECK(desk.commands().size() == 1);
}

TEST_CASE("Clicks open windows with the token that lets them come to the front", "[icon][process]") {
    TrayDesk desk;
    desk.start_daemon();
    desk.publish(TrayDesk::now(ReminderState::due));
    FakePanel panel(desk);
    desk.start_tray();
    REQUIRE(desk.wait([&] { return panel.icon() == "limber-due"; }));
    panel.left_click("click-7");
    REQUIRE(desk.wait([&] { return desk.starts_of("limber-window").size() == 1; }));
    panel.press("Stretch now");
    REQUIRE(desk.wait([&] { return desk.starts_of("limber-window").size() == 2; }));
    CHECK(desk.starts_of("limber-window") == Labels{"--today token=click-7", "--run 42 token="});
}
