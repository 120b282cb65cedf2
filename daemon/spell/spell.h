// SPDX-License-Identifier: MIT
// The sitting spell: how long this person has really been sitting. Pure: (spell, event, now) → spell.
//
// Input counts as sitting. A gap without input is reading at first, and counts; a longer one is absence and
// pays the spell back bit by bit, so that nothing jumps at a threshold. With limit L, rest R, grace G,
// sitting S before the gap and M = max(L, S), a gap g leaves
//     g ≤ G        S + g
//     G < g < R    max(0, S + G − (g − G)(M + G)/(R − G))
//     g ≥ R        0, and the spell ends.
// An absence that is known (suspend, lock) and begins after u ≤ G of idling leaves, when it has lasted k, the
// smaller of that and max(0, S + u − k·max(L, S + u)/R); one that begins later changes nothing.
//
// While a guided stretch runs, or the person stands, the clock stands: input is then neither sitting nor
// return.
#pragma once

#include <cstdint>
#include <optional>

#include "shared/base/time.h"
#include "shared/message/measure.h"

namespace limber {

struct SpellRules {
    Duration limit;  // L > 0
    Duration rest;   // R > G
    Duration grace;  // G ≥ 0, at most R/2
};

enum class SpellMode : std::uint8_t {
    none,      // no spell: nobody has sat since the last one ended
    active,    // input is going on
    idle,      // no input since `anchor`
    standing,  // a guided stretch runs, or the person stands: so does the clock
};

// Plain data; the whole of it is journalled, so a spell goes on after a kill.
struct Spell {
    SpellMode mode = SpellMode::none;
    std::optional<BootTime> since;        // its first input; does not move
    BootTime anchor{};                    // active, idle: the time at which the two sums below held
    Duration sitting{0};                  // at `anchor`; what absence pays back
    Duration seated{0};                   // at `anchor`: all time at the desk in this spell, never paid back
    std::optional<BootTime> absent_from;  // idle: a known absence began then, within the grace
    std::uint32_t stretches = 0;          // finished in this spell
    friend bool operator==(const Spell&, const Spell&) = default;
};

enum class SpellEnd : std::uint8_t {
    absence,  // R without input
    stretch,  // a finished standing or floor stretch
};

struct FinishedSpell {
    BootTime since;
    BootTime until;  // the last input
    Duration seated;
    std::uint32_t stretches;
    SpellEnd end;
    friend bool operator==(const FinishedSpell&, const FinishedSpell&) = default;
};

struct SpellStep {
    Spell spell;
    std::optional<FinishedSpell> finished;  // the spell that this event ended
};

// What the person is doing as far as input tells.
enum class Presence : std::uint8_t { away, sitting, grace };

// Events. Times never run backwards from one call to the next; a time earlier than the spell's anchor counts
// as the anchor.
SpellStep on_input(const SpellRules& rules, const Spell& spell, BootTime now);
// Of a spell whose known absence was told before the rest that it fell into: the gap is dated back.
SpellStep on_idle(const SpellRules& rules, const Spell& spell, BootTime last_input, BootTime now);
SpellStep on_absence_begin(const SpellRules& rules, const Spell& spell, BootTime now);
// The person may be back without input (a lid opened): the gap begins anew from what the absence left.
SpellStep on_absence_end(const SpellRules& rules, const Spell& spell, BootTime now);
SpellStep on_stretch_start(const SpellRules& rules, const Spell& spell, BootTime now);
enum class StretchEnd : std::uint8_t {
    ends_spell,  // done, standing or on the floor
    goes_on,     // done while seated: answers the reminder, but the person still sits
    abandoned,
};
SpellStep on_stretch_end(const SpellRules& rules, const Spell& spell, StretchEnd end, BootTime now);
SpellStep on_time(const SpellRules& rules, const Spell& spell, BootTime now);

// What holds at `now` without an event.
Duration sitting(const SpellRules& rules, const Spell& spell, BootTime now);
Duration seated(const SpellRules& rules, const Spell& spell, BootTime now);
Presence presence(const SpellRules& rules, const Spell& spell, BootTime now);
// The same as straight lines from `now` on, good until the next event or next_wakeup(). One exception:
// towards the end of a known absence the true line is steeper, and nobody is there to see it.
Measure sitting_measure(const SpellRules& rules, const Spell& spell, BootTime now);
Measure seated_measure(const SpellRules& rules, const Spell& spell, BootTime now);

// When something changes without input: the grace ends, the spell ends. Nothing: never.
std::optional<BootTime> next_wakeup(const SpellRules& rules, const Spell& spell, BootTime now);

const char* to_string(SpellMode mode);
const char* to_string(SpellEnd end);

}  // namespace limber
