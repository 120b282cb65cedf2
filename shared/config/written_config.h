// SPDX-License-Identifier: MIT
// The configuration together with which of its values the file gave. read_config() is for those who need the
// values alone. Any process.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "shared/config/setting.h"

namespace limber {

inline constexpr std::size_t most_configuration_bytes = 1024 * 1024;

// As read_config(): a missing file gives the defaults.
Result<WrittenConfig> read_written_config(const std::filesystem::path& file);
// The same of what is in memory; `name` is what errors call it.
Result<WrittenConfig> read_written_config(std::string_view content, const std::string& name);

// Where the value in force comes from. A preset's value that is the default counts as the default.
enum class ValueOrigin : std::uint8_t { by_default, by_preset, by_file };
ValueOrigin origin_of(const Setting& setting, const WrittenConfig& config);

}  // namespace limber
