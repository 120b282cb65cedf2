// SPDX-License-Identifier: MIT
// Where things are: the XDG base directories, and Limber's own data next to its programs.
#pragma once

#include <filesystem>

#include "shared/base/result.h"

namespace limber {

// $XDG_CONFIG_HOME/limber, $XDG_DATA_HOME/limber, $XDG_STATE_HOME/limber; each falls back to its place under
// $HOME as the XDG base directory specification says. Not created by these calls. Error: neither is set.
Result<std::filesystem::path> config_directory();
Result<std::filesystem::path> user_data_directory();
Result<std::filesystem::path> state_directory();

// The folder of the running program's file: the programs of one build or one installation lie together.
std::filesystem::path program_directory();

// share/ of this build or installation (share/limber/stretches, share/icons, share/locale).
std::filesystem::path data_directory();

}  // namespace limber
