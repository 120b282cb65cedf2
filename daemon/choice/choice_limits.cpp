// SPDX-License-Identifier: MIT
#include "daemon/choice/choice_limits.h"

#include <algorithm>

namespace limber {

namespace {

bool names(const std::vector<StretchId>& ids, const StretchId& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool suspends(const Suspension& suspension, const Candidate& entry, int group) {
    return suspension.entry == entry.id || (suspension.regions & entry.regions) != 0 || group == entry.group;
}

}  // namespace

std::optional<Position> position_for(const Candidate& entry, const ChoiceLimits& limits, bool floor) {
    static const Bits chair = equipment_bit("chair");
    const auto fits = [&](Position position, Bits equipment) {
        const bool here = (limits.positions & position_bit(position)) != 0;
        return here && (floor || position != Position::floor) && (equipment & ~limits.equipment) == 0;
    };
    if (fits(entry.position, entry.equipment)) {
        return entry.position;
    }
    const auto found = std::find_if(entry.also.begin(), entry.also.end(), [&](Position position) {
        return fits(position, entry.equipment & ~chair);
    });
    return found == entry.also.end() ? std::nullopt : std::optional(*found);
}

std::vector<bool> allowed_by(const Candidates& candidates, const ChoiceLimits& limits, Day day, bool floor) {
    std::vector<bool> allowed(candidates.all().size(), false);
    if (!limits.stretches) {
        return allowed;
    }
    for (std::size_t i = 0; i < allowed.size(); ++i) {
        const auto& entry = candidates.all()[i];
        const bool ruled_out = (entry.avoid_if & limits.conditions) != 0 ||
                               (limits.cautious && (entry.avoid_if & ~limits.harmless) != 0);
        allowed[i] = position_for(entry, limits, floor).has_value() &&
                     (!ruled_out || names(limits.cleared, entry.id)) && !names(limits.hidden, entry.id);
    }
    for (const auto& suspension : limits.suspended) {
        if (day >= suspension.until) {
            continue;
        }
        const int group = suspension.group.empty() ? -1 : candidates.group_of(suspension.group);
        for (std::size_t i = 0; i < allowed.size(); ++i) {
            allowed[i] = allowed[i] && !suspends(suspension, candidates.all()[i], group);
        }
    }
    return allowed;
}

}  // namespace limber
