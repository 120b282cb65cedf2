// SPDX-License-Identifier: MIT
#include "daemon/course/day_sums.h"

namespace limber {

DaySums on_spell_finished(const DaySums& sums, const FinishedSpell& spell, bool is_break) {
    DaySums after = sums;
    after.seated += std::max(Duration(0), spell.seated - sums.seated_before);
    after.seated_before = Duration(0);
    after.breaks += is_break ? 1U : 0U;
    return after;
}

DaySums on_new_day(const DaySums& fresh, Day today, Duration seated_now) {
    DaySums after = fresh;
    after.day = today;
    after.seated_before = seated_now;
    return after;
}

}  // namespace limber
