// SPDX-License-Identifier: MIT
#include "daemon/choice/next_break.h"

#include <algorithm>
#include <bit>

namespace limber {

BreakOffer to_offer(BreakKind kind, const std::vector<Chosen>& chosen) {
    BreakOffer offer;
    offer.kind = kind;
    if (chosen.empty()) {
        return offer;
    }
    offer.stretch = chosen.front().id;
    offer.reason = chosen.front().reason;
    offer.word =
        static_cast<std::uint8_t>(chosen.front().bit == 0 ? 0 : std::countr_zero(chosen.front().bit));
    const auto following = std::min(chosen.size() - 1, BreakOffer::most_following);
    for (std::size_t i = 0; i < following; ++i) {
        offer.following.at(i) = chosen[i + 1].id;
    }
    for (std::size_t i = 0; i <= following; ++i) {
        offer.easier = static_cast<std::uint8_t>(offer.easier | (chosen[i].easier ? 1U << i : 0U));
    }
    return offer;
}

}  // namespace limber
