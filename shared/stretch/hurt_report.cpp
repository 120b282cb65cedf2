// SPDX-License-Identifier: MIT
#include "shared/stretch/hurt_report.h"

#include <algorithm>

namespace limber {

namespace {

constexpr const char* neck_group = "Neck";

void suspend(Profile& profile, SuspendedPart part) {
    const auto same =
        std::find_if(profile.suspended.begin(), profile.suspended.end(), [&](const SuspendedPart& known) {
            return known.stretch == part.stretch && known.group == part.group && known.region == part.region;
        });
    if (same == profile.suspended.end()) {
        profile.suspended.push_back(std::move(part));
    } else {
        same->until = std::max(same->until, part.until);
    }
}

void add_card(std::vector<AlarmCard>& cards, const RedFlags& red_flags, std::string_view id) {
    const auto* card = red_flags.card(id);
    const bool known = card == nullptr || std::find(cards.begin(), cards.end(), *card) != cards.end();
    if (!known) {
        cards.push_back(*card);
    }
}

std::vector<AlarmCard> cards_of(const RedFlags& red_flags, const HurtReport& report, AlarmLevel level) {
    std::vector<AlarmCard> cards;
    for (const auto& id : report.signs) {
        const auto* sign = red_flags.find(id);
        if (sign != nullptr && sign->level == level) {
            add_card(cards, red_flags, sign->card);
        }
    }
    if (cards.empty() && level >= AlarmLevel::professional) {
        add_card(cards, red_flags, to_string(level));
    }
    return cards;
}

}  // namespace

HurtVerdict judge_hurt(const RedFlags& red_flags, const Profile& profile, const StretchId& stretch,
                       const HurtReport& report, Day today) {
    HurtVerdict verdict;
    verdict.profile = profile;
    verdict.level = !report.signs.empty() ? red_flags.worst(report.signs)
                    : report.sharp        ? AlarmLevel::professional
                                          : AlarmLevel::modify;
    verdict.outcome = verdict.level == AlarmLevel::modify ? Outcome::too_much : Outcome::hurt;
    verdict.cards = cards_of(red_flags, report, verdict.level);
    for (const auto& id : report.signs) {
        const auto* sign = red_flags.find(id);
        if (sign != nullptr && sign->suspends == Suspends::neck) {
            suspend(verdict.profile, {{}, neck_group, {}, today + hurt_suspends_for});
        }
    }
    if (verdict.level >= AlarmLevel::professional && !stretch.empty()) {
        suspend(verdict.profile, {stretch, {}, {}, today + hurt_suspends_for});
    }
    if (verdict.level >= AlarmLevel::urgent) {
        auto& alarm = verdict.profile.alarm;
        const auto before = alarm.value_or(Alarm{verdict.level, {}, today});
        alarm = Alarm{std::max(before.level, verdict.level), before.signs, before.since};
        for (const auto& id : report.signs) {
            if (std::find(alarm->signs.begin(), alarm->signs.end(), id) == alarm->signs.end()) {
                alarm->signs.push_back(id);
            }
        }
    }
    return verdict;
}

Profile cleared(Profile profile, Day day) {
    profile.alarm.reset();
    profile.cleared_on = day;
    return profile;
}

}  // namespace limber
