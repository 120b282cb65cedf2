// SPDX-License-Identifier: MIT
// From a choice to what a reminder offers. Pure.
#pragma once

#include <vector>

#include "daemon/choice/choice.h"
#include "shared/message/break_offer.h"

namespace limber {

BreakOffer to_offer(BreakKind kind, const std::vector<Chosen>& chosen);

}  // namespace limber
