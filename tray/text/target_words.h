// SPDX-License-Identifier: MIT
// How many of today's breaks were taken, beside what the person wants to take. Pure; tells, and does not
// scold.
#pragma once

#include <string>

#include "shared/message/state.h"

namespace limber {

// How many of the breaks that have become due today make the target; 0: none is wanted, or none was due.
std::uint32_t breaks_wanted(const State& state);

// "3 of 8 breaks taken; your target is half: 4"; without a target "3 of 8 breaks taken". Empty: no break has
// become due today.
std::string target_text(const State& state);

}  // namespace limber
