// SPDX-License-Identifier: MIT
#include "shared/message/state_words.h"

#include "tests/catch.h"

using namespace limber;

namespace {

State full_state() {
    State s;
    s.phase = Phase::paused;
    s.display = 0x1234;
    s.since = BootTime(5min);
    s.sitting = {20min, BootTime(25min), Measure::rising};
    s.stretches_in_spell = 2;
    s.limit = 30min;
    s.rest = 5min;
    s.default_snooze = 5min;
    s.due_at = BootTime(35min);
    s.paused_until = BootTime(60min);
    s.reminder = {99, ReminderState::snoozed, {}, 3, BootTime(40min)};
    s.reminder.offered = {BreakKind::long_break,
                          *StretchId::parse("cobra"),
                          {*StretchId::parse("chin-tuck"), *StretchId::parse("wall-slides")},
                          OfferReason::direction,
                          32,
                          5};
    s.next_kind = BreakKind::long_break;
    s.moved_today = 0x30011;
    s.reachable_today = 0xFFF1FFF;
    s.left_out = 7;
    s.day = 20000;
    s.sitting_today = {3h, BootTime(25min), 0};
    s.breaks_today = 4;
    s.stretches_today = 5;
    s.set(Warning::history_unsaved);
    s.configuration_revision = 6;
    s.watching.inputs = {WatchVerdict::not_offered, WatchVerdict::in_use,   WatchVerdict::untried,
                         WatchVerdict::not_here,    WatchVerdict::unsuited, WatchVerdict::blind};
    s.watching.presences.fill(WatchVerdict::switched_off);
    s.watching.signals = bit_of(Signal::microphone) | bit_of(Signal::elsewhere);
    s.watching.left = true;
    s.watching.last_input = BootTime(24min);
    s.watching.standing_since = BootTime(20min);
    s.watching.standing_asked = true;
    s.watching.unseen = 3min;
    s.watching.undoable = 19min;
    s.watching.silent = true;
    s.watching.keyboard_today = Measure{1h, BootTime(25min), Measure::rising};
    return s;
}

}  // namespace

TEST_CASE("every field of the state survives the way through words", "[message]") {
    CHECK(*decode_state(encode(full_state())) == full_state());
    CHECK(*decode_state(encode(State())) == State());
}

TEST_CASE("a state with one wrong word is refused with the field's name", "[message]") {
    auto words = encode(full_state());
    SECTION("phase") {
        words[0] = 77;
        CHECK(decode_state(words).error().why == "phase is out of range");
    }
    SECTION("a time before the start of the machine") {
        words[2] = static_cast<std::uint64_t>(-5);
        CHECK(decode_state(words).error().why == "since is out of range");
    }
    SECTION("a reason's word beyond its vocabulary") {
        auto state = full_state();
        state.reminder.offered.reason = OfferReason::region;
        CHECK(decode_state(encode(state)).error().why == "reminder.offered is out of range");
    }
    SECTION("a word that no field uses") {
        words[127] = 1;
        CHECK(decode_state(words).error().why == "reserved words is out of range");
    }
}

TEST_CASE("a state of random words never passes as one with a wrong enum", "[message]") {
    std::uint64_t seed = 1;
    for (int round = 0; round < 10000; ++round) {
        auto words = encode(full_state());
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        words[(seed >> 33) % words.size()] = seed;
        const auto state = decode_state(words);
        if (state) {
            REQUIRE(state->phase <= Phase::session_over);
            REQUIRE(state->reminder.state <= ReminderState::started);
            REQUIRE(state->warnings < 1U << warning_count);
        }
    }
}
