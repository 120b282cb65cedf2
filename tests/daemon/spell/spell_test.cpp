// SPDX-License-Identifier: MIT
#include "daemon/spell/spell.h"

#include "tests/catch.h"
#include "tests/daemon/spell/spell_desk.h"

using namespace limber;

TEST_CASE("typing counts as sitting from the first input on", "[spell]") {
    SpellDesk desk;
    CHECK(desk.here() == Presence::away);
    desk.sit(25min);
    CHECK(desk.measured() == 25min);
    CHECK(desk.spell.since == BootTime(1h));
}

TEST_CASE("reading for two minutes counts as sitting", "[spell]") {
    SpellDesk desk;
    desk.sit(10min);
    desk.leave(90s);
    CHECK(desk.here() == Presence::grace);
    CHECK(desk.measured() == 11min + 30s);
    desk.away(0s);
    CHECK(desk.measured() == 11min + 30s);
    CHECK(desk.seated_so_far() == 11min + 30s);
}

TEST_CASE("a trip to the printer pays back a part and does not end the spell", "[spell]") {
    SpellDesk desk;
    desk.sit(25min);
    desk.away(3min);
    // 25 + 2 − (3 − 2)(30 + 2)/(5 − 2) minutes
    CHECK(desk.measured() == Duration(27min) - Duration(32min) / 3);
    CHECK(desk.endings == 0);
    CHECK(desk.spell.since == BootTime(1h));
    CHECK(desk.seated_so_far() == 25min);
}

TEST_CASE("an absence of the length of a rest ends the spell at its last input", "[spell]") {
    SpellDesk desk;
    desk.sit(25min);
    desk.away(5min);
    REQUIRE(desk.finished);
    CHECK(desk.finished->since == BootTime(1h));
    CHECK(desk.finished->until == BootTime(1h + 25min));
    CHECK(desk.finished->seated == 25min);
    CHECK(desk.finished->end == SpellEnd::absence);
    CHECK(desk.spell.since == desk.now);
    CHECK(desk.measured() == 0min);
}

TEST_CASE("a long spell is paid back faster, so that a rest always suffices", "[spell]") {
    SpellDesk desk;
    desk.sit(90min);
    desk.leave(5min - 1ms);
    CHECK(desk.measured() < 2s);
    CHECK(desk.endings == 0);
}

TEST_CASE("nothing jumps: the measure is continuous over every gap", "[spell]") {
    for (const Duration before : {Duration(1min), Duration(20min), Duration(30min), Duration(2h)}) {
        SpellDesk desk;
        desk.sit(before);
        desk.leave(0s);
        auto last = desk.measured();
        for (Duration gap = 0ms; gap < 5min; gap += 250ms) {
            const auto next = sitting(desk.rules(), desk.spell, desk.now + gap);
            // At most the steepest slope, (2 h + G)/(R − G) < 41, for a quarter of a second.
            REQUIRE(std::abs((next - last).count()) <= 250 * 41);
            last = next;
        }
        CHECK(last <= 11s);
    }
}

TEST_CASE("an idle notice that comes late changes nothing", "[spell]") {
    SpellDesk early;
    SpellDesk late;
    early.sit(20min);
    late.sit(20min);
    const auto last_input = early.now;
    early.take(on_idle(early.rules(), early.spell, last_input, last_input + 45s));
    late.take(on_idle(late.rules(), late.spell, last_input, last_input + 4min));
    CHECK(early.spell == late.spell);
}

TEST_CASE("a short sleep of the machine pays back at once, without grace", "[spell]") {
    SpellDesk desk;
    desk.sit(30min);
    desk.sleep(0s, 2min);
    // max(0, 30 − 2·30/5) = 18 minutes; idling alone would have left 32.
    CHECK(desk.measured() == 18min);
}

