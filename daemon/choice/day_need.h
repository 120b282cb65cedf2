// SPDX-License-Identifier: MIT
// What a day still needs: counts of what was completed, over what can be reached. Pure.
#pragma once

#include <array>

#include "daemon/choice/candidates.h"

namespace limber {

// Counts how often each bit of a mask was done.
class DayNeed {
public:
    // `reachable`: the bits that some allowed entry has; no other is ever needed.
    explicit DayNeed(Bits reachable) : reachable_(reachable) {}

    void done(Bits bits);
    // Those at the minimum. When all are level, all: the day keeps balancing.
    Bits needed() const;
    // Needed, and not done at all today.
    Bits missing() const;

private:
    Bits reachable_;
    std::array<int, 64> counts_{};
};

}  // namespace limber
