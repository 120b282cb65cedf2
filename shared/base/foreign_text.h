// SPDX-License-Identifier: MIT
// Foreign text inside our own sentences.
#pragma once

#include <string>
#include <string_view>

namespace limber {

// On one line and valid UTF-8, with a question mark for each control character and each wrong byte: what a
// file or a person gave us must not break a line of the log or move a terminal's cursor.
std::string printable(std::string_view text);

// The same in double quotes, cut after 60 characters: for values, which may be longer than a sentence bears.
std::string in_quotes(std::string_view text);

}  // namespace limber
