// SPDX-License-Identifier: MIT
// Where a stretch's figure is found: figures/<id>.toml of the person's own, or else of share/limber.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "tray/figure/figure_motion.h"

namespace limber {

std::filesystem::path figures_directory();  // the shipped ones

// By a stretch's id, or "walk". Nothing where there is no such figure, or one with a fault, which is logged:
// words are enough then.
std::optional<FigureMotion> figure_named(std::string_view name);

}  // namespace limber
