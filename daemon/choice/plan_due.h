// SPDX-License-Identifier: MIT
// From a therapist's plan and what was done today to what is to be offered first. Pure.
#pragma once

#include <span>
#include <vector>

#include "daemon/choice/choice_history.h"
#include "shared/stretch/plan.h"

namespace limber {

// What the plan asks for today and has not been done often enough yet: the least often done first, then in
// the plan's order.
std::vector<StretchId> due_today(const Plan& plan, const std::vector<Tried>& history, Day day);

// The candidates with the lengths that today's doses take.
Candidates with_plan(Candidates candidates, std::span<const Stretch> catalogue, const Plan& plan, Day day);

}  // namespace limber
