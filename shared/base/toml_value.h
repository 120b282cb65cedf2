// SPDX-License-Identifier: MIT
// One value of a TOML file, for toml_table.cpp: whether it is what it must be, and the words that say so.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <toml++/toml.h>

#include "shared/base/toml_table.h"

namespace limber {

// "\"5m\"", "12", "true", "2026-11-23", "a list of 3", "a table".
std::string shown(const toml::node& node);

// "limit, rest".
std::string listed(Words words);

// "1 to 6 texts", "2 texts".
std::string between(Length length, const std::string& unit);

// "It must be …", or "Did you mean …?" when `word` is nearly an allowed one.
std::string allowed_text(Length length);
std::string allowed_word(std::string_view word, Words allowed);
std::string allowed_number(int low, int high);
std::string allowed_duration(Duration low, Duration high);

// The value when it is of that type and within the limits. A text with a control character is none: it would
// move the cursor of the terminal it is shown on.
std::optional<int> number_within(const toml::node& node, int low, int high);
const std::string* text_within(const toml::node& node, Length length);

// Nothing: it is no date, or one with a time.
std::optional<Day> day_of(const toml::node& node);

}  // namespace limber
