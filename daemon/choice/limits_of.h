// SPDX-License-Identifier: MIT
// From what a person has told to what the choice may offer them. Pure.
#pragma once

#include "daemon/choice/choice_history.h"
#include "daemon/choice/choice_limits.h"
#include "shared/stretch/profile.h"

namespace limber {

// `floor`: the configuration offers stretches on the floor, too; the profile may say so itself.
ChoiceLimits limits_of(const Profile& profile, const Candidates& candidates, Day day, bool floor);

// Without the reports of pain that the person has put behind them by allowing the stretch again.
std::vector<Tried> since_reenabled(const std::vector<Tried>& history, const Profile& profile);

bool in_flare_up(const Profile& profile, Day day);

}  // namespace limber
