// SPDX-License-Identifier: MIT
#include "tray/command_line/status_report.h"

#include <cstdlib>
#include <ctime>

#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tray/text/phrases.h"

using namespace limber;

namespace {

const Moment now{BootTime(2h), WallTime(std::chrono::seconds(1780000000))};

State snoozed_state() {
    State state;
    state.phase = Phase::sitting;
    state.since = BootTime(2h - 32min);
    state.sitting = {0s, BootTime(2h - 32min), Measure::rising};
    state.limit = 30min;
    state.rest = 5min;
    state.due_at = BootTime(2h + 4min);
    state.reminder = {7, ReminderState::snoozed, BreakOffer::of(*StretchId::parse("cobra")), 0,
                      BootTime(2h + 4min)};
    state.sitting_today = {3h, BootTime(2h - 32min), Measure::rising};
    state.breaks_today = 3;
    state.stretches_today = 2;
    state.set(Warning::history_unsaved);
    return state;
}

nlohmann::json told(const std::optional<State>& state) {
    return nlohmann::json::parse(status_json(state, now));
}

}  // namespace

TEST_CASE("the JSON has every promised key, with what they are worth now", "[command_line]") {
    const auto json = told(snoozed_state());
    CHECK(json["phase"] == "sitting");
    CHECK(json["sitting_s"] == 32 * 60);
    CHECK(json["due_in_s"] == 240);
    CHECK(json["limit_s"] == 1800);
    CHECK(json["reminder"]["id"] == 7);
    CHECK(json["reminder"]["state"] == "snoozed");
    CHECK(json["reminder"]["stretch"] == "cobra");
    CHECK(json["today"]["breaks"] == 3);
    CHECK(json["today"]["stretches"] == 2);
    CHECK(json["today"]["sitting_s"] == 3 * 3600 + 32 * 60);
    CHECK(json["held_by"] == nlohmann::json::array());
    CHECK(json["warnings"] == nlohmann::json::array({"history_unsaved"}));
    CHECK(json.contains("version"));
    CHECK(json["since"].is_string());
}

TEST_CASE("without a daemon the phase says so and every key is still there", "[command_line]") {
    const auto json = told(std::nullopt);
    CHECK(json["phase"] == "daemon_gone");
    const auto full = told(snoozed_state());
    for (const auto& [key, value] : full.items()) {
        CHECK(json.contains(key));
    }
}

TEST_CASE("the JSON says what is watched, what holds and what is not known", "[command_line]") {
    auto state = snoozed_state();
    auto& watching = state.watching;
    watching.inputs[static_cast<std::size_t>(InputKind::xsync)] = WatchVerdict::in_use;
    watching.inputs[static_cast<std::size_t>(InputKind::ext_idle)] = WatchVerdict::not_here;
    watching.presences[static_cast<std::size_t>(PresenceKind::camera)] = WatchVerdict::switched_off;
    watching.signals = bit_of(Signal::inhibitor) | bit_of(Signal::microphone) | bit_of(Signal::locked);
    watching.keyboard_today = Measure{80min, now.boot, 0};
    watching.standing_since = now.boot - 5min;
    watching.unseen = 3min;
    watching.undoable = 12min;
    const auto json = told(state);
    CHECK(json["held_by"] == nlohmann::json::array({"inhibitor", "microphone"}));
    CHECK(json["signals"] == nlohmann::json::array({"inhibitor", "microphone", "locked"}));
    CHECK(json["source"] == "xsync");
    CHECK(json["sources"].size() == input_kind_count);
    CHECK(json["sources"]["ext_idle"] == "not_here");
    CHECK(json["presence"].size() == presence_kind_count);
    CHECK(json["presence"]["camera"] == "switched_off");
    CHECK(json["keyboard_today_s"] == 4800);
    CHECK(json["pointer_today_s"].is_null());
    CHECK(json["standing_since"].is_string());
    CHECK(json["standing_asked"] == false);
    CHECK(json["unseen_s"] == 180);
    CHECK(json["undoable_s"] == 720);
    CHECK(json["left"] == false);
    CHECK(json["last_input"].is_null());
    CHECK(told(snoozed_state())["source"].is_null());
}

