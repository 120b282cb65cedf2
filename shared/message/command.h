// SPDX-License-Identifier: MIT
// What a client asks of the daemon, and what it answers. Both cross the mailbox as 64-bit words.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "shared/message/stretch_id.h"

namespace limber {

enum class CommandKind : std::uint8_t {
    snooze = 1,      // argument: ms, 0 = the configured default
    skip,            // this break; next due after a full limit. Applies to a reminder that is due or snoozed
    another,         // another stretch for the same reminder, at most five times
    notice_expired,  // the notification ran out by itself: stays due, no second notice
    notice_closed,   // the person closed it: a snooze of the configured default; with none left as if it
                     // had run out
    start,           // reminder 0: a stretch of the person's own accord; `stretch` empty: the daemon chooses.
            // The sender owns the run: when it hangs up, the run is over. Repeating it under the same
            // reminder while it runs takes the run over (a window that comes back after a crash)
    finish,       // argument: Outcome. Ends the run `reminder`
    pause,        // argument: ms from now
    pause_until,  // argument: seconds since 1970 (wall clock)
    resume,
    quit,             // the daemon ends, cleanly, with 0; tray and windows wait for another
    quit_everything,  // Limber ends: the daemon as by quit, and at its farewell tray and windows
    walked,           // the run's walk was done: the person is up
    go_on,            // argument: Outcome of `stretch`. The run's next stretch begins
    profile_changed,  // the profile's file was written: the daemon reads it anew
    standing,         // argument: 1 "I'm standing now", also to say so once more; 0 "I sit again"
    leave,            // "I am leaving now": the absence begins, without a grace
    here,             // "I was at the desk after all": the last absence's credit is taken back
    snooze_until,     // argument: seconds since 1970 (wall clock)
    snooze_moment,    // argument: SnoozeEnd other than a time
    // From the tray, which alone knows the notification server. argument: 0 it shows notifications; 1 do not
    // disturb, and it will say when that ends; 2 do not disturb, and it has to be asked: the tray asks at
    // each ReminderView::pauses
    notices_held,
};

// What ends a snooze.
enum class SnoozeEnd : std::uint8_t {
    time,
    typing_pause,  // the hands rest for a while
    call_end,
};

enum class Outcome : std::uint8_t {
    done = 1,  // to its end
    not_now,   // stopped half-way, nothing wrong
    too_much,
    hurt,
};

// A command names the reminder it saw: what comes late or twice is Stale, not a second snooze.
struct Command {
    std::uint32_t id = 0;  // counts up per connection; the answer repeats it
    CommandKind kind = CommandKind::resume;
    std::uint64_t reminder = 0;        // ReminderView::id, 0: none seen
    std::uint64_t state_revision = 0;  // version of the state the sender acted on
    std::int64_t argument = 0;
    StretchId stretch;
    friend bool operator==(const Command&, const Command&) = default;
};

enum class Verdict : std::uint8_t { applied = 1, stale, refused, too_many };

enum class Refusal : std::uint8_t {
    none = 0,
    not_understood,     // unknown kind, argument out of range, reserved bits set
    unknown_stretch,    // not in the catalogue
    nothing_due,        // snooze or skip without a reminder, and none to come soon
    no_more_stretches,  // "Another" was used up, or there is no other
    stretch_running,    // a guided stretch runs already
    nothing_running,    // finish without a run
    not_paused,
    stretches_off,  // a clinician has to clear the person first
    nothing_to_undo,
    not_standing,
    no_more_snoozes,  // used up in this spell
    no_call,          // "until the call ends", and none is on
};

struct Answer {
    std::uint32_t id = 0;
    Verdict verdict = Verdict::refused;
    Refusal refusal = Refusal::none;
    std::uint64_t reminder = 0;  // the reminder the command ended up on: for `start`, the run's id
    friend bool operator==(const Answer&, const Answer&) = default;
};

// Somebody clicked or typed it; the others come by themselves, when a time has run out.
bool is_by_hand(CommandKind kind);

const char* to_string(CommandKind kind);
const char* to_string(SnoozeEnd end);
const char* to_string(Outcome outcome);
const char* to_string(Verdict verdict);
const char* to_string(Refusal refusal);

using CommandWords = std::array<std::uint64_t, 8>;
using AnswerWords = std::array<std::uint64_t, 2>;

CommandWords encode(const Command& command);
// Judges a private copy of what a client wrote. Nothing for what no honest client sends: unknown kind,
// argument out of the kind's range, invalid id, reserved bits.
std::optional<Command> decode_command(const CommandWords& words);

AnswerWords encode(const Answer& answer);
std::optional<Answer> decode_answer(const AnswerWords& words);

}  // namespace limber
