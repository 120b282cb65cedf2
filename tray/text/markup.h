// SPDX-License-Identifier: MIT
// Plain text for those who read markup: tooltips of panels, bodies of notifications.
#pragma once

#include <string>
#include <string_view>

namespace limber {

// "&", "<" and ">" as their entities.
std::string escape_markup(std::string_view text);

}  // namespace limber
