// SPDX-License-Identifier: MIT
// What was done today. Pure; the local date is handed in.
#pragma once

#include <cstdint>

#include "daemon/spell/spell.h"
#include "shared/base/calendar.h"
#include "shared/base/time.h"

namespace limber {

// Plain data; journalled, so that it outlives a history that cannot be written.
struct DaySums {
    Day day = 0;
    Duration seated{0};         // in spells that ended today
    Duration seated_before{0};  // part of the live spell that belongs to earlier days
    std::uint32_t breaks = 0;
    std::uint32_t stretches = 0;
    std::uint32_t reminders = 0;  // raised; the break's number of the day
    friend bool operator==(const DaySums&, const DaySums&) = default;
};

// A spell shorter than a rest was no sitting that one could take a break from: its end is none.
inline bool ends_in_break(const FinishedSpell& spell, Duration rest) {
    return spell.seated >= rest;
}

DaySums on_spell_finished(const DaySums& sums, const FinishedSpell& spell, bool is_break);

// `fresh` are the sums history has for `today`; `seated_now` is the live spell's time at the desk so far.
DaySums on_new_day(const DaySums& fresh, Day today, Duration seated_now);

// Today's time at the desk, the live spell's part (`live`) included.
inline Measure seated_today(const DaySums& sums, Measure live) {
    live.value = std::max(Duration(0), live.value + sums.seated - sums.seated_before);
    return live;
}

}  // namespace limber
