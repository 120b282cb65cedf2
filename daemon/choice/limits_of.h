// SPDX-License-Identifier: MIT
// From what a person has told to what the choice may offer them. Pure.
#pragma once

#include "daemon/choice/choice_limits.h"
#include "shared/stretch/profile.h"

namespace limber {

// `floor`: the configuration offers stretches on the floor, too; the profile may say so itself.
ChoiceLimits limits_of(const Profile& profile, const Candidates& candidates, Day day, bool floor);

bool in_flare_up(const Profile& profile, Day day);

}  // namespace limber
