// SPDX-License-Identifier: MIT
#include "tray/command_line/status_report.h"

#include <nlohmann/json.hpp>

#include "tests/catch.h"

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
    CHECK(json["held_by"].is_null());
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

TEST_CASE("a person reads names and plain numbers", "[command_line]") {
    const auto text = status_text(snoozed_state(), nullptr, now);
    CHECK(text.find("32 min at the desk") != std::string::npos);
    CHECK(text.find("3 breaks, 2 stretches") != std::string::npos);
}
