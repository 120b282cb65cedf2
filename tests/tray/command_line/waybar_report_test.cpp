// SPDX-License-Identifier: MIT
// What a module of Waybar is told.
#include "tray/command_line/waybar_report.h"

#include <cstdlib>
#include <ctime>

#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/tray/state_maker.h"

using namespace limber;

namespace {

using Json = nlohmann::json;

Json told(const std::optional<State>& state, Duration after_start, const Stretch* stretch = nullptr) {
    setenv("TZ", "UTC0", 1);
    tzset();
    const auto line = waybar_json(state, moment(after_start), stretch);
    CHECK(line.find('\n') == std::string::npos);
    return Json::parse(line);
}

Json classes(std::initializer_list<const char*> words) {
    return Json(std::vector<std::string>(words.begin(), words.end()));
}

}  // namespace

TEST_CASE("At the desk the bar shows whole minutes and how far the next break is", "[waybar]") {
    const auto json = told(at_the_desk(), 15min + 59s);
    CHECK(json["text"] == "15 min");
    CHECK(json["alt"] == "sitting");
    CHECK(json["class"] == classes({"sitting"}));
    CHECK(json["percentage"] == 53);
    CHECK(json["tooltip"].get<std::string>().find("15 min at the desk") == 0);
    CHECK(json["tooltip"].get<std::string>().find("\nToday: ") != std::string::npos);
    CHECK(told(at_the_desk(), 0min)["text"] == "0 min");
    CHECK(told(at_the_desk(), 0min)["percentage"] == 0);
    CHECK(told(at_the_desk(), 45s)["text"] == "0 min");
}

TEST_CASE("A break that is due is its own class, and one more each time it is ignored", "[waybar]") {
    auto state = with_reminder(ReminderState::reminded);
    const auto bend = back_bend();
    const auto json = told(state, 32min, &bend);
    CHECK(json["text"] == "32 min");
    CHECK(json["alt"] == "due");
    CHECK(json["class"] == classes({"due"}));
    CHECK(json["percentage"] == 100);
    CHECK(json["tooltip"].get<std::string>().find("Standing back bend") != std::string::npos);
    state.reminder.manner = ReminderManner::again;
    CHECK(told(state, 37min)["class"] == classes({"due", "again"}));
    state.reminder.manner = ReminderManner::resident;
    CHECK(told(state, 42min)["class"] == classes({"due", "resident"}));
    state.reminder.manner = ReminderManner::quiet;
    CHECK(told(state, 42min)["class"] == classes({"due"}));
    CHECK(told(with_reminder(ReminderState::snoozed), 33min)["alt"] == "snoozed");
}

TEST_CASE("A break that waits for the end of a call is held, one that waits for a pause is due", "[waybar]") {
    auto state = with_reminder(ReminderState::due);
    state.reminder.wait = ReminderWait::hold;
    state.watching.signals = bit_of(Signal::microphone);
    CHECK(told(state, 31min)["class"] == classes({"held"}));
    state.reminder.wait = ReminderWait::typing_pause;
    CHECK(told(state, 31min)["class"] == classes({"due"}));
}

TEST_CASE("Elsewhere than at the desk no minutes at it are shown", "[waybar]") {
    auto state = at_the_desk();
    SECTION("away") {
        state.phase = Phase::away;
        state.since.reset();
        CHECK(told(state, 15min)["text"] == "away");
        CHECK(told(state, 15min)["alt"] == "away");
        CHECK(told(state, 15min)["percentage"] == 0);
    }
    SECTION("standing") {
        state.phase = Phase::standing;
        state.watching.standing_since = desk_start + 10min;
        CHECK(told(state, 15min)["text"] == "5 min");
        CHECK(told(state, 15min)["alt"] == "standing");
    }
    SECTION("paused") {
        state.phase = Phase::paused;
        state.paused_until = desk_start + 2h;
        CHECK(told(state, 15min)["text"] == "12:00");
        CHECK(told(state, 15min)["alt"] == "paused");
    }
    SECTION("stretching") {
        state = with_reminder(ReminderState::started);
        state.phase = Phase::stretching;
        CHECK(told(state, 31min)["alt"] == "stretching");
    }
    SECTION("without a daemon") {
        const auto json = told(std::nullopt, 15min);
        CHECK(json["text"] == "off");
        CHECK(json["class"] == classes({"gone"}));
        CHECK(json["tooltip"] == "Limber is not running");
    }
    SECTION("when the login is over") {
        state.phase = Phase::session_over;
        CHECK(told(state, 15min)["alt"] == "gone");
    }
}

TEST_CASE("Outside the work hours the bar says so and goes on showing minutes", "[waybar]") {
    auto state = at_the_desk();
    state.off_hours = true;
    state.due_at.reset();
    CHECK(told(state, 15min)["alt"] == "off-hours");
    CHECK(told(state, 15min)["text"] == "15 min");
    CHECK(told(state, 15min)["percentage"] == 50);
}

TEST_CASE("What is amiss is a class and a line", "[waybar]") {
    auto state = at_the_desk();
    state.set(Warning::history_unsaved);
    const auto json = told(state, 15min);
    CHECK(json["class"] == classes({"sitting", "warning"}));
    CHECK(json["tooltip"].get<std::string>().find("not being saved") != std::string::npos);
}

TEST_CASE("A name cannot break the bar's markup", "[waybar]") {
    auto bend = back_bend();
    bend.name = "Rock & <b>roll";
    const auto tooltip =
        told(with_reminder(ReminderState::reminded), 32min, &bend)["tooltip"].get<std::string>();
    CHECK(tooltip.find("Rock &amp; &lt;b&gt;roll") != std::string::npos);
    CHECK(tooltip.find("<b>") == std::string::npos);
}

TEST_CASE("The bar is told anew when the minute shown is another one, and only then", "[waybar]") {
    const auto next = [](const State& state, Duration after) {
        return next_waybar_change(state, moment(after));
    };
    CHECK(next(at_the_desk(), 0min) == desk_start + 1min);
    CHECK(next(at_the_desk(), 15min + 59s) == desk_start + 16min);
    CHECK(next(at_the_desk(), 16min) == desk_start + 17min);
    CHECK(next(with_reminder(ReminderState::reminded), 32min) == desk_start + 33min);
    auto state = at_the_desk();
    state.phase = Phase::standing;
    state.watching.standing_since = desk_start + 90s;
    CHECK(next(state, 5min) == desk_start + 5min + 30s);
    state = at_the_desk();
    state.phase = Phase::away;
    CHECK_FALSE(next(state, 15min));
    state.phase = Phase::paused;
    state.paused_until = desk_start + 2h;
    CHECK_FALSE(next(state, 15min));
    state = at_the_desk();
    state.sitting.rate = 0;
    CHECK_FALSE(next(state, 15min));
}

TEST_CASE("Between two changes told the line stays the same", "[waybar]") {
    const auto bend = back_bend();
    for (const auto& state : {at_the_desk(), with_reminder(ReminderState::reminded)}) {
        for (Duration at = 0min; at < 3h;) {
            const auto next = next_waybar_change(state, moment(at));
            REQUIRE(next);
            const auto end = *next - desk_start;
            REQUIRE(end > at);
            CHECK(told(state, at)["text"] == told(state, end - 1ms)["text"]);
            CHECK(told(state, at)["text"] != told(state, end)["text"]);
            at = end;
        }
    }
}
