// SPDX-License-Identifier: MIT
// `limber replay`: a trace played again, as it was or with other times.
#pragma once

#include <string>
#include <vector>

#include "shared/base/result.h"

namespace limber {

struct ReplayRequest {
    std::string file;              // any trace file; empty: a day's
    std::string day;               // YYYY-MM-DD; empty: today
    std::vector<std::string> set;  // KEY=VALUE as in the configuration
    bool json = false;
};

// ExitCode::usage: of file, day and set something cannot be. ExitCode::error: there is no such trace, or it
// cannot be read.
ExitCode replay_trace(const ReplayRequest& request);

}  // namespace limber
