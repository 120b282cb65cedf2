// SPDX-License-Identifier: MIT
// Where a stretch's figure is found: share/limber/figures/<id>.toml.
#pragma once

#include <filesystem>
#include <optional>

#include "shared/message/stretch_id.h"
#include "tray/figure/figure_motion.h"

namespace limber {

std::filesystem::path figures_directory();

// Nothing where the stretch has no figure, or one with a fault, which is logged: words are enough then.
std::optional<FigureMotion> figure_of(const StretchId& stretch);

}  // namespace limber
