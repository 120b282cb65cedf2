// SPDX-License-Identifier: MIT
// What a break offers, and why, in few words. Pure.
#pragma once

#include <string>
#include <string_view>

#include "shared/message/break_offer.h"
#include "shared/stretch/stretch.h"

namespace limber {

// "Cat and cow, then 2 more"; one alone with its length: "Chin tuck, 45 s"; without a stretch "Stand up and
// walk for 2 minutes".
std::string break_text(const BreakOffer& offer, const Stretch* stretch);
// "You have not turned to the left today."; empty where there is no reason.
std::string why_text(const BreakOffer& offer);

// "upper back" for "upper-back"; the word itself when it is no region.
std::string region_name(std::string_view word);

}  // namespace limber
