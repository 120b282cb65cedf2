// SPDX-License-Identifier: MIT
#include "daemon/choice/limits_of.h"

#include <string_view>

#include "shared/stretch/left_out.h"

namespace limber {

namespace {

// A bad back rules out for its days what an irritated disc rules out: end-range bending and turning.
constexpr std::string_view flare_up_condition = "acute-disc-radiculopathy";

}  // namespace

ChoiceLimits limits_of(const Profile& profile, const Candidates& candidates, Day day, bool floor) {
    ChoiceLimits limits;
    limits.stretches = profile.adult && !profile.alarm;
    limits.cautious = !profile.screened;
    limits.positions = floor ? position_bit(Position::floor) : 0;
    for (const auto position : profile.positions) {
        limits.positions |= position_bit(position);
    }
    for (const auto& equipment : profile.equipment) {
        limits.equipment |= equipment_bit(equipment);
    }
    if ((limits.positions & position_bit(Position::floor)) != 0) {
        limits.equipment |= equipment_bit("mat");
    }
    for (const auto& condition : profile.conditions) {
        limits.conditions |= candidates.condition_bit(condition);
    }
    if (in_flare_up(profile, day)) {
        limits.conditions |= candidates.condition_bit(flare_up_condition);
    }
    for (const auto condition : harmless_conditions) {
        limits.harmless |= candidates.condition_bit(condition);
    }
    limits.cleared = profile.cleared;
    limits.hidden = profile.hidden;
    for (const auto& part : profile.suspended) {
        limits.suspended.push_back({part.stretch, part.group, region_bit(part.region), part.until});
    }
    return limits;
}

std::vector<Tried> since_reenabled(const std::vector<Tried>& history, const Profile& profile) {
    auto kept = history;
    for (const auto& again : profile.reenabled) {
        std::erase_if(kept, [&](const Tried& one) {
            return one.id == again.stretch && one.outcome == TriedOutcome::pain && one.day <= again.on;
        });
    }
    return kept;
}

bool in_flare_up(const Profile& profile, Day day) {
    return profile.flare_up_until && day < *profile.flare_up_until;
}

}  // namespace limber
