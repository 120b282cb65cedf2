// SPDX-License-Identifier: MIT
// What a stretch may be unsuitable for, in plain words: share/limber/conditions.toml.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "shared/base/result.h"

namespace limber {

// From a condition's id to the words a person reads.
using Conditions = std::map<std::string, std::string>;

Result<Conditions> read_conditions(const std::filesystem::path& file);

}  // namespace limber
