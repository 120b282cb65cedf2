// SPDX-License-Identifier: MIT
#include "tray/notify/said_once.h"

#include "shared/base/log.h"
#include "shared/base/places.h"
#include "shared/base/private_files.h"

namespace limber {

std::optional<std::filesystem::path> not_said_yet(const std::string& file_name) {
    const auto folder = state_directory();
    if (!folder) {
        return std::nullopt;
    }
    auto file = *folder / file_name;
    std::error_code ignored;
    return std::filesystem::exists(file, ignored) ? std::nullopt : std::optional(std::move(file));
}

void remember_said(const std::filesystem::path& file) {
    const auto folder = ensure_private_directory(file.parent_path());
    const auto written = folder ? ensure_private_file(file) : folder;
    if (!written) {
        log_warning(written.error().sentence());
    }
}

}  // namespace limber
