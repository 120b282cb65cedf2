// SPDX-License-Identifier: MIT
// The whole of a small file, read with suspicion: it may be anything a person or an accident put there.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "shared/base/result.h"

namespace limber {

inline constexpr std::size_t kibibyte = 1024;

// At most `most_bytes`. Error: cannot be opened or read, is no regular file (a folder, a pipe that would
// never end), or is longer.
Result<std::string> read_small_file(const std::filesystem::path& file, std::size_t most_bytes);

}  // namespace limber