TEST_CASE("a sleep that begins after the grace changes nothing", "[spell]") {
    SpellDesk slept;
    SpellDesk idled;
    slept.sit(30min);
    idled.sit(30min);
    slept.leave(3min);
    slept.take(on_absence_begin(slept.rules(), slept.spell, slept.now));
    slept.now += 1min;
    idled.leave(4min);
    CHECK(slept.measured() == idled.measured());
}

TEST_CASE("a sleep of the length of a rest ends the spell", "[spell]") {
    SpellDesk desk;
    desk.sit(30min);
    desk.sleep(30s, 8h);
    CHECK(desk.endings == 1);
    CHECK(desk.spell.mode == SpellMode::none);
}

TEST_CASE("after a sleep the gap begins anew: a person who reads on is sitting", "[spell]") {
    SpellDesk desk;
    desk.sit(30min);
    desk.sleep(0s, 2min);
    CHECK(desk.here() == Presence::grace);
    desk.now += 1min;
    CHECK(desk.measured() == 19min);
}

TEST_CASE("while a guided stretch runs the clock stands and input is neither sitting nor return", "[spell]") {
    SpellDesk desk;
    desk.sit(30min);
    desk.take(on_stretch_start(desk.rules(), desk.spell, desk.now));
    desk.now += 1min;
    desk.take(on_input(desk.rules(), desk.spell, desk.now));
    desk.now += 10min;
    CHECK(desk.measured() == 30min);
    CHECK(desk.endings == 0);
}

TEST_CASE("a finished standing stretch ends the spell", "[spell]") {
    SpellDesk desk;
    desk.sit(31min);
    desk.stretch(1min, StretchEnd::ends_spell);
    REQUIRE(desk.finished);
    CHECK(desk.finished->end == SpellEnd::stretch);
    CHECK(desk.finished->stretches == 1);
    CHECK(desk.finished->until == BootTime(1h + 31min));
    desk.sit(2min);
    CHECK(desk.measured() == 2min);
}

TEST_CASE("a finished seated stretch leaves the person sitting, and is counted", "[spell]") {
    SpellDesk desk;
    desk.sit(31min);
    desk.stretch(1min, StretchEnd::goes_on);
    CHECK(desk.endings == 0);
    CHECK(desk.measured() == 31min);
    desk.sit(5min);
    CHECK(desk.measured() == 36min);
    CHECK(desk.spell.stretches == 1);
}

TEST_CASE("an abandoned stretch counts for nothing", "[spell]") {
    SpellDesk desk;
    desk.sit(31min);
    desk.stretch(20s, StretchEnd::abandoned);
    CHECK(desk.measured() == 31min);
    CHECK(desk.spell.stretches == 0);
}

TEST_CASE("a spell wakes the daemon at the end of the grace and of the rest, and at no other time",
          "[spell]") {
    SpellDesk desk;
    CHECK_FALSE(next_wakeup(desk.rules(), desk.spell, desk.now));
    desk.sit(10min);
    CHECK_FALSE(next_wakeup(desk.rules(), desk.spell, desk.now));
    const auto left = desk.now;
    desk.leave(45s);
    CHECK(next_wakeup(desk.rules(), desk.spell, desk.now) == left + 2min);
    CHECK(next_wakeup(desk.rules(), desk.spell, left + 2min) == left + 5min);
    desk.take(on_time(desk.rules(), desk.spell, left + 5min));
    CHECK(desk.endings == 1);
    CHECK_FALSE(next_wakeup(desk.rules(), desk.spell, left + 5min));
}

TEST_CASE("the straight lines a client gets agree with the measure until the next change", "[spell]") {
    SpellDesk desk;
    desk.sit(20min);
    desk.leave(0s);
    for (const Duration from : {Duration(1min), Duration(2min), Duration(3min)}) {
        const auto start = desk.now + from;
        const auto line = sitting_measure(desk.rules(), desk.spell, start);
        const auto until = next_wakeup(desk.rules(), desk.spell, start).value();
        for (auto t = start; t < until; t += 5s) {
            REQUIRE(std::abs((line.now(t) - sitting(desk.rules(), desk.spell, t)).count()) <= 250);
        }
    }
}
