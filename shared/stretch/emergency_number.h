// SPDX-License-Identifier: MIT
// Whom to call in an emergency: share/limber/safety/emergency-numbers.toml. A locale tells where a person
// lives only by guess, so whatever shows the number says "or your local emergency number" and lets the person
// edit it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "shared/base/result.h"

namespace limber {

// From a territory of ISO 3166 ("DE") to the number, or two as in "144 / 112".
using EmergencyNumbers = std::map<std::string, std::string>;

// Error: the file cannot be read, or its first fault with line and column.
Result<EmergencyNumbers> read_emergency_numbers(const std::filesystem::path& file);

// The person's own number unless it is blank, else the one of the territory of a POSIX locale name
// ("de_DE.UTF-8"), else 112.
std::string emergency_number(const EmergencyNumbers& numbers, std::string_view locale, std::string_view own);

}  // namespace limber
