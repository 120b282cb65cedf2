// SPDX-License-Identifier: MIT
// Lengths of time as people write them, in the configuration and on the command line.
#pragma once

#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "shared/base/time.h"

namespace limber {

// "90s", "5m", "1h30m", "2h": units h, m, s in this order, each at most once, whole numbers. Error: anything
// else, also "5" without a unit and more than a week.
Result<Duration> parse_duration(std::string_view text);

// In the largest units, without parts that are zero: "1h30m", "45s", "0s". parse_duration reads it as the
// same length, up to a week. Parts of a second are cut off; what is negative is "0s".
std::string to_text(Duration duration);

}  // namespace limber
