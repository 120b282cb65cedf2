// SPDX-License-Identifier: MIT
// Which stretch a reminder offers. Pure; the rule of this version: of those that may be offered, the one that
// was offered least recently, ties by the catalogue's order.
#pragma once

#include <map>
#include <vector>

#include "shared/base/time.h"
#include "shared/stretch/stretch.h"

namespace limber {

// What history tells about one person's stretches.
struct StretchHistory {
    std::map<StretchId, WallTime> last_offered;
    std::map<StretchId, WallTime> last_hurt;
};

struct ChoiceRules {
    bool floor = false;  // reminders may offer stretches on the floor
};

// A stretch that hurt is not offered again for so long. The person can still start it by hand.
inline constexpr std::chrono::hours hurt_suspends{14 * 24};

// Empty id: none may be offered.
StretchId choose(const std::vector<Stretch>& catalogue, const StretchHistory& history,
                 const ChoiceRules& rules, WallTime now);

}  // namespace limber
