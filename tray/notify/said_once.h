// SPDX-License-Identifier: MIT
// What is said once ever, remembered by an empty file in the state folder. For limber-tray.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace limber {

// The file that remembers it; nothing: it was said before, or there is no place to remember it.
std::optional<std::filesystem::path> not_said_yet(const std::string& file_name);
// From now on it was said. Where the file cannot be written, it will be said again.
void remember_said(const std::filesystem::path& file);

}  // namespace limber
