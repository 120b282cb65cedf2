// SPDX-License-Identifier: MIT
#include "shared/stretch/plan.h"

#include <algorithm>

namespace limber {

bool in_force(const Plan& plan, Day day) {
    return day >= plan.from && (!plan.until || day <= *plan.until);
}

std::vector<const PlanEntry*> entries_on(const Plan& plan, Day day) {
    std::vector<const PlanEntry*> entries;
    if (!in_force(plan, day)) {
        return entries;
    }
    for (const auto& entry : plan.entries) {
        if (entry.days.at(weekday_of(day))) {
            entries.push_back(&entry);
        }
    }
    return entries;
}

const PlanEntry* entry_for(const Plan& plan, const StretchId& stretch, Day day) {
    const auto entries = entries_on(plan, day);
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const PlanEntry* entry) { return entry->stretch == stretch; });
    return found == entries.end() ? nullptr : *found;
}

Stretch with_plan(Stretch stretch, const PlanEntry& entry) {
    auto& dose = stretch.typical;
    dose.hold_seconds = entry.hold_seconds.value_or(dose.hold_seconds);
    dose.repetitions = entry.repetitions.value_or(dose.repetitions);
    stretch.per_side = stretch.per_side && entry.sides == PlanSides::both;
    stretch.total_seconds = dose_seconds(dose, stretch.per_side);
    return stretch;
}

std::size_t weekday_of(Day day) {
    const std::chrono::weekday weekday{std::chrono::sys_days(std::chrono::days(day))};
    return weekday.iso_encoding() - 1;
}

}  // namespace limber
