// SPDX-License-Identifier: MIT
// 365 days of a working life as the lines a daemon would have written: logins, typing, pauses, films, calls,
// locks, lids, standing, answers to reminders. Always the same.
#pragma once

#include <cstdint>
#include <string>

#include "shared/base/time.h"

namespace limber {

struct WorkingYear {
    std::string text;  // of the trace, a line each
    std::uint32_t lines = 0;
    // As the year was lived.
    std::uint32_t spells = 0;
    std::uint32_t reminders = 0;
    Duration seated{0};
};

// Its days are those of UTC.
WorkingYear a_working_year();

}  // namespace limber
