// SPDX-License-Identifier: MIT
// What the daemon tells everyone: ids, enums, times and counts, never sentences. Nothing about a person's
// health is in it. Written by limberd alone, on change only; clients work out countdowns from its times.
#pragma once

#include <cstdint>
#include <optional>

#include "shared/base/time.h"
#include "shared/message/break_offer.h"
#include "shared/message/command.h"
#include "shared/message/measure.h"
#include "shared/message/stretch_id.h"
#include "shared/message/watching.h"

namespace limber {

// The one word for where the person is. When several hold, the later in this list is told.
enum class Phase : std::uint8_t {
    away,          // no spell, or the gap is past the reading grace
    sitting,       // input now
    grace,         // no input for a moment: reading, which counts as sitting
    standing,      // at the desk, on their feet, as the person said: the spell's clock stands
    paused,        // the person asked for no reminders for a while; sitting is measured all the same
    stretching,    // a guided stretch runs and the spell's clock stands
    session_over,  // the last source of input is gone: everyone ends
};

enum class ReminderState : std::uint8_t {
    none,      // nothing is due
    due,       // due and shown in icon and menu, without a notification: it ran out, or waits (ReminderWait)
    reminded,  // a notification is wanted
    snoozed,   // comes back at `until`, or at the moment that `snooze_end` names
    started,   // the person is doing the stretch
};

// What a reminder waits for before it is put before the person, first or again.
enum class ReminderWait : std::uint8_t {
    nothing,
    typing_pause,  // a natural pause, for a while at the most
    hold,  // the end of a call, a film, a full screen, of do not disturb: Watching::signals says which
};

// How a reminder is put before the person.
enum class ReminderManner : std::uint8_t {
    first,
    again,     // the first was ignored: a calmer text, another stretch
    resident,  // so was that: it stays until it is answered
    quiet,     // held for so long that it comes once all the same, and does not disturb
};

// What is not as it should be while reminders go on. One bit each in State::warnings.
enum class Warning : std::uint8_t {
    short_times,           // testing.short_times is on
    history_unsaved,       // history cannot be written; what waits is written later
    history_set_aside,     // a damaged history was set aside and a new one begun
    configuration_wrong,   // the file has a fault; the last good values are in force
    input_unseen,          // no source of input: sitting cannot be measured
    catalogue_incomplete,  // at least one stretch file has a fault and is left out
    input_blind,           // a source of input told nothing, or never of rest, and was given up
    input_coarse,          // the source in use is the last resort: minutes late
};
inline constexpr int warning_count = 8;

inline constexpr std::uint32_t unlimited_snoozes = UINT32_MAX;

struct ReminderView {
    std::uint64_t id = 0;  // 0: none. Never used twice, not even after a restart within the same boot
    ReminderState state = ReminderState::none;
    BreakOffer offered;
    std::uint32_t offer = 0;  // 0 for the first stretch offered under this id, 1 after one "Another", …
    std::optional<BootTime> until;  // snoozed: when it comes back
    SnoozeEnd snooze_end = SnoozeEnd::time;
    std::uint32_t snoozes_left = unlimited_snoozes;  // in this spell
    ReminderWait wait = ReminderWait::nothing;
    ReminderManner manner = ReminderManner::first;  // of the notification that is up, or was last
    std::uint32_t pauses = 0;  // of the person's, while Signal::notices_asked holds it: ask the server again
    friend bool operator==(const ReminderView&, const ReminderView&) = default;
};

// A quiet notice beside the reminders, which asks for no answer and goes by itself.
enum class NudgeKind : std::uint8_t {
    none,
    micro,     // a micro-break: `stretch` takes less than a minute, in the chair
    long_sit,  // so long without a break: one plain line
};

struct NudgeView {
    std::uint64_t id = 0;  // grows with each; the same one is told once
    NudgeKind kind = NudgeKind::none;
    StretchId stretch;
    BootTime at{};  // when it was made: a client that comes later does not tell an old one
    friend bool operator==(const NudgeView&, const NudgeView&) = default;
};

// The last absence that took something off the clock, or ended the spell.
struct CreditView {
    BootTime from{};
    BootTime until{};
    Duration taken_off{0};
    friend bool operator==(const CreditView&, const CreditView&) = default;
};

// What the daemon watches by, and what it has seen of the person's presence.
struct Watching {
    InputVerdicts inputs{};
    PresenceVerdicts presences{};
    std::uint32_t signals = 0;           // bits of Signal that are on
    bool left = false;                   // "I am leaving now", and no input since
    std::optional<BootTime> last_input;  // none: at this moment (Phase sitting), or not known
    std::optional<BootTime> standing_since;
    bool standing_asked = false;  // long enough on their feet to ask about it
    Duration unseen{0};           // in this spell, while no daemon watched: neither sitting nor away
    Duration undoable{0};         // what CommandKind::here would put back on the sitting clock
    bool silent = false;          // nothing is due: a sign was told that needs help first
    // Today's time with each. Nothing: this source cannot tell them apart.
    std::optional<Measure> keyboard_today;
    std::optional<Measure> pointer_today;

