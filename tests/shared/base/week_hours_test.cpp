// SPDX-License-Identifier: MIT
#include "shared/base/week_hours.h"

#include <cstdlib>

#include "tests/catch.h"

using namespace limber;

namespace {

class TimeZone {
public:
    explicit TimeZone(const char* rule) { setenv("TZ", rule, 1); }
    TimeZone(const TimeZone&) = delete;
    TimeZone& operator=(const TimeZone&) = delete;
    ~TimeZone() { unsetenv("TZ"); }
};

// Written out, so that no zone files are needed.
constexpr const char* berlin = "CET-1CEST,M3.5.0,M10.5.0/3";
// As it was until 2019: the clocks leapt over midnight, and came back at one.
constexpr const char* sao_paulo = "<-03>3<-02>,M10.3.0/0,M2.3.0/0";
constexpr const char* kathmandu = "<+0545>-5:45";

enum : std::size_t { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

constexpr int at(int hour, int minute = 0) {
    return hour * 60 + minute;
}

WallTime utc(int year, unsigned month, unsigned day, std::chrono::seconds time) {
    return std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) /
                                 std::chrono::day(day)) +
           time;
}

WeekHours silent_week() {
    WeekHours hours;
    for (auto& day : hours.days) {
        day.clear();
    }
    return hours;
}

// Every change of two weeks, one after the other, against a look at each minute.
void expect_changes_as_looked_up(const WeekHours& hours, WallTime from) {
    auto expected = from;
    bool now = in_hours(hours, from);
    for (auto minute = from; minute < from + std::chrono::days(14); minute += 1min) {
        if (in_hours(hours, minute) != now) {
            now = !now;
            const auto told = next_change(hours, expected);
            REQUIRE(told);
            CHECK(*told == minute);
            expected = minute;
        }
    }
}

}  // namespace

TEST_CASE("a week of whole days never changes, nor does a silent one", "[base]") {
    const auto when = utc(2026, 11, 23, 12h);
    CHECK(in_hours(WeekHours{}, when));
    CHECK_FALSE(next_change(WeekHours{}, when));
    CHECK_FALSE(in_hours(silent_week(), when));
    CHECK_FALSE(next_change(silent_week(), when));
}

TEST_CASE("several ranges of a day begin and end by the clock on the wall", "[base]") {
    const TimeZone zone(berlin);
    auto hours = silent_week();
    hours.days[monday] = {{at(9), at(12, 30)}, {at(13, 15), at(18)}};
    // Monday, 2026-11-23, is an hour ahead of UTC.
    CHECK_FALSE(in_hours(hours, utc(2026, 11, 23, 7h + 59min + 59s)));
    CHECK(in_hours(hours, utc(2026, 11, 23, 8h)));
    CHECK(in_hours(hours, utc(2026, 11, 23, 11h + 29min + 59s)));
    CHECK_FALSE(in_hours(hours, utc(2026, 11, 23, 11h + 30min)));
    CHECK(next_change(hours, utc(2026, 11, 23, 8h)) == utc(2026, 11, 23, 11h + 30min));
    CHECK(next_change(hours, utc(2026, 11, 23, 11h + 30min)) == utc(2026, 11, 23, 12h + 15min));
    // The evening's end to next Monday's morning.
    CHECK(next_change(hours, utc(2026, 11, 23, 17h)) == utc(2026, 11, 30, 8h));
    expect_changes_as_looked_up(hours, utc(2026, 11, 22, 12h));
}

TEST_CASE("a whole day ends where a silent one begins", "[base]") {
    const TimeZone zone(berlin);
    WeekHours hours;
    hours.days[saturday].clear();
    CHECK(in_hours(hours, utc(2026, 11, 27, 22h + 59min)));
    CHECK(next_change(hours, utc(2026, 11, 25, 12h)) == utc(2026, 11, 27, 23h));
    CHECK_FALSE(in_hours(hours, utc(2026, 11, 27, 23h)));
    CHECK(next_change(hours, utc(2026, 11, 27, 23h)) == utc(2026, 11, 28, 23h));
}

TEST_CASE("a night shift over midnight is one stretch of hours", "[base]") {
    const TimeZone zone(berlin);
    auto hours = silent_week();
    hours.days[tuesday] = {{at(22), at(24)}};
    hours.days[wednesday] = {{0, at(6)}};
    CHECK(next_change(hours, utc(2026, 11, 24, 21h)) == utc(2026, 11, 25, 5h));
    CHECK(in_hours(hours, utc(2026, 11, 24, 22h + 59min + 59s)));
    CHECK(in_hours(hours, utc(2026, 11, 24, 23h)));
    CHECK(next_change(hours, utc(2026, 11, 25, 5h)) == utc(2026, 12, 1, 21h));
}

