// SPDX-License-Identifier: MIT
// The reminder policy: when to remind, and what becomes of it. Pure: (reminder, event, now) → (reminder,
// effects).
//
//     none ─► reminded ─► started ─► done | stopped          due: shown in icon and menu, no notification
//              │  ▲  │                                       withdrawn: the person got up (absence of R)
//              ▼  │  └─► skipped
//           due  snoozed
//
// A break is a walk and none to three stretches. Its run goes from one stretch to the next under the same id.
//
// A reminder is due when the spell's measure has grown by a full limit since the last answer. Paused or
// snoozed time at the desk still counts; a pause that ends past the limit reminds at the next moment without
// typing. Each reminder has an id that is never used again: what comes late or twice is Stale.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "shared/base/time.h"
#include "shared/message/command.h"
#include "shared/message/measure.h"
#include "shared/message/state.h"

namespace limber {

struct ReminderRules {
    Duration limit;   // sitting after which a break is due
    Duration snooze;  // the default
};

struct Pause {
    BootTime until;
    // "Until tomorrow 04:00": follows the calendar when the wall clock is set.
    std::optional<WallTime> calendar;
    friend bool operator==(const Pause&, const Pause&) = default;
};

// Plain data; the whole of it is journalled.
struct Reminder {
    static constexpr std::uint32_t most_offers = 6;     // the first and five times "Another"
    static constexpr Duration longest_run{15 * 60000};  // a window left open is no stretch for ever
    static constexpr Duration claim_time{10000};  // after a restart, for the window to take its run over

    std::uint64_t id = 0;  // of this reminder, or of the last one when state is none
    ReminderState state = ReminderState::none;
    BreakOffer offered;             // in a run: the current stretch and those that follow
    std::uint32_t offer = 0;        // "Another" counts up
    std::optional<BootTime> until;  // snoozed: comes back; started: the run counts as lost
    bool waits_for_moment = false;  // due: becomes reminded at the next moment without typing
    bool own_accord = false;        // started without having been reminded
    bool walked = false;            // the run's walk was done: the person is up
    Duration answered_at{0};        // the spell's measure at the last answer
    std::optional<Pause> pause;

    // Up and not yet answered.
    bool pending() const {
        return state == ReminderState::due || state == ReminderState::reminded ||
               state == ReminderState::snoozed;
    }
    friend bool operator==(const Reminder&, const Reminder&) = default;
};

// What the policy may know of the world at an event.
struct Surroundings {
    BootTime now;
    Measure sitting;       // the spell's
    bool present = false;  // sitting or reading
    bool quiet = false;    // no input for a moment
    BreakOffer candidate;  // what the choice would offer now
    bool silent = false;   // an emergency sign was told: nothing is reminded of until cleared
};

enum class ReminderNews : std::uint8_t {
    raised,   // due for the first time
    offered,  // `stretch` was put before the person
    passed,   // "Another", or another was started: the person did not want `stretch`
    snoozed,
    skipped,
    withdrawn,  // the person got up
    started,
    went_on,   // a stretch of the run ended with `outcome`, the next one has begun
    finished,  // with `outcome`
    lost,      // the window died or was forgotten; the person is reminded again
};

struct ReminderEffect {
    ReminderNews news;
    std::uint64_t id;
    StretchId stretch;
    std::optional<Outcome> outcome;
    bool walked = false;
    friend bool operator==(const ReminderEffect&, const ReminderEffect&) = default;
};

struct ReminderStep {
    Reminder reminder;
    std::vector<ReminderEffect> effects;
    Verdict verdict = Verdict::applied;  // of a command
    Refusal refusal = Refusal::none;

    void tell(ReminderNews news, std::optional<Outcome> outcome = std::nullopt) {
        effects.push_back({news, reminder.id, reminder.offered.stretch, outcome, reminder.walked});
    }
};

// Time has passed, or the spell has changed.
ReminderStep on_change(const ReminderRules& rules, const Reminder& reminder, const Surroundings& around);
ReminderStep on_spell_end(const Reminder& reminder);
// What the person may do has changed: what is up is offered anew.
ReminderStep on_profile_change(const Reminder& reminder, const Surroundings& around);
ReminderStep on_run_lost(const Reminder& reminder);
// A new daemon has read the journal: a run that no window claims soon is lost.
ReminderStep on_restart(const Reminder& reminder, BootTime now);
// The wall clock was set, or the machine slept.
ReminderStep on_clock_change(const Reminder& reminder, BootTime now, WallTime wall);
// Every kind but `quit`, which is not about a reminder. `wall` is for pause_until.
ReminderStep on_command(const ReminderRules& rules, const Reminder& reminder, const Command& command,
                        const Surroundings& around, WallTime wall);

// When something becomes due by itself. Nothing: only an event can change anything.
std::optional<BootTime> next_wakeup(const ReminderRules& rules, const Reminder& reminder,
                                    const Surroundings& around);
// When the next reminder will come if the person stays; for display.
std::optional<BootTime> due_at(const ReminderRules& rules, const Reminder& reminder, const Measure& sitting);

const char* to_string(ReminderNews news);

}  // namespace limber
