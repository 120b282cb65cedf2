// SPDX-License-Identifier: MIT
// A number that only this installation knows: it makes the choice's small dice its own.
#pragma once

#include <cstdint>
#include <filesystem>

namespace limber {

// From `directory`/secret (0600), which is made when it is missing. Where it can be neither read nor written
// a number for this run alone; the log says so.
std::uint64_t install_secret(const std::filesystem::path& directory);

}  // namespace limber
