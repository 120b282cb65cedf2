// SPDX-License-Identifier: MIT
// What history keeps: one record for each thing that has ended. Times are wall time, for people and
// calendars.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/time.h"
#include "shared/message/command.h"
#include "shared/message/stretch_id.h"

namespace limber {

struct SpellRecord {
    WallTime since;                   // its first input
    WallTime ended;                   // its last input
    std::chrono::seconds sitting{0};  // all of it, never paid back
    std::uint32_t stretches = 0;      // finished in it
    bool is_break = false;            // long enough for its end to count as a break
    std::string reason;               // what ended it: "absence", "stretch"
    friend bool operator==(const SpellRecord&, const SpellRecord&) = default;
};

// The end of that spell was no break: the person was at the desk after all.
struct NoBreakRecord {
    WallTime since;  // the spell's
    friend bool operator==(const NoBreakRecord&, const NoBreakRecord&) = default;
};

// What became of a stretch that was put before the person, or that they took by themselves.
enum class OfferOutcome : std::uint8_t {
    passed,      // "Another"
    skipped,     // with the whole break
    withdrawn,   // the person got up
    unanswered,  // the daemon ended meanwhile
    done,
    not_now,  // begun and stopped half-way, nothing wrong
    too_much,
    hurt,
    lost,  // begun, and the window went away
};

struct OfferRecord {
    StretchId stretch;
    WallTime offered;
    std::optional<WallTime> started;
    std::optional<WallTime> ended;  // of the run; set where `started` is
    OfferOutcome outcome = OfferOutcome::unanswered;
    friend bool operator==(const OfferRecord&, const OfferRecord&) = default;
};

enum class ReminderAnswer : std::uint8_t {
    stretched,  // a stretch was begun; its offer's outcome says how that went
    skipped,
    withdrawn,   // the person got up
    unanswered,  // the daemon ended meanwhile
};

// A reminder with all that was offered under it. A stretch that a person starts without having been reminded
// is one, too.
struct ReminderRecord {
    bool own_accord = false;
    std::optional<WallTime> due;       // nothing: own accord, or not known any more after a crash
    std::optional<WallTime> reminded;  // the first notification
    WallTime answered;
    ReminderAnswer answer = ReminderAnswer::unanswered;
    std::uint32_t snoozes = 0;
    std::vector<OfferRecord> offers;
    friend bool operator==(const ReminderRecord&, const ReminderRecord&) = default;
};

const char* to_string(OfferOutcome outcome);
const char* to_string(ReminderAnswer answer);

// Nothing when the text is none of them.
std::optional<OfferOutcome> parse_offer_outcome(std::string_view text);

OfferOutcome to_offer_outcome(Outcome outcome);

// Gone through to its end: what "stretches today" counts.
constexpr bool was_completed(OfferOutcome outcome) {
    return outcome == OfferOutcome::done || outcome == OfferOutcome::too_much;
}

}  // namespace limber
