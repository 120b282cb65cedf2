// SPDX-License-Identifier: MIT
// Puts a history that cannot be read aside, whole: someone may be able to save what is in it.
#pragma once

#include <filesystem>

#include "shared/base/calendar.h"
#include "shared/base/result.h"

namespace limber {

// Renames `file`, with the log and index that SQLite keeps beside it, to history.db.damaged-2026-11-23 (…-2,
// -3 when the name is taken) and returns the new name. Killed half-way, the next call finishes it.
Result<std::filesystem::path> put_aside(const std::filesystem::path& file, Day today);

}  // namespace limber
