// SPDX-License-Identifier: MIT
// What the last absence took off the clock, in words, while it is news. Pure; for the tray and the windows.
#pragma once

#include <optional>
#include <string>

#include "shared/message/state.h"

namespace limber {

// How long after the return it is told.
inline constexpr Duration credit_is_news{std::chrono::minutes(10)};

// "4 min away: 19 min taken off"; nothing: nobody came back within the last ten minutes, or the absence took
// nothing off.
std::optional<std::string> credit_text(const State& state, BootTime now);

}  // namespace limber
