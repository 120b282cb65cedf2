// SPDX-License-Identifier: MIT
#include "shared/stretch/left_out.h"

#include <algorithm>

namespace limber {

namespace {

template <typename Items, typename Item>
bool has(const Items& items, const Item& item) {
    return std::find(items.begin(), items.end(), item) != items.end();
}

std::optional<LeftOut> by_condition(const Stretch& stretch, const Profile& profile) {
    if (has(profile.cleared, stretch.id)) {
        return std::nullopt;
    }
    for (const auto& condition : stretch.avoid_if) {
        if (has(profile.conditions, condition)) {
            return LeftOut{LeftOutReason::condition, condition};
        }
    }
    for (const auto& condition : stretch.avoid_if) {
        if (!profile.screened && !has(harmless_conditions, condition)) {
            return LeftOut{LeftOutReason::not_screened, condition};
        }
    }
    return std::nullopt;
}

std::optional<LeftOut> by_suspension(const Stretch& stretch, const Profile& profile, Day today) {
    for (const auto& part : profile.suspended) {
        const bool meant = part.stretch == stretch.id ||
                           (!part.group.empty() && part.group == stretch.group) ||
                           has(stretch.regions, part.region);
        if (meant && today < part.until) {
            return LeftOut{LeftOutReason::suspended, {}, part.until};
        }
    }
    return std::nullopt;
}

// A chair is not needed in one of the `also` positions.
std::optional<LeftOut> by_place(const Stretch& stretch, const Profile& profile, bool floor) {
    const auto can_take = [&](Position position) {
        return has(profile.positions, position) || (floor && position == Position::floor);
    };
    const auto at_hand = [&](const std::string& thing) {
        return thing == "none" || has(profile.equipment, thing) ||
               (thing == "mat" && can_take(Position::floor));
    };
    const auto missing = [&](bool chair_too) {
        return std::any_of(stretch.equipment.begin(), stretch.equipment.end(), [&](const std::string& thing) {
            return !at_hand(thing) && (chair_too || thing != "chair");
        });
    };
    const bool also = std::any_of(stretch.also.begin(), stretch.also.end(), can_take);
    if (!can_take(stretch.position) && !also) {
        return LeftOut{LeftOutReason::position, {}};
    }
    const bool first_fits = can_take(stretch.position) && !missing(true);
    return first_fits || (also && !missing(false)) ? std::nullopt
                                                   : std::optional(LeftOut{LeftOutReason::equipment, {}});
}

}  // namespace

std::optional<LeftOut> why_left_out(const Stretch& stretch, const Profile& profile, Day today, bool floor) {
    if (profile.alarm) {
        return LeftOut{LeftOutReason::alarm, {}};
    }
    if (!profile.adult) {
        return LeftOut{LeftOutReason::under_age, {}};
    }
    if (const auto out = by_condition(stretch, profile)) {
        return out;
    }
    if (const auto out = by_suspension(stretch, profile, today)) {
        return out;
    }
    if (has(profile.hidden, stretch.id)) {
        return LeftOut{LeftOutReason::hidden, {}};
    }
    return by_place(stretch, profile, floor);
}

}  // namespace limber
