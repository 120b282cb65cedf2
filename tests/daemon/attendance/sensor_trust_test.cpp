// SPDX-License-Identifier: MIT
#include "daemon/attendance/sensor_trust.h"

#include "tests/catch.h"

using namespace limber;

namespace {
constexpr BootTime nine{9h};
}

TEST_CASE("a source that says nothing for an hour in which a person clicks is blind", "[attendance]") {
    SensorTrust trust = on_told({}, false, nine - 10min);
    for (const auto when : {0min, 20min, 59min}) {
        trust = on_sign(trust, nine + when);
        CHECK_FALSE(is_blind(trust, nine + when));
    }
    trust = on_sign(trust, nine + 60min);
    CHECK(is_blind(trust, nine + 60min));
}

TEST_CASE("one event of the source is enough to believe it", "[attendance]") {
    SensorTrust trust = on_sign(on_sign({}, nine), nine + 20min);
    trust = on_told(trust, true, nine + 30min);
    trust = on_told(trust, false, nine + 31min);
    for (const auto when : {40min, 60min, 85min}) {
        trust = on_sign(trust, nine + when);
    }
    CHECK_FALSE(is_blind(trust, nine + 85min));
}

TEST_CASE("clicks while input goes on ask nothing of the source", "[attendance]") {
    SensorTrust trust = on_told({}, true, nine);
    for (int minute = 0; minute < 120; ++minute) {
        trust = on_sign(trust, nine + std::chrono::minutes(minute));
    }
    CHECK_FALSE(is_blind(trust, nine + 2h));
}

TEST_CASE("input that never rests is no person's", "[attendance]") {
    SECTION("for four hours") {
        const SensorTrust trust = on_told({}, true, nine);
        CHECK_FALSE(is_blind(trust, nine + 4h - 1ms));
        CHECK(next_wakeup(trust) == nine + 4h);
        CHECK(is_blind(trust, nine + 4h));
        CHECK_FALSE(is_blind(on_told(trust, false, nine + 3h), nine + 5h));
    }
    SECTION("for ten minutes behind a locked screen") {
        const SensorTrust trust = on_lock(on_told({}, true, nine), true, nine + 1h);
        CHECK(next_wakeup(trust) == nine + 1h + 10min);
        CHECK(is_blind(trust, nine + 1h + 10min));
        CHECK_FALSE(is_blind(on_lock(trust, false, nine + 1h + 5min), nine + 1h + 10min));
    }
}

TEST_CASE("another source starts with a clean sheet", "[attendance]") {
    const SensorTrust trust = on_new_source(on_told({}, true, nine), false);
    CHECK_FALSE(is_blind(trust, nine + 9h));
    CHECK_FALSE(next_wakeup(trust));
}

TEST_CASE("a source that a film silences is not blind for telling of no rest", "[attendance]") {
    const SensorTrust trust = on_told(on_new_source({}, true), true, nine);
    CHECK_FALSE(is_blind(trust, nine + 9h));
    CHECK_FALSE(next_wakeup(trust));
}
