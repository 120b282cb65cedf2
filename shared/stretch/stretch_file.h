// SPDX-License-Identifier: MIT
// One stretch as a TOML file a person may write: share/limber/stretches/<id>.toml.
#pragma once

#include <filesystem>

#include "shared/base/result.h"
#include "shared/stretch/conditions.h"
#include "shared/stretch/stretch.h"

namespace limber {

// Error: the first fault, with file, line and column. Beyond types and ranges it holds the file to what it
// must not contradict: its name is the id, the typical dose lies within the ranges and takes total_seconds.
// `avoid_if` may name what `conditions` has; while `conditions` is empty (its file has a fault) anything.
Result<Stretch> read_stretch(const std::filesystem::path& file, const Conditions& conditions);

}  // namespace limber
