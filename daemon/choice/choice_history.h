// SPDX-License-Identifier: MIT
// What became of the stretches that were offered, and what follows from it for the next choice. Pure.
#pragma once

#include <cstdint>
#include <vector>

#include "daemon/choice/candidates.h"
#include "shared/base/calendar.h"

namespace limber {

// A break that was dismissed as a whole is not recorded against its entries: it says "busy", not "dislike".
// shown: in a micro-break, which asks for no answer and is neither skipped nor disliked without one.
enum class TriedOutcome : std::uint8_t { completed, skipped, too_much, pain, shown };

// One offer, in the order in which they were made.
struct Tried {
    StretchId id;
    Day day = 0;
    std::int32_t break_index = 0;
    TriedOutcome outcome = TriedOutcome::completed;
    friend bool operator==(const Tried&, const Tried&) = default;
};

// Read once for a choice. Vectors are over Candidates::all().
struct TriedSummary {
    static constexpr int most_stale = 200;  // offers

    TriedSummary(const Candidates& candidates, const std::vector<Tried>& history, Day day);

    std::vector<bool> suspended;
    std::vector<bool> resting;  // three skips in a row
    std::vector<bool> easier;   // was too much within 28 days: begins with the easier variant
    std::vector<int> tolerance;
    std::vector<bool> tried;
    std::vector<int> completed_today;
    std::vector<int> stale;            // offers since the entry was last shown
    std::vector<std::size_t> recent;   // the last eight offers, the newest last; foreign ids count, too
    std::int32_t last_eye_break = -1;  // today's last break with an eye entry
};

}  // namespace limber
