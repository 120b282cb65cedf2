// SPDX-License-Identifier: MIT
// The profile as $XDG_STATE_HOME/limber/profile.toml, 0600 in a folder of 0700. Written by limber-window and
// limber, which then tell the daemon (CommandKind::profile_changed); the daemon only reads it. Replaced as a
// whole, so that a kill at any instruction leaves the old one or the new one.
#pragma once

#include <filesystem>

#include "shared/base/result.h"
#include "shared/stretch/conditions.h"
#include "shared/stretch/profile.h"

namespace limber {

inline constexpr const char* profile_file_name = "profile.toml";

// A missing file is a profile in which nothing has been told yet. Error: the file cannot be read or has a
// fault (the first, with line and column); a condition that `conditions` does not have is one. What then
// holds is up to the caller, and must be the safe side.
Result<Profile> read_profile(const std::filesystem::path& file, const Conditions& conditions);

// Makes the folder where it is missing.
Result<void> write_profile(const std::filesystem::path& file, const Profile& profile);

// Removes it. A missing file is none the worse.
Result<void> forget_profile(const std::filesystem::path& file);

}  // namespace limber
