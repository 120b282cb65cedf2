// SPDX-License-Identifier: MIT
// Where the activity trace is, beneath state_directory(): a file for each local day, YYYY-MM-DD, written by
// limberd.
#pragma once

#include "shared/base/calendar.h"

namespace limber {

inline constexpr const char* trace_folder_name = "trace";
inline constexpr Day trace_days = 90;  // older files are removed

}  // namespace limber
