// SPDX-License-Identifier: MIT
#include "tray/icon/menu_model.h"

#include <cstdlib>
#include <ctime>

#include "tests/catch.h"
#include "tests/tray/state_maker.h"

using namespace limber;

namespace {

const MenuItem& item(const std::vector<MenuItem>& items, const std::string& label) {
    for (const auto& found : items) {
        if (found.label == label) {
            return found;
        }
    }
    FAIL("no item " << label);
    return items.front();
}

std::vector<std::string> pressable(const std::vector<MenuItem>& items) {
    std::vector<std::string> labels;
    for (const auto& found : items) {
        if (found.visible && found.enabled && !found.label.empty()) {
            labels.push_back(found.label);
        }
    }
    return labels;
}

using Labels = std::vector<std::string>;

}  // namespace

TEST_CASE("At the desk one can stretch, pause, look at today and quit", "[icon]") {
    const auto state = at_the_desk();
    const auto items = menu_for(&state, moment(25min), nullptr);
    CHECK(items.front().label == "25 min at the desk · next break in about 5 min");
    CHECK_FALSE(items.front().enabled);
    CHECK(pressable(items) ==
          Labels{"Stretch now", "Pause", "I'm standing now", "My back is bad today", "Today", "Quit"});
}

TEST_CASE("While a break is due it can be snoozed, skipped and exchanged", "[icon]") {
    for (const auto up : {ReminderState::due, ReminderState::reminded}) {
        const auto state = with_reminder(up);
        CHECK(pressable(menu_for(&state, moment(32min), nullptr)) ==
              Labels{"Stretch now", "Snooze", "Skip this break", "Another stretch", "Pause",
                     "I'm standing now", "My back is bad today", "Today", "Quit"});
    }
}

TEST_CASE("A snoozed break can be begun or skipped", "[icon]") {
    const auto state = with_reminder(ReminderState::snoozed);
    CHECK(pressable(menu_for(&state, moment(32min), nullptr)) ==
          Labels{"Stretch now", "Skip this break", "Pause", "I'm standing now", "My back is bad today",
                 "Today", "Quit"});
}

TEST_CASE("After five others there is no other stretch", "[icon]") {
    auto state = with_reminder(ReminderState::reminded);
    state.reminder.offer = 5;
    CHECK_FALSE(item(menu_for(&state, moment(32min), nullptr), "Another stretch").enabled);
}

TEST_CASE("A pause can be ended but not begun twice", "[icon]") {
    auto state = at_the_desk();
    state.phase = Phase::paused;
    state.paused_until = desk_start + 1h;
    CHECK(pressable(menu_for(&state, moment(1min), nullptr)) ==
          Labels{"Stretch now", "Resume", "I'm standing now", "My back is bad today", "Today", "Quit"});
}

TEST_CASE("A running stretch is not begun again", "[icon]") {
    auto state = with_reminder(ReminderState::started);
    state.phase = Phase::stretching;
    CHECK_FALSE(item(menu_for(&state, moment(32min), nullptr), "Stretch now").enabled);
}

TEST_CASE("Without a daemon the menu offers to start it", "[icon]") {
    const auto items = menu_for(nullptr, moment(0s), nullptr);
    CHECK(items.front().label == "Limber is not running");
    CHECK(pressable(items) == Labels{"Start Limber", "Quit"});
}

TEST_CASE("The menu keeps its shape whatever the state", "[icon]") {
    const auto state = with_reminder(ReminderState::reminded);
    const auto with = menu_for(&state, moment(0s), nullptr);
    const auto without = menu_for(nullptr, moment(0s), nullptr);
    REQUIRE(with.size() == without.size());
    for (std::size_t i = 0; i < with.size(); ++i) {
        CHECK(with[i].action == without[i].action);
        CHECK(with[i].argument == without[i].argument);
        CHECK((with[i].check == Check::none) == (without[i].check == Check::none));
        CHECK(with[i].children.size() == without[i].children.size());
    }
}

