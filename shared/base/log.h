// SPDX-License-Identifier: MIT
// Lines on standard error. Under the journal each carries an sd-daemon priority prefix ("<4>…").
// Never log what a person typed, did or suffers from: ids, times and counts only.
#pragma once

#include <string_view>

namespace limber {

enum class LogLevel {
    error,    // something a person asked for did not happen
    warning,  // something is not in shape, but Limber goes on
    info,     // worth knowing once: start, end, what was chosen and why
    debug,    // every transition; only with -v
};

// Sets what is written from now on; `info` until then. Not thread-safe: call it first thing in main().
void set_log_level(LogLevel least_important);

void log_error(std::string_view text);
void log_warning(std::string_view text);
void log_info(std::string_view text);
void log_debug(std::string_view text);

}  // namespace limber
