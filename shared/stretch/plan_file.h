// SPDX-License-Identifier: MIT
// A therapist's plan as a TOML file: as it is handed out, and as $XDG_STATE_HOME/limber/plan.toml, which is
// the one in force. share/limber/example-plan.toml shows all that may be in it.
#pragma once

#include <filesystem>
#include <optional>

#include "shared/base/result.h"
#include "shared/base/small_file.h"
#include "shared/stretch/catalogue.h"
#include "shared/stretch/plan.h"

namespace limber {

inline constexpr const char* plan_file_name = "plan.toml";
// Before the date of a plan that was ended, and is kept.
inline constexpr const char* ended_plan_prefix = "plan-ended-";
inline constexpr std::size_t most_plan_bytes = 64 * kibibyte;

// Error: the file cannot be read, or its first fault with line and column. A plan must name stretches of the
// catalogue, keep their doses within the stretches' own ranges and not contradict itself.
Result<Plan> read_plan(const std::filesystem::path& file, const Catalogue& catalogue);

// The same, but a missing file is no plan.
Result<std::optional<Plan>> read_kept_plan(const std::filesystem::path& file, const Catalogue& catalogue);

}  // namespace limber
