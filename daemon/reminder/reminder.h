// SPDX-License-Identifier: MIT
// The reminder policy: when to remind, how, and what becomes of it. Pure: (reminder, event, now) → (reminder,
// effects).
//
//     none ─► due ─► reminded ─► started ─► done | stopped    due: shown in icon and menu, no notification
//              ▲ ◄──────┘│ └─► skipped                        withdrawn: the person got up (absence of R)
//              └─ snoozed ◄┘
//
// A break is a walk and none to three stretches. Its run goes from one stretch to the next under the same id.
//
// A reminder is due when the spell's measure has grown by a full limit since the last answer. It is put
// before the person at its moment (moment.h): a natural pause in typing, which it waits for `wait` at the
// most, and not while a call, a film, a full screen or do-not-disturb holds it. Nothing that is held is
// dropped, and nothing begins anew; past the ceiling it comes once, quietly. Ignored, it comes again after
// `again` more of sitting, then once more to stay, and when that is closed after another limit. Paused,
// snoozed and held time at the desk counts all the same. Each reminder has an id that is never used again:
// what comes late or twice is Stale.
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
    Duration limit;                    // sitting after which a break is due
    Duration snooze;                   // the default
    std::uint32_t most_snoozes;        // in a spell, or unlimited_snoozes
    Duration snoozed_sitting;          // the sitting that a reminder's snoozes may take together
    Duration pause;                    // so long without input is a natural pause
    Duration wait;                     // for one, at the most
    std::uint32_t holds;               // bits of Signal: what holds a reminder back
    std::optional<Duration> ceiling;   // sitting after which it comes in spite of a hold, once and quietly
    Duration again;                    // sitting after which an ignored one comes again
    std::optional<Duration> micro;     // sitting after which there is a micro-break
    std::optional<Duration> long_sit;  // sitting without a break after which that is told
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
    static constexpr Duration look{500};  // before it is put anywhere: what may hold it is told by then
    static constexpr Duration long_pause{10000};  // the hands rest: "when I stop typing"
    static constexpr std::uint32_t most_shown = 3;

    std::uint64_t id = 0;  // of this reminder, or of the last one when state is none
    ReminderState state = ReminderState::none;
    BreakOffer offered;             // in a run: the current stretch and those that follow
    std::uint32_t offer = 0;        // "Another" counts up
    std::optional<BootTime> until;  // snoozed: not before; started: the run counts as lost
    bool own_accord = false;        // started without having been reminded
    bool walked = false;            // the run's walk was done: the person is up
    Duration answered_at{0};        // the spell's measure at the last answer
    std::optional<Pause> pause;

    // What is due and waits to be put before the person: the reminder, first or again, or a nudge.
    std::optional<BootTime> waits_since;
    std::optional<BootTime> wait_ends;  // the wait for a pause; none while something holds it
    NudgeKind waiting_nudge = NudgeKind::none;
    std::uint32_t shown = 0;  // times it was, the quiet one aside
    ReminderManner manner = ReminderManner::first;
    bool quieted = false;  // the quiet one was
    Duration shown_at{0};  // the spell's measure then

    SnoozeEnd snooze_end = SnoozeEnd::time;
    std::optional<WallTime> snooze_calendar;  // "at 14:30", as in Pause
    std::uint32_t snoozes = 0;                // in this spell, since the last break that was done
    std::optional<Duration> snoozed_from;     // the measure at this reminder's first snooze

    std::uint32_t pauses = 0;               // ReminderView::pauses
    std::optional<BootTime> counted_pause;  // the rest that was counted last

    NudgeView nudge;          // the last one
    Duration micro_at{0};     // the spell's measure at the last micro-break
    Duration long_sit_at{0};  // and when a long sit was told
    Duration broke_at{0};     // and at the last break that was done

    bool off_hours = false;  // outside the person's work hours

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
    Measure sitting;                        // the spell's
    bool present = false;                   // sitting or reading
    std::optional<BootTime> resting_since;  // no input since; nothing: the hands are at work
    std::uint32_t signals = 0;              // bits of Signal that are on
    BreakOffer candidate;                   // what the choice would offer now
    BreakOffer other;                       // and beside what is offered already
    StretchId micro;                        // and in a micro-break
    bool silent = false;  // an emergency sign was told: nothing is reminded of until cleared
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
    nudged,    // `stretch` was shown in a micro-break; without one: a long sit was told
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

// Time has passed, or the spell or what holds a reminder has changed.
ReminderStep on_change(const ReminderRules& rules, const Reminder& reminder, const Surroundings& around);
ReminderStep on_spell_end(const Reminder& reminder);
// What the person may do has changed: what is up is offered anew.
ReminderStep on_profile_change(const Reminder& reminder, const Surroundings& around);
ReminderStep on_run_lost(const Reminder& reminder);
// A new daemon has read the journal: a run that no window claims soon is lost.
ReminderStep on_restart(const Reminder& reminder, BootTime now);
// The wall clock was set, or the machine slept.
ReminderStep on_clock_change(const Reminder& reminder, BootTime now, WallTime wall);
// The work hours begin or end.
ReminderStep on_hours(const Reminder& reminder, bool off_hours);
// Every kind that is about a reminder. `wall` is for those with a wall clock in them.
ReminderStep on_command(const ReminderRules& rules, const Reminder& reminder, const Command& command,
                        const Surroundings& around, WallTime wall);

// When something becomes due by itself. Nothing: only an event can change anything.
std::optional<BootTime> next_wakeup(const ReminderRules& rules, const Reminder& reminder,
                                    const Surroundings& around);
// How long the hands must rest to change something. Nothing: no pause is waited for.
std::optional<Duration> awaited_pause(const ReminderRules& rules, const Reminder& reminder,
                                      std::uint32_t signals);
// Something waits that a full screen would hold: it is worth knowing whether there is one.
bool asks_about_screen(const ReminderRules& rules, const Reminder& reminder);
// When the next reminder will come if the person stays; for display.
std::optional<BootTime> due_at(const ReminderRules& rules, const Reminder& reminder, const Measure& sitting);
std::uint32_t snoozes_left(const ReminderRules& rules, const Reminder& reminder);
ReminderWait wait_of(const ReminderRules& rules, const Reminder& reminder, std::uint32_t signals);

const char* to_string(ReminderNews news);

}  // namespace limber
