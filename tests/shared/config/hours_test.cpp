// SPDX-License-Identifier: MIT
#include "shared/config/hours_text.h"
#include "tests/shared/config/verdict.h"

using namespace limber;

TEST_CASE("hours are two times of a day, the later one second", "[config]") {
    CHECK(parse_hours("09:00-12:30") == WeekHours::Range{540, 750});
    CHECK(parse_hours("00:00-24:00") == WeekHours::Range{});
    CHECK(parse_hours("23:59-24:00") == WeekHours::Range{1439, 1440});
    const auto* const wrong =
        GENERATE("", "-", "9:00-12:30", "09:00", "09:00-09:00", "12:00-09:00", "09:00-24:01", "25:00-26:00",
                 "09:60-10:00", "09.00-10.00", "09:00 - 10:00", "09:00-10:00-11:00", "24:00-24:00",
                 "0x:00-10:00", "09:00-10:0a", "-9:00-10:00");
    CAPTURE(wrong);
    CHECK_FALSE(parse_hours(wrong));
}

TEST_CASE("hours are written as they are read", "[config]") {
    for (const auto* const text : {"00:00-24:00", "09:05-12:30", "22:00-24:00"}) {
        CHECK(to_text(*parse_hours(text)) == text);
    }
}

TEST_CASE("each named day has its hours, and the others the whole day", "[config]") {
    const auto hours = config_of(
                           "[hours]\nmonday = [\"09:00-12:30\", \"13:15-18:00\"]\nsunday = []\n"
                           "friday = [\"00:00-24:00\"]\n")
                           .hours;
    CHECK(hours.days[0] == DayHours{{540, 750}, {795, 1080}});
    CHECK(hours.days[6].empty());
    for (const std::size_t day : {1, 2, 3, 4, 5}) {
        CHECK(hours.days[day] == DayHours{{}});
    }
}

TEST_CASE("hours that touch are one", "[config]") {
    const auto hours = config_of("[hours]\ntuesday = [\"09:00-12:00\", \"12:00-13:00\"]\n").hours;
    CHECK(hours.days[1] == DayHours{{540, 780}});
}

TEST_CASE("wrong hours are told with what is wrong about them", "[config]") {
    const auto [text, sentence] = GENERATE(table<const char*, const char*>({
        {"[hours]\nmonday = [\"9-17\"]",
         "config.toml:2:11: item 1 of hours.monday is \"9-17\". Write it like \"09:00-12:30\", the later "
         "time "
         "second, \"24:00\" at the most"},
        {"[hours]\nmonday = [\"13:00-18:00\", \"09:00-12:00\"]",
         "config.toml:2:26: item 2 of hours.monday is \"09:00-12:00\". It begins before \"13:00-18:00\" "
         "ends: "
         "write a day's hours in their order, none within another"},
        {"[hours]\nmonday = [\"09:00-12:00\", \"11:59-13:00\"]",
         "config.toml:2:26: item 2 of hours.monday is \"11:59-13:00\". It begins before \"09:00-12:00\" "
         "ends: "
         "write a day's hours in their order, none within another"},
        {"[hours]\nmonday = \"09:00-12:00\"",
         "config.toml:2:10: hours.monday is \"09:00-12:00\". It must be a list of 0 to 24 texts"},
        {"[hours]\nmondy = []", "config.toml:2:1: unknown key \"hours.mondy\". Did you mean hours.monday?"},
        {"[hours]\nmonday = [9]",
         "config.toml:2:11: item 1 of hours.monday is 9. It must be a text of 0 to 40 characters, on one "
         "line"},
    }));
    CHECK(verdict_on_text(text) == sentence);
}
