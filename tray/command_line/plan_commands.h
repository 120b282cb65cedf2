// SPDX-License-Identifier: MIT
// limber plan import, show, end and report: as in commands.h.
#pragma once

#include <string>

#include "shared/base/exit_code.h"

namespace limber {

ExitCode import_plan(const std::string& file);
ExitCode show_plan();
ExitCode end_plan();
// The last `days` of it; 0: all, as far as a year goes back.
ExitCode report_plan(bool csv, int days);

}  // namespace limber
