// SPDX-License-Identifier: MIT
// Local dates. The only place that knows the time zone.
#pragma once

#include <cstdint>
#include <string>

#include "shared/base/time.h"

namespace limber {

// Local date as days since 1970-01-01.
using Day = std::int32_t;

Day local_day(WallTime when);

// The moment `day` begins here. With the day after it: a day's bounds, 23 or 25 hours apart when clocks
// change.
WallTime start_of(Day day);

// "2026-11-23", for file names.
std::string date_text(Day day);

}  // namespace limber
