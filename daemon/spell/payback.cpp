// SPDX-License-Identifier: MIT
#include "daemon/spell/payback.h"

#include <algorithm>

#include "daemon/spell/spell.h"

namespace limber {

namespace {

// amount · part / whole in whole milliseconds; the products stay far below 64 bits (weeks times weeks).
Duration share(Duration amount, Duration part, Duration whole) {
    return Duration(amount.count() * part.count() / whole.count());
}

}  // namespace

Payback::Payback(const SpellRules& rules, Duration sitting, std::optional<Duration> absent_after)
    : rules_(rules), sitting_(sitting), absent_after_(absent_after) {
}

Duration Payback::by_idling(Duration gap) const {
    if (gap <= rules_.grace) {
        return sitting_ + gap;
    }
    if (gap >= rules_.rest) {
        return Duration(0);
    }
    const auto most = std::max(rules_.limit, sitting_);
    const auto paid = share(most + rules_.grace, gap - rules_.grace, rules_.rest - rules_.grace);
    return std::max(Duration(0), sitting_ + rules_.grace - paid);
}

Duration Payback::by_absence(Duration gap) const {
    const auto before = sitting_ + *absent_after_;
    const auto lasted = std::max(Duration(0), gap - *absent_after_);
    const auto paid = share(std::max(rules_.limit, before), lasted, rules_.rest);
    return std::max(Duration(0), before - paid);
}

Duration Payback::left_after(Duration gap) const {
    const auto idling = by_idling(gap);
    return absent_after_ && gap > *absent_after_ ? std::min(idling, by_absence(gap)) : idling;
}

std::int64_t Payback::rate_after(Duration gap) const {
    if (left_after(gap) == Duration(0) && gap > rules_.grace) {
        return 0;
    }
    const bool absence_counts = absent_after_ && gap >= *absent_after_ && by_absence(gap) <= by_idling(gap);
    if (absence_counts) {
        const auto most = std::max(rules_.limit, sitting_ + *absent_after_);
        return -1000 * most.count() / rules_.rest.count();
    }
    if (gap < rules_.grace) {
        return 1000;
    }
    const auto most = std::max(rules_.limit, sitting_);
    return -1000 * (most + rules_.grace).count() / (rules_.rest - rules_.grace).count();
}

}  // namespace limber