TEST_CASE("the JSON says what a reminder waits for and how often it may still be put off", "[command_line]") {
    auto state = snoozed_state();
    state.reminder.snooze_end = SnoozeEnd::call_end;
    state.reminder.snoozes_left = 1;
    state.reminder.wait = ReminderWait::hold;
    state.reminder.manner = ReminderManner::again;
    auto json = told(state)["reminder"];
    CHECK(json["snooze_end"] == "call_end");
    CHECK(json["snoozes_left"] == 1);
    CHECK(json["wait"] == "hold");
    CHECK(json["manner"] == "again");
    CHECK_FALSE(json.contains("pauses"));
    state.reminder.state = ReminderState::reminded;
    state.reminder.snoozes_left = unlimited_snoozes;
    json = told(state)["reminder"];
    CHECK(json["snooze_end"].is_null());
    CHECK(json["snoozes_left"].is_null());
}

TEST_CASE("the JSON says what may hold a reminder, and nothing else, in held_by", "[command_line]") {
    auto state = snoozed_state();
    state.watching.signals = bit_of(Signal::camera) | bit_of(Signal::elsewhere) |
                             bit_of(Signal::full_screen) | bit_of(Signal::notices_off) |
                             bit_of(Signal::notices_asked);
    CHECK(told(state)["held_by"] ==
          nlohmann::json::array({"camera", "full_screen", "notices_off", "notices_asked"}));
}

TEST_CASE("the JSON tells work hours, the day's target, the last nudge and the last credit",
          "[command_line]") {
    setenv("TZ", "UTC0", 1);
    tzset();
    auto state = snoozed_state();
    auto json = told(state);
    CHECK(json["off_hours"] == false);
    for (const char* const key : {"hours_change", "nudge", "credit"}) {
        CHECK(json[key].is_null());
    }
    state.off_hours = true;
    state.hours_change = now.wall + 1h;
    state.due_today = 8;
    state.target = 50;
    state.nudge = {3, NudgeKind::micro, *StretchId::parse("slow-blinks"), now.boot - 1min};
    state.credit = CreditView{now.boot - 10min, now.boot - 6min, 19min};
    json = told(state);
    CHECK(json["off_hours"] == true);
    CHECK(json["hours_change"] == "2026-05-28T21:26:40+0000");
    CHECK(json["due_today"] == 8);
    CHECK(json["target"] == 50);
    CHECK(json["nudge"]["id"] == 3);
    CHECK(json["nudge"]["kind"] == "micro");
    CHECK(json["nudge"]["stretch"] == "slow-blinks");
    CHECK(json["nudge"]["at"] == "2026-05-28T20:25:40+0000");
    CHECK(json["credit"]["from"] == "2026-05-28T20:16:40+0000");
    CHECK(json["credit"]["until"] == "2026-05-28T20:20:40+0000");
    CHECK(json["credit"]["taken_off_s"] == 19 * 60);
}

TEST_CASE("a person reads what counts though no key is pressed, and by what is seen", "[command_line]") {
    setenv("TZ", "UTC0", 1);
    tzset();
    auto state = snoozed_state();
    state.watching.signals = bit_of(Signal::inhibitor) | bit_of(Signal::microphone);
    state.watching.inputs[static_cast<std::size_t>(InputKind::logind_idle_hint)] = WatchVerdict::in_use;
    state.watching.standing_since = now.boot - 5min;
    const auto has = [&](const std::string& line) {
        return status_text(state, nullptr, now).find(line + "\n") != std::string::npos;
    };
    CHECK(has("A film or slides are on: counted as at the desk"));
    CHECK(has("The microphone is in use: counted as at the desk"));
    CHECK_FALSE(has("The camera is in use: counted as at the desk"));
    CHECK(has("Standing since " + clock_text(now.wall - std::chrono::minutes(5), now.wall)));
    const std::string source = "Keyboard and mouse are seen through the login manager's idle hint";
    CHECK_FALSE(has(source));
    state.set(Warning::input_coarse);
    CHECK(has(source));
}

TEST_CASE("a person reads names and plain numbers", "[command_line]") {
    const auto text = status_text(snoozed_state(), nullptr, now);
    CHECK(text.find("32 min at the desk") != std::string::npos);
    CHECK(text.find("3 breaks, 2 stretches") != std::string::npos);
}
