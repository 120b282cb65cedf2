// SPDX-License-Identifier: MIT
// From a choice to what a reminder offers. Pure.
#pragma once

#include <vector>

#include "daemon/choice/choice.h"
#include "shared/message/break_offer.h"

namespace limber {

// Breaks alternate over a day, beginning with a short one. `before`: breaks of that day so far.
BreakKind kind_of_break(std::uint32_t before);
// The number of a movement break as the choice counts; micro-breaks have the even ones.
std::int32_t index_of_break(std::uint32_t before);

BreakOffer to_offer(BreakKind kind, const std::vector<Chosen>& chosen);

}  // namespace limber
