// SPDX-License-Identifier: MIT
// One setting changed in the text of a configuration, everything else kept byte for byte. Any process.
#pragma once

#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "shared/config/setting.h"

namespace limber {

// `text` with the setting's value as `typed` (as_written()): in its line; else behind the last line of its
// table, or behind a commented line of that key; else in a table at the end. `name` is what errors call the
// file. The result was read again: it is good, and but for this one value it says what the old text said.
// Error: the value is not allowed (ExitCode::usage); the text has another fault, or the key stands where it
// cannot be changed safely (ExitCode::bad_configuration).
Result<std::string> with_setting(const std::string& text, const std::string& name, const Setting& setting,
                                 std::string_view typed);

}  // namespace limber
