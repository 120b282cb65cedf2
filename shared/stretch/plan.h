// SPDX-License-Identifier: MIT
// A therapist's plan: which stretches on which days, how often and in which dose. Pure; plan_file.h reads it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/calendar.h"
#include "shared/stretch/stretch.h"

namespace limber {

enum class PlanSides : std::uint8_t { both, left, right };

// Monday first.
using Weekdays = std::array<bool, 7>;
inline constexpr Weekdays every_day{true, true, true, true, true, true, true};
inline constexpr std::array<std::string_view, 7> weekday_words{"mon", "tue", "wed", "thu",
                                                               "fri", "sat", "sun"};

struct PlanEntry {
    StretchId stretch;
    // Nothing: as the stretch's own file has it.
    std::optional<int> hold_seconds;
    std::optional<int> repetitions;  // on each side, where there are sides
    PlanSides sides = PlanSides::both;
    Weekdays days = every_day;
    int times_a_day = 1;
    std::string note;
    friend bool operator==(const PlanEntry&, const PlanEntry&) = default;
};

struct Plan {
    std::string title;
    std::string by;
    Day from = 0;
    std::optional<Day> until;  // the last day; nothing: until it is ended
    std::string notes;
    std::vector<PlanEntry> entries;  // no stretch twice on one day
    friend bool operator==(const Plan&, const Plan&) = default;
};

bool in_force(const Plan& plan, Day day);

// What the plan asks for on that day, in its order; nothing outside of its days.
std::vector<const PlanEntry*> entries_on(const Plan& plan, Day day);
// Null: nothing of that stretch.
const PlanEntry* entry_for(const Plan& plan, const StretchId& stretch, Day day);

// The stretch in the dose of the plan. One side alone leaves it without sides: the entry says which it is.
Stretch with_plan(Stretch stretch, const PlanEntry& entry);

// Its place in weekday_words.
std::size_t weekday_of(Day day);

}  // namespace limber
