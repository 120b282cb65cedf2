// SPDX-License-Identifier: MIT
#include "daemon/spell/blindness.h"

#include "tests/catch.h"
#include "tests/daemon/spell/spell_desk.h"

using namespace limber;

namespace {

// The daemon dies at desk.now; the person's last input comes `until_input` later, and a new daemon starts
// `idle` after that.
AfterBlindness killed(SpellDesk& desk, Duration until_input, Duration idle = 0s) {
    const auto died = desk.now;
    desk.now += until_input + idle;
    return after_blindness(desk.rules(), desk.spell, died, desk.now - idle, desk.now);
}

}  // namespace

TEST_CASE("a daemon that comes back within a rest loses no second of sitting", "[spell]") {
    SpellDesk desk;
    desk.sit(20min);
    const auto after = killed(desk, 3min, 10s);
    CHECK(sitting(desk.rules(), after.spell, desk.now) == 23min + 10s);
    CHECK(after.unseen == 0s);
    CHECK(after.spell.since == BootTime(1h));
}

TEST_CASE("of a long blind time a rest is counted on and the remainder is told as unseen", "[spell]") {
    SpellDesk desk;
    desk.sit(20min);
    const auto after = killed(desk, 17min);
    CHECK(sitting(desk.rules(), after.spell, desk.now) == 25min);
    CHECK(after.unseen == 12min);
    CHECK_FALSE(after.finished);
}

TEST_CASE("nothing is blind when the person left before the daemon died", "[spell]") {
    SpellDesk desk;
    desk.sit(20min);
    const auto last_input = desk.now;
    desk.now += 30s;
    const auto died = desk.now;
    desk.now += 20s;
    const auto after = after_blindness(desk.rules(), desk.spell, died, last_input, desk.now);
    CHECK(sitting(desk.rules(), after.spell, desk.now) == 20min + 50s);
    CHECK(after.unseen == 0s);
}

TEST_CASE("a person who stayed away through a crash has had the break", "[spell]") {
    SpellDesk desk;
    desk.sit(20min);
    const auto last_input = desk.now;
    desk.leave(1min);
    const auto died = desk.now;
    desk.now += 10min;
    const auto after = after_blindness(desk.rules(), desk.spell, died, last_input, desk.now);
    REQUIRE(after.finished);
    CHECK(after.finished->until == last_input);
    CHECK(after.spell.mode == SpellMode::none);
}

TEST_CASE("an absence that a crash fell into goes on until the person's return", "[spell]") {
    SpellDesk desk;
    desk.sit(20min);
    desk.leave(3min);
    const auto after = killed(desk, 1min, 5s);
    CHECK_FALSE(after.finished);
    // Four minutes of absence, then back for five seconds.
    SpellDesk seen;
    seen.sit(20min);
    seen.away(4min);
    CHECK(sitting(desk.rules(), after.spell, desk.now) == seen.measured() + 5s);
}

TEST_CASE("an absence that may have become a break during a crash ends the spell", "[spell]") {
    SpellDesk desk;
    desk.sit(20min);
    desk.leave(3min);
    const auto after = killed(desk, 30min, 5s);
    REQUIRE(after.finished);
    CHECK(after.unseen == 25min);
    CHECK(sitting(desk.rules(), after.spell, desk.now) == 5s);
}

TEST_CASE("a guided run stands still across a crash", "[spell]") {
    SpellDesk desk;
    desk.sit(20min);
    desk.take(on_stretch_start(desk.rules(), desk.spell, desk.now));
    const auto after = killed(desk, 2min);
    CHECK(after.spell == desk.spell);
    CHECK(sitting(desk.rules(), after.spell, desk.now) == 20min);
}
