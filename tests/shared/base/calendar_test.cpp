// SPDX-License-Identifier: MIT
#include "shared/base/calendar.h"

#include <cstdlib>

#include "tests/catch.h"

using namespace limber;

namespace {

class TimeZone {
public:
    explicit TimeZone(const char* rule) {
        setenv("TZ", rule, 1);
        tzset();
    }
    TimeZone(const TimeZone&) = delete;
    TimeZone& operator=(const TimeZone&) = delete;
    ~TimeZone() {
        unsetenv("TZ");
        tzset();
    }
};

// Written out, so that no zone files are needed. Summer time from the last Sunday of March to that of
// October.
constexpr const char* berlin = "CET-1CEST,M3.5.0,M10.5.0/3";

WallTime utc(int year, unsigned month, unsigned day, std::chrono::seconds time) {
    return std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) /
                                 std::chrono::day(day)) +
           time;
}

}  // namespace

TEST_CASE("a day begins at local midnight", "[base]") {
    const TimeZone zone(berlin);
    const auto day = local_day(utc(2026, 1, 14, 23h + 30min));
    CHECK(date_text(day) == "2026-01-15");
    CHECK(start_of(day) == utc(2026, 1, 14, 23h));
    CHECK(local_day(start_of(day)) == day);
    CHECK(local_day(start_of(day) - 1s) == day - 1);
}

TEST_CASE("a day has 23 or 25 hours when clocks change", "[base]") {
    const TimeZone zone(berlin);
    const auto spring = local_day(utc(2026, 3, 29, 12h));
    CHECK(start_of(spring + 1) - start_of(spring) == 23h);
    const auto autumn = local_day(utc(2026, 10, 25, 12h));
    CHECK(start_of(autumn + 1) - start_of(autumn) == 25h);
    CHECK(local_day(start_of(autumn + 1) - 1s) == autumn);
}

TEST_CASE("dates before 1970 and west of Greenwich are dates, too", "[base]") {
    const TimeZone zone("EST5");
    CHECK(local_day(utc(1970, 1, 1, 0s)) == -1);
    CHECK(date_text(-1) == "1969-12-31");
    CHECK(start_of(0) == utc(1970, 1, 1, 5h));
}
