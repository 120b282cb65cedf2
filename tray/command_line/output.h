// SPDX-License-Identifier: MIT
// How the command line speaks: what was asked for on standard output, what went wrong on standard error.
#pragma once

#include <string>
#include <vector>

#include "shared/base/result.h"

namespace limber {

ExitCode say(const std::string& text);  // ExitCode::ok
ExitCode fail(const Error& error);      // the error's own

// Empty parts are left out.
std::string joined(const std::vector<std::string>& parts, const char* between = ", ");

}  // namespace limber
