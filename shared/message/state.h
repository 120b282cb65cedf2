// SPDX-License-Identifier: MIT
// What the daemon tells everyone: ids, enums, times and counts, never sentences. Nothing about a person's
// health is in it. Written by limberd alone, on change only; clients work out countdowns from its times.
#pragma once

#include <cstdint>
#include <optional>

#include "shared/base/time.h"
#include "shared/message/break_offer.h"
#include "shared/message/measure.h"
#include "shared/message/stretch_id.h"

namespace limber {

// The one word for where the person is. When several hold, the later in this list is told.
enum class Phase : std::uint8_t {
    away,          // no spell, or the gap is past the reading grace
    sitting,       // input now
    grace,         // no input for a moment: reading, which counts as sitting
    paused,        // the person asked for no reminders for a while; sitting is measured all the same
    stretching,    // a guided stretch runs and the spell's clock stands
    session_over,  // the last source of input is gone: everyone ends
};

enum class ReminderState : std::uint8_t {
    none,      // nothing is due
    due,       // due and shown in icon and menu, without a notification: it ran out, or waits for a moment
    reminded,  // a notification is wanted
    snoozed,   // comes back at `until`
    started,   // the person is doing the stretch
};

// What is not as it should be while reminders go on. One bit each in State::warnings.
enum class Warning : std::uint8_t {
    short_times,          // testing.short_times is on
    history_unsaved,      // history cannot be written; what waits is written later
    history_set_aside,    // a damaged history was set aside and a new one begun
    configuration_wrong,  // the file has a fault; the last good values are in force
    input_unseen,         // no source of input: sitting cannot be measured
    catalogue_incomplete  // at least one stretch file has a fault and is left out
};
inline constexpr int warning_count = 6;

struct ReminderView {
    std::uint64_t id = 0;  // 0: none. Never used twice, not even after a restart within the same boot
    ReminderState state = ReminderState::none;
    BreakOffer offered;
    std::uint32_t offer = 0;  // 0 for the first stretch offered under this id, 1 after one "Another", …
    std::optional<BootTime> until;  // snoozed: when it comes back
    friend bool operator==(const ReminderView&, const ReminderView&) = default;
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

    std::int32_t day = 0;  // local date of the sums below, days since 1970-01-01
    Measure sitting_today;
    std::uint32_t breaks_today = 0;
    std::uint32_t stretches_today = 0;
    BreakKind next_kind = BreakKind::short_break;  // of the break that is due, or comes next
    // Directions and regions as bits: the first 13 move_words from bit 0, region_words from region_shift.
    std::uint64_t moved_today = 0;
    std::uint64_t reachable_today = 0;  // that some stretch which may be offered has
    std::uint32_t left_out = 0;         // stretches that may not be offered, whatever the reason

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
const char* to_string(Warning warning);

}  // namespace limber
