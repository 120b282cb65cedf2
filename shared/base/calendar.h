// SPDX-License-Identifier: MIT
// Local dates. The only place that knows the time zone; each call heeds a zone that was changed meanwhile.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "shared/base/time.h"

namespace limber {

// Local date as days since 1970-01-01.
using Day = std::int32_t;

Day local_day(WallTime when);

// The moment `day` begins here. With the day after it: a day's bounds, 23 or 25 hours apart when clocks
// change.
WallTime start_of(Day day);

// How far the clock on the wall is ahead of UTC at that moment; negative west of Greenwich.
std::chrono::seconds offset_at(WallTime when);

// The first moment in (from, until] from which on another offset holds. Nothing: the same holds all the time.
// Two changes within six hours of each other may be missed; no zone has had such.
std::optional<WallTime> next_offset_change(WallTime from, WallTime until);

// "2026-11-23", for file names.
std::string date_text(Day day);

}  // namespace limber
