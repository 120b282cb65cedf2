// SPDX-License-Identifier: MIT
// Whether a hook's file may be run: it must be the person's alone to write. For the tray, which runs it, and
// for `limber doctor`.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/result.h"
#include "tray/hooks/hook_kind.h"

namespace limber {

// Below $XDG_CONFIG_HOME/limber.
inline constexpr const char* hook_folder_name = "hooks";

// The file to run, all symbolic links followed; nothing: there is no such hook. Error: it is no regular file,
// may not be run, belongs to someone else, or it or a folder it is found in may be written by others, and
// what to do.
Result<std::optional<std::filesystem::path>> find_hook(const std::filesystem::path& folder, HookKind kind);

// Names in the folder that are no hook's, in order: a hook that is misspelt is never run. Hidden ones and
// copies of editors ("name~") are left out. Empty as well where the folder cannot be read.
std::vector<std::string> unknown_hooks(const std::filesystem::path& folder);

}  // namespace limber
