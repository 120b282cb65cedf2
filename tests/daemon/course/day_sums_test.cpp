// SPDX-License-Identifier: MIT
#include "daemon/course/day_sums.h"

#include "tests/catch.h"

using namespace limber;

namespace {

FinishedSpell spell_of(Duration seated) {
    return {BootTime(1h), BootTime(1h + seated), seated, 0, SpellEnd::absence};
}

}  // namespace

TEST_CASE("a spell that ends adds its time to the day and is a break", "[record]") {
    const auto sums = on_spell_finished({20000, 1h, 0s, 2, 1}, spell_of(30min), true);
    CHECK(sums == DaySums{20000, 1h + 30min, 0s, 3, 1});
}

TEST_CASE("the end of a short visit to the desk is no break", "[record]") {
    CHECK_FALSE(ends_in_break(spell_of(1min), 5min));
    CHECK(ends_in_break(spell_of(5min), 5min));
    CHECK(on_spell_finished({}, spell_of(1min), false).breaks == 0);
}

TEST_CASE("a spell over midnight is divided between the days", "[record]") {
    auto sums = on_new_day({}, 20001, 40min);
    CHECK(seated_today(sums, {40min, BootTime(1h), Measure::rising}).now(BootTime(1h + 10min)) == 10min);
    sums = on_spell_finished(sums, spell_of(55min), true);
    CHECK(sums.seated == 15min);
    CHECK(sums.seated_before == 0min);
}
