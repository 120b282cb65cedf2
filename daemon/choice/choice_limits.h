// SPDX-License-Identifier: MIT
// What may be offered to this person at all: their profile and what is suspended, as the choice works with
// it. Pure. Comes from shared/profile; nothing of it is published.
#pragma once

#include <vector>

#include "daemon/choice/candidates.h"
#include "shared/base/calendar.h"

namespace limber {

inline constexpr Bits every_position =
    position_bit(Position::seated) | position_bit(Position::standing) | position_bit(Position::floor);

// Something is not offered before `until` (a local day). One entry, a group, or all of some regions.
struct Suspension {
    StretchId entry;
    std::string group;
    Bits regions = 0;
    Day until = 0;
    friend bool operator==(const Suspension&, const Suspension&) = default;
};

struct ChoiceLimits {
    bool stretches = true;  // false: a red flag is up, or the person is under 18
    // Nobody has answered the screening: only entries that avoid nothing but `harmless` conditions.
    bool cautious = false;
    Bits positions = every_position;
    Bits equipment = 0;
    Bits conditions = 0;
    Bits harmless = 0;
    std::vector<StretchId> cleared;  // by a clinician, in spite of a condition
    std::vector<StretchId> hidden;
    std::vector<Suspension> suspended;
    friend bool operator==(const ChoiceLimits&, const ChoiceLimits&) = default;
};

// In which of its positions the entry can be done; nothing: in none. `floor`: the floor counts, too. An
// entry that is done in one of its `also` positions needs no chair.
std::optional<Position> position_for(const Candidate& entry, const ChoiceLimits& limits, bool floor);

// Whether the profile allows the entry on that day, history apart. A mask over Candidates::all().
std::vector<bool> allowed_by(const Candidates& candidates, const ChoiceLimits& limits, Day day, bool floor);

}  // namespace limber
