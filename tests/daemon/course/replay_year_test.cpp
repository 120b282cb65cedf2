// SPDX-License-Identifier: MIT
// A year replays in the blink of an eye, and as it was lived.
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iostream>

#include "daemon/course/replay.h"
#include "tests/catch.h"
#include "tests/daemon/course/working_year.h"

using namespace limber;

TEST_CASE("a year of trace is replayed within seconds and as it was lived", "[course]") {
    setenv("TZ", "UTC0", 1);
    tzset();
    const auto year = a_working_year();
    REQUIRE(year.lines > 60000);
    const auto began = std::chrono::steady_clock::now();
    Replay replay;
    std::string_view rest = year.text;
    std::uint32_t unread = 0;
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        const auto line = decode_trace(rest.substr(0, end));
        line ? replay.play(*line) : void(++unread);
        rest.remove_prefix(end + 1);
    }
    replay.end();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    std::cout << year.lines << " lines in " << took.count() << " s, " << year.lines / took.count()
              << " lines/s\n";
    CHECK(took.count() < 5);
    CHECK(unread == 0);
    CHECK(replay.sums().lines == year.lines);
    CHECK(replay.sums().not_applied == 0);
    CHECK(replay.sums().spells == year.spells);
    CHECK(replay.sums().reminders == year.reminders);
    CHECK(replay.sums().seated == year.seated);
}
