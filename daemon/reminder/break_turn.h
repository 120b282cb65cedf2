// SPDX-License-Identifier: MIT
// Whose turn it is: which break of the day comes next. Pure.
#pragma once

#include <cstdint>

#include "shared/message/break_kind.h"

namespace limber {

// In turn they alternate over a day, beginning with a short one. `before`: breaks of that day so far.
BreakKind kind_of_break(BreakTurn turn, std::uint32_t before);
// The number of a movement break as the choice counts; micro-breaks have the even ones.
std::int32_t index_of_break(std::uint32_t before);
// And of the micro-break before it.
std::int32_t index_of_micro_break(std::uint32_t before);

}  // namespace limber