    std::optional<InputKind> source() const {
        for (std::size_t i = 0; i < input_kind_count; ++i) {
            if (inputs[i] == WatchVerdict::in_use) {
                return static_cast<InputKind>(i);
            }
        }
        return std::nullopt;
    }
    bool has(Signal signal) const { return (signals & bit_of(signal)) != 0; }
    friend bool operator==(const Watching&, const Watching&) = default;
};

struct State {
    static constexpr unsigned region_shift = 16;

    Phase phase = Phase::away;
    std::uint64_t display = 0;  // hash of the display whose input is watched; 0: none (session_id.h)

    std::optional<BootTime> since;  // the spell's first input; none: no spell
    Measure sitting;                // the spell's measure: rises at the desk, is paid back by absence
    std::uint32_t stretches_in_spell = 0;

    Duration limit{0};  // sitting after which a reminder is due
    Duration rest{0};   // absence that ends a spell
    Duration default_snooze{0};
    std::optional<BootTime>
        due_at;  // when the next reminder is due if the person stays; none: not foreseeable
    std::optional<BootTime> paused_until;
    ReminderView reminder;
    NudgeView nudge;
    std::optional<CreditView> credit;      // in this spell
    bool off_hours = false;                // outside the person's work hours: nothing is told
    std::optional<WallTime> hours_change;  // when that changes next; none: never

    std::int32_t day = 0;  // local date of the sums below, days since 1970-01-01
    Measure sitting_today;
    std::uint32_t breaks_today = 0;
    std::uint32_t stretches_today = 0;
    std::uint32_t due_today = 0;  // breaks that have become due
    std::uint32_t target = 0;     // percent of them that the person wants to take; 0: none wanted
    BreakKind next_kind = BreakKind::short_break;  // of the break that is due, or comes next
    // Directions and regions as bits: the first 13 move_words from bit 0, region_words from region_shift.
    std::uint64_t moved_today = 0;
    std::uint64_t reachable_today = 0;  // that some stretch which may be offered has
    std::uint32_t left_out = 0;         // stretches that may not be offered, whatever the reason

    Watching watching;

    std::uint32_t warnings = 0;
    std::uint32_t configuration_revision = 0;  // grows when the configuration or the catalogue is read anew

    bool has(Warning warning) const { return ((warnings >> static_cast<unsigned>(warning)) & 1U) != 0; }
    void set(Warning warning, bool on = true) {
        const auto bit = 1U << static_cast<unsigned>(warning);
        warnings = on ? warnings | bit : warnings & ~bit;
    }
    friend bool operator==(const State&, const State&) = default;
};

const char* to_string(Phase phase);
const char* to_string(ReminderState state);
const char* to_string(ReminderWait wait);
const char* to_string(ReminderManner manner);
const char* to_string(NudgeKind kind);
const char* to_string(Warning warning);

}  // namespace limber
