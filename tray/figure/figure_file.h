// SPDX-License-Identifier: MIT
// One figure as a TOML file a person may write.
#pragma once

#include <filesystem>

#include "shared/base/result.h"
#include "tray/figure/figure_script.h"

namespace limber {

// Error: the first fault, with file, line and column; a joint beyond its range is one.
Result<FigureScript> read_figure(const std::filesystem::path& file);

}  // namespace limber
