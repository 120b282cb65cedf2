// SPDX-License-Identifier: MIT
// Folders and files that nobody but their owner may look into, whatever the umask says.
#pragma once

#include <filesystem>
#include <string_view>

#include "shared/base/result.h"

namespace limber {

// Made with mode 0700 if it is missing, and so are the folders above it. One that is there already and open
// to others is closed to them, and the log says so. Error: cannot be made, is no folder, belongs to someone
// else.
Result<void> ensure_private_directory(const std::filesystem::path& directory);

// The same for a file, 0600; an empty one is made if it is missing. Error also: it may not be written.
Result<void> ensure_private_file(const std::filesystem::path& file);

// Replaces the file's content as a whole, 0600, and makes its folder where it is missing: after a kill at any
// instruction the old content is there or the new one. Error: the folder or the file cannot be written.
Result<void> write_private_file(const std::filesystem::path& file, std::string_view content);

}  // namespace limber
