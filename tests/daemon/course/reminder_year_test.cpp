// SPDX-License-Identifier: MIT
// A simulated year of a working life: the laws of the reminders hold on each of its days, and a table tells
// what became of them.
#include "tests/daemon/course/reminder_year.h"

#include <chrono>
#include <iostream>

#include "tests/catch.h"

using namespace limber;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double most_seconds = 30;
#else
constexpr double most_seconds = 2;
#endif

}  // namespace

TEST_CASE("a working year is over in two seconds, and breaks no law of the reminders", "[course][year]") {
    const auto began = std::chrono::steady_clock::now();
    ReminderCounts year;
    REQUIRE_NOTHROW(year = ReminderYear().live());
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    std::cout << "A working year, lived in " << took.count() << " s, " << year.steps << " steps:\n"
              << year.table();
    CHECK(took.count() < most_seconds);
    CHECK(year.steps > 40000);
    CHECK(year.days_at_work > 220);
    CHECK(year.reminders > 900);
    // Four in ten breaks are taken.
    CHECK(year.taken > year.reminders * 36 / 100);
    CHECK(year.taken < year.reminders * 44 / 100);
    for (const int count : {year.held_by_call, year.held_by_film, year.held_by_full_screen,
                            year.held_by_notices, year.quiet, year.resident}) {
        CHECK(count > 10);
    }
    CHECK(year.again > year.resident);
    CHECK(year.shown > year.again);
    CHECK(year.micro > 500);
    // A limit, and the wait for a pause.
    CHECK(year.longest_silence > 30min);
    CHECK(year.longest_silence < 35min);
}

TEST_CASE("the same year twice is the same", "[course][year]") {
    CHECK(ReminderYear().live().table() == ReminderYear().live().table());
}
