// SPDX-License-Identifier: MIT
// What a replay tells, in words.
#pragma once

#include <string>

#include "daemon/course/replay.h"

namespace limber {

// One line for the local clock; empty for what comes along with another entry.
//     09:00–09:25  25 min at the desk; being away was a break
//     09:31–09:35  4 min away: 19 min taken off
//     10:02        Snoozed
std::string entry_text(const ReplayEntry& entry);

}  // namespace limber
