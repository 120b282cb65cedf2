// SPDX-License-Identifier: MIT
#include "shared/message/measure.h"

#include "tests/catch.h"

using namespace limber;

TEST_CASE("a rising measure grows with the clock and says when it reaches a target", "[message]") {
    const Measure m{10min, BootTime(1h), Measure::rising};
    CHECK(m.now(BootTime(1h + 5min)) == 15min);
    CHECK(m.reaches(30min) == BootTime(1h + 20min));
    CHECK(m.reaches(1min) == BootTime(1h));
}

TEST_CASE("a falling measure stops at zero and reaches nothing", "[message]") {
    const Measure m{10min, BootTime(1h), -2000};
    CHECK(m.now(BootTime(1h + 2min)) == 6min);
    CHECK(m.now(BootTime(2h)) == 0min);
    CHECK_FALSE(m.reaches(30min));
}
