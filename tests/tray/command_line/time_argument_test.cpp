// SPDX-License-Identifier: MIT
#include "tray/command_line/time_argument.h"

#include <cstdlib>
#include <ctime>

#include "tests/catch.h"

using namespace limber;

namespace {

// 2026-05-04, 13:00 in UTC, which the tests take for local time.
const WallTime one_o_clock{std::chrono::sys_days{std::chrono::year{2026} / 5 / 4} + 13h};

void use_utc() {
    setenv("TZ", "UTC", 1);
    tzset();
}

}  // namespace

TEST_CASE("a length of time is taken as it is", "[command_line]") {
    CHECK(std::get<Duration>(*parse_time_argument({"1h30m"}, one_o_clock)) == 90min);
}

TEST_CASE("until a time of day means its next coming", "[command_line]") {
    use_utc();
    CHECK(std::get<WallTime>(*parse_time_argument({"until", "14:00"}, one_o_clock)) == one_o_clock + 1h);
    CHECK(std::get<WallTime>(*parse_time_argument({"until", "04:00"}, one_o_clock)) == one_o_clock + 15h);
    CHECK(std::get<WallTime>(*parse_time_argument({"until", "13:00"}, one_o_clock)) == one_o_clock + 24h);
}

TEST_CASE("what is no time is said to be none, with the ways to write one", "[command_line]") {
    const std::vector<std::vector<std::string>> wrong = {
        {"5"},        {"0s"}, {"soon"}, {"until"}, {"until", "25:00"}, {"until", "1400"}, {"until", "12:60"},
        {"5m", "10m"}};
    for (const auto& words : wrong) {
        const auto time = parse_time_argument(words, one_o_clock);
        REQUIRE_FALSE(time);
        CHECK(time.error().exit == ExitCode::usage);
        CHECK(time.error().hint.find("until 14:00") != std::string::npos);
    }
}

TEST_CASE("days are 1d to 14d, and nothing else", "[command_line]") {
    CHECK(*parse_days("1d") == 1);
    CHECK(*parse_days("14d") == 14);
    for (const auto* wrong : {"0d", "15d", "-1d", "3", "d", "", "3dd", "3 d", "1.5d", "3h", "99999999999d"}) {
        const auto days = parse_days(wrong);
        REQUIRE_FALSE(days);
        CHECK(days.error().exit == ExitCode::usage);
        CHECK(days.error().hint == "Write 1d to 14d, or off");
    }
}

TEST_CASE("a day is named by its weekday and its date", "[command_line]") {
    use_utc();
    CHECK(day_text(local_day(one_o_clock)) == "Monday 2026-05-04");
}