TEST_CASE("Snooze and pause come in the promised lengths", "[icon]") {
    const auto state = with_reminder(ReminderState::due);
    const auto items = menu_for(&state, moment(0s), nullptr);
    const auto labels = [](const MenuItem& parent) {
        Labels found;
        for (const auto& child : parent.children) {
            found.push_back(child.label);
        }
        return found;
    };
    const auto snoozes = labels(item(items, "Snooze"));
    REQUIRE(snoozes.size() == 9);
    CHECK(Labels(snoozes.begin(), snoozes.begin() + 7) ==
          Labels{"5 min", "10 min", "15 min", "30 min", "", "Until I stop typing", "Until the call ends"});
    for (int i = 7; i < 9; ++i) {
        const auto& until = item(items, "Snooze").children[static_cast<std::size_t>(i)];
        CHECK(until.argument % 1800 == 0);
        CHECK(until.argument - moment(0s).wall.time_since_epoch().count() >= 600);
        CHECK(until.argument - moment(0s).wall.time_since_epoch().count() <= 600 + 3600);
    }
    CHECK(item(items, "Snooze").children[0].argument == 300000);
    CHECK(labels(item(items, "Pause")) == Labels{"30 min", "1 hour", "2 hours", "Until tomorrow"});
    CHECK(item(items, "Pause").children[2].argument == 7200000);
}

TEST_CASE("Warnings stand below the status line", "[icon]") {
    auto state = at_the_desk();
    const auto visible = [&] {
        return item(menu_for(&state, moment(0s), nullptr), "The history is not being saved").visible;
    };
    CHECK_FALSE(visible());
    state.set(Warning::history_unsaved);
    CHECK(visible());
}

TEST_CASE("Standing is checked while the person stands", "[icon]") {
    auto state = at_the_desk();
    CHECK(item(menu_for(&state, moment(0s), nullptr), "I'm standing now").check == Check::off);
    state.phase = Phase::standing;
    state.watching.standing_since = desk_start;
    CHECK(item(menu_for(&state, moment(0s), nullptr), "I'm standing now").check == Check::on);
    CHECK(item(menu_for(&state, moment(0s), nullptr), "Stretch now").check == Check::none);
}

TEST_CASE("An absence that took more than a minute off can be taken back", "[icon]") {
    auto state = at_the_desk();
    state.watching.undoable = 12min;
    CHECK(item(menu_for(&state, moment(0s), nullptr), "I was at the desk: put back 12 min").visible);
    state.watching.undoable = 40s;
    CHECK_FALSE(item(menu_for(&state, moment(0s), nullptr), "I was at the desk: put back 40 s").visible);
    state.set(Warning::short_times);
    CHECK(item(menu_for(&state, moment(0s), nullptr), "I was at the desk: put back 40 s").visible);
    state.watching.undoable = 0s;
    CHECK_FALSE(item(menu_for(&state, moment(0s), nullptr), "I was at the desk: put back 0 s").visible);
}

TEST_CASE("A pause until tomorrow ends at four in the morning", "[icon]") {
    setenv("TZ", "UTC0", 1);
    tzset();
    CHECK(next_morning(desk_start_wall) == desk_start_wall + 18h);
    const auto one_at_night = desk_start_wall + 15h;
    CHECK(next_morning(one_at_night) == desk_start_wall + 18h);
    const auto shortly_before_four = desk_start_wall + 17h + 30min;
    CHECK(next_morning(shortly_before_four) == desk_start_wall + 42h);
}

TEST_CASE("A call can be waited for while one is on, and with no snooze left the menu says so", "[icon]") {
    auto state = with_reminder(ReminderState::due);
    const auto call_end = [&] {
        return item(menu_for(&state, moment(0s), nullptr), "Snooze").children[6].enabled;
    };
    CHECK_FALSE(call_end());
    state.watching.signals = bit_of(Signal::camera);
    CHECK(call_end());
    state.reminder.snoozes_left = 0;
    CHECK_FALSE(item(menu_for(&state, moment(0s), nullptr), "No snooze is left in this sitting").enabled);
}
