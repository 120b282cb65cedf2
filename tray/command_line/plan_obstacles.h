// SPDX-License-Identifier: MIT
// What keeps parts of a therapist's plan from being offered: a plan goes past nothing that the profile rules
// out. Pure.
#pragma once

#include <string>
#include <vector>

#include "shared/stretch/catalogue.h"
#include "shared/stretch/plan.h"
#include "shared/stretch/profile.h"

namespace limber {

// A sentence without its full stop for each obstacle, those of the whole plan first. `profile` has the floor
// among its positions where the configuration offers it.
std::vector<std::string> plan_obstacles(const Plan& plan, const Catalogue& catalogue, const Profile& profile,
                                        Day today);

}  // namespace limber
