// SPDX-License-Identifier: MIT
// Foreign text inside our own sentences.
#pragma once

#include <string>
#include <string_view>

namespace limber {

// In double quotes, on one line, cut after 60 characters: what a file or a person gave us may be long, hold
// line breaks or no valid UTF-8 at all, and must neither flood a log nor move a terminal's cursor.
std::string quoted(std::string_view text);

}  // namespace limber
