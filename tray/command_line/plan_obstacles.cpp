// SPDX-License-Identifier: MIT
#include "tray/command_line/plan_obstacles.h"

#include <algorithm>

#include "shared/message/break_offer.h"
#include "tray/command_line/plan_text.h"
#include "tray/text/phrases.h"
#include "tray/text/translate.h"
#include "tray/window/guided/plan_words.h"
#include "tray/window/guided/stretch_words.h"

namespace limber {

namespace {

// How often the reminders of a day come to the same stretch: eight others are between.
constexpr int most_times_reminded = 3;

template <typename List, typename Value>
bool has(const List& list, const Value& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool has_equipment(const Stretch& stretch, const Profile& profile, bool without_chair) {
    return std::all_of(stretch.equipment.begin(), stretch.equipment.end(), [&](const std::string& piece) {
        const bool on_the_floor = piece == "mat" && has(profile.positions, Position::floor);
        return piece == "none" || on_the_floor || (without_chair && piece == "chair") ||
               has(profile.equipment, piece);
    });
}

bool has_place(const Stretch& stretch, const Profile& profile) {
    const auto here = [&](Position position, bool without_chair) {
        return has(profile.positions, position) && has_equipment(stretch, profile, without_chair);
    };
    return here(stretch.position, false) ||
           std::any_of(stretch.also.begin(), stretch.also.end(),
                       [&](Position position) { return here(position, true); });
}

std::string conditions_text(const Stretch& stretch, const Catalogue& catalogue, const Profile& profile) {
    std::string text;
    for (const auto& id : stretch.avoid_if) {
        if (has(profile.conditions, id) && !has(profile.cleared, stretch.id)) {
            text.append(text.empty() ? "" : "; ").append(tr_data(catalogue.condition_text(id)));
        }
    }
    return text;
}

std::optional<Day> suspended_until(const Stretch& stretch, const Profile& profile, Day today) {
    std::optional<Day> until;
    for (const auto& part : profile.suspended) {
        const bool names = part.stretch == stretch.id || part.group == stretch.group ||
                           (!part.region.empty() && has(stretch.regions, part.region));
        if (names && part.until > today) {
            until = std::max(part.until, until.value_or(part.until));
        }
    }
    return until;
}

// Why it will not be offered; empty: it will.
std::string reason_against(const Stretch& stretch, const Catalogue& catalogue, const Profile& profile,
                           Day today) {
    if (const auto conditions = conditions_text(stretch, catalogue, profile); !conditions.empty()) {
        return conditions;
    }
    if (has(profile.hidden, stretch.id)) {
        return tr("you have hidden it");
    }
    if (!has_place(stretch, profile)) {
        return fill(tr("your answers have no place for it (%1)"), {where_text(stretch.position)});
    }
    if (const auto until = suspended_until(stretch, profile, today)) {
        return fill(tr("after \"It hurt\" it comes back on %1"), {date_text(*until)});
    }
    return {};
}

}  // namespace

std::vector<std::string> plan_obstacles(const Plan& plan, const Catalogue& catalogue, const Profile& profile,
                                        Day today) {
    std::vector<std::string> obstacles;
    if (plan.until && *plan.until < today) {
        obstacles.push_back(fill(tr("The plan was over on %1"), {date_text(*plan.until)}));
    }
    if (profile.alarm || !profile.adult) {
        obstacles.emplace_back(tr("Stretches are off, so nothing of the plan will be offered"));
    } else if (!profile.screened) {
        obstacles.emplace_back(
            tr("Until the questions in Limber's window are answered, only what hardly anyone has to avoid is "
               "offered"));
    }
    for (const auto& entry : plan.entries) {
        const auto* const stretch = catalogue.find(entry.stretch);
        if (stretch == nullptr) {
            continue;
        }
        const auto name = named_with_id(*stretch);
        if (const auto reason = reason_against(*stretch, catalogue, profile, today); !reason.empty()) {
            obstacles.push_back(fill(tr("%1 will not be offered: %2"), {name, reason}));
        }
        if (entry.times_a_day > most_times_reminded) {
            obstacles.push_back(fill(
                tr("%1 is planned %2; reminders come to it about %3, the rest is yours to start: limber "
                   "stretch %4"),
                {name, times_text(entry.times_a_day), times_text(most_times_reminded), stretch->id.text()}));
        }
        const int seconds = with_plan(*stretch, entry).total_seconds;
        if (seconds > stretching_seconds(BreakKind::long_break)) {
            obstacles.push_back(
                fill(tr("%1 takes %2 as planned and fits no break: start it yourself, limber stretch %3"),
                     {name, exact_text(std::chrono::seconds(seconds)), stretch->id.text()}));
        }
    }
    return obstacles;
}

}  // namespace limber
