// SPDX-License-Identifier: MIT
#include "daemon/choice/day_need.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace limber {

namespace {

template <typename Visit>
void each_bit(Bits bits, Visit visit) {
    for (; bits != 0; bits &= bits - 1) {
        visit(static_cast<std::size_t>(std::countr_zero(bits)));
    }
}

}  // namespace

void DayNeed::done(Bits bits) {
    each_bit(bits & reachable_, [&](std::size_t bit) { ++counts_.at(bit); });
}

Bits DayNeed::needed() const {
    int least = std::numeric_limits<int>::max();
    each_bit(reachable_, [&](std::size_t bit) { least = std::min(least, counts_.at(bit)); });
    Bits needed = 0;
    each_bit(reachable_, [&](std::size_t bit) {
        if (counts_.at(bit) == least) {
            needed |= Bits{1} << bit;
        }
    });
    return needed;
}

Bits DayNeed::missing() const {
    Bits missing = 0;
    each_bit(reachable_, [&](std::size_t bit) {
        if (counts_.at(bit) == 0) {
            missing |= Bits{1} << bit;
        }
    });
    return missing;
}

}  // namespace limber