TEST_CASE("in spring a range in the hour that is left out does not come that day", "[base]") {
    const TimeZone zone(berlin);
    // Sunday, 2026-03-29: from 2:00 to 3:00 in no time, at 1:00 UTC.
    auto hours = silent_week();
    hours.days[sunday] = {{at(2, 10), at(2, 50)}};
    CHECK_FALSE(in_hours(hours, utc(2026, 3, 29, 1h)));
    CHECK(next_change(hours, utc(2026, 3, 28, 12h)) == utc(2026, 4, 5, 10min));
    expect_changes_as_looked_up(hours, utc(2026, 3, 22, 12h));
    hours.days[sunday] = {{at(1), at(4)}};
    CHECK(next_change(hours, utc(2026, 3, 28, 12h)) == utc(2026, 3, 29, 0h));
    CHECK(next_change(hours, utc(2026, 3, 29, 0h)) == utc(2026, 3, 29, 2h));
    // What would begin or end in that hour does so when the clocks leap.
    hours.days[sunday] = {{at(1), at(2, 30)}};
    CHECK(next_change(hours, utc(2026, 3, 29, 0h)) == utc(2026, 3, 29, 1h));
    hours.days[sunday] = {{at(2, 30), at(4)}};
    CHECK(next_change(hours, utc(2026, 3, 29, 0h)) == utc(2026, 3, 29, 1h));
}

TEST_CASE("in autumn a range in the hour that comes twice comes twice", "[base]") {
    const TimeZone zone(berlin);
    // Sunday, 2026-10-25: at 3:00, 1:00 UTC, the clocks go back to 2:00.
    auto hours = silent_week();
    hours.days[sunday] = {{at(2, 10), at(2, 50)}};
    auto when = utc(2026, 10, 24, 12h);
    for (const auto expected : {10min, 50min, 70min, 110min}) {
        const auto next = next_change(hours, when);
        REQUIRE(next);
        CHECK(*next == utc(2026, 10, 25, expected));
        when = *next;
    }
    CHECK(next_change(hours, when) == utc(2026, 11, 1, 1h + 10min));
    expect_changes_as_looked_up(hours, utc(2026, 10, 18, 12h));
    hours.days[sunday] = {{at(1), at(4)}};
    CHECK(next_change(hours, utc(2026, 10, 24, 23h)) == utc(2026, 10, 25, 3h));
}

TEST_CASE("clocks that leap over midnight begin the day at one", "[base]") {
    const TimeZone zone(sao_paulo);
    // Sunday, 2017-10-15 began at 1:00, 3:00 UTC.
    const auto sunday_there = local_day(utc(2017, 10, 15, 12h));
    CHECK(start_of(sunday_there) == utc(2017, 10, 15, 3h));
    auto hours = silent_week();
    hours.days[sunday] = {{0, at(2)}};
    CHECK(next_change(hours, utc(2017, 10, 14, 12h)) == utc(2017, 10, 15, 3h));
    CHECK(next_change(hours, utc(2017, 10, 15, 3h)) == utc(2017, 10, 15, 4h));
    expect_changes_as_looked_up(hours, utc(2017, 10, 8, 12h));
    hours.days[saturday] = {{at(23, 30), at(24)}};
    hours.days[sunday].clear();
    // Saturday, 2018-02-17 had 23:00 to 24:00 twice.
    expect_changes_as_looked_up(hours, utc(2018, 2, 10, 12h));
    CHECK(start_of(local_day(utc(2018, 2, 18, 12h))) == utc(2018, 2, 18, 3h));
}

TEST_CASE("a zone that is off by a quarter of an hour has its own hours, too", "[base]") {
    const TimeZone zone(kathmandu);
    auto hours = silent_week();
    hours.days[thursday] = {{at(9), at(17)}};
    CHECK(next_change(hours, utc(2026, 11, 23, 12h)) == utc(2026, 11, 26, 3h + 15min));
    CHECK(next_change(hours, utc(2026, 11, 26, 3h + 15min)) == utc(2026, 11, 26, 11h + 15min));
}

TEST_CASE("a zone that is changed while the program runs is heeded", "[base]") {
    auto hours = silent_week();
    hours.days[monday] = {{at(9), at(17)}};
    const auto when = utc(2026, 11, 23, 8h + 30min);
    {
        const TimeZone zone(berlin);
        CHECK(in_hours(hours, when));
        CHECK(offset_at(when) == 1h);
    }
    const TimeZone zone(sao_paulo);
    CHECK_FALSE(in_hours(hours, when));
    CHECK(next_offset_change(utc(2026, 11, 23, 0h), utc(2027, 3, 1, 0h)) == utc(2027, 2, 21, 2h));
    CHECK_FALSE(next_offset_change(utc(2026, 11, 23, 0h), utc(2027, 2, 21, 1h + 59min)));
}
