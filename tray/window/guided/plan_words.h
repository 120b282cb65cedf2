// SPDX-License-Identifier: MIT
// What a therapist's plan asks for in words, the same in the window and in the terminal. Pure.
#pragma once

#include <string>
#include <vector>

#include "shared/stretch/plan.h"

namespace limber {

// "10 repetitions on each side, each held for 5 s", "1 repetition on the right side only".
std::string planned_dose_text(const Stretch& stretch, const PlanEntry& entry);

// "3 times a day"
std::string times_text(int times_a_day);

// "From your plan" on the page before a stretch: the dose, then the therapist's note where there is one.
std::vector<std::string> plan_card_texts(const Stretch& stretch, const PlanEntry& entry);

}  // namespace limber
