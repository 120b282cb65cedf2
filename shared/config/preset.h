// SPDX-License-Identifier: MIT
// A ready choice of when breaks are due; schedule.preset. Any process.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "shared/config/config.h"

namespace limber {

enum class Preset : std::uint8_t { standard, light, active, eyes };
inline constexpr std::array<std::string_view, 4> preset_words{"standard", "light", "active", "eyes"};

// The defaults with what the preset makes other.
Config preset_config(Preset preset);

}  // namespace limber
