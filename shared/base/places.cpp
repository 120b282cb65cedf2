// SPDX-License-Identifier: MIT
#include "shared/base/places.h"

#include <cstdlib>

#include "shared/base/build_info.h"

namespace limber {

namespace {

Result<std::filesystem::path> base_directory(const char* variable, const char* below_home) {
    // "All paths set in these environment variables must be absolute": a relative one counts as unset.
    const char* set = std::getenv(variable);
    if (set != nullptr && set[0] == '/') {
        return std::filesystem::path(set) / "limber";
    }
    const char* home = std::getenv("HOME");
    if (home == nullptr || home[0] != '/') {
        return Error{std::string("no place for Limber's files"),
                     std::string(variable) + " and HOME are both unset", "Set HOME to your home folder"};
    }
    return std::filesystem::path(home) / below_home / "limber";
}

}  // namespace

Result<std::filesystem::path> config_directory() {
    return base_directory("XDG_CONFIG_HOME", ".config");
}

Result<std::filesystem::path> user_data_directory() {
    return base_directory("XDG_DATA_HOME", ".local/share");
}

Result<std::filesystem::path> state_directory() {
    return base_directory("XDG_STATE_HOME", ".local/state");
}

std::filesystem::path program_directory() {
    std::error_code ignored;
    return std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
}

std::filesystem::path data_directory() {
    const auto beside = program_directory().parent_path() / "share";
    std::error_code ignored;
    if (std::filesystem::is_directory(beside / "limber", ignored)) {
        return beside;
    }
    return installed_data_directory;
}

}  // namespace limber
