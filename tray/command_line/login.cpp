// SPDX-License-Identifier: MIT
#include "tray/command_line/login.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "shared/base/build_info.h"
#include "shared/base/places.h"

namespace limber {

namespace {

namespace fs = std::filesystem;

const std::string entry_name = std::string(application_id) + ".desktop";

Result<fs::path> own_entry() {
    const auto ours = config_directory();
    if (!ours) {
        return ours.error();
    }
    return ours->parent_path() / "autostart" / entry_name;
}

// The installed entry, in the order of $XDG_CONFIG_DIRS; empty: none.
fs::path installed_entry() {
    const char* const set = std::getenv("XDG_CONFIG_DIRS");
    std::stringstream directories(set != nullptr && *set != '\0' ? set : "/etc/xdg");
    for (std::string directory; std::getline(directories, directory, ':');) {
        const auto entry = fs::path(directory) / "autostart" / entry_name;
        std::error_code ignored;
        if (fs::exists(entry, ignored)) {
            return entry;
        }
    }
    return {};
}

bool says_hidden(const fs::path& entry) {
    std::ifstream file(entry);
    for (std::string line; std::getline(file, line);) {
        if (line == "Hidden=true") {
            return true;
        }
    }
    return false;
}

Result<void> write_entry(const fs::path& entry, const std::string& text) {
    std::error_code failed;
    fs::create_directories(entry.parent_path(), failed);
    std::ofstream file(entry, std::ios::trunc);
    file << text << std::flush;
    if (!file) {
        return system_error("cannot write " + entry.string(), errno, "Make the folder writable");
    }
    return {};
}

std::string header() {
    return "[Desktop Entry]\nType=Application\nName=Limber\n";
}

}  // namespace

Result<bool> starts_at_login() {
    const auto own = own_entry();
    if (!own) {
        return own.error();
    }
    std::error_code ignored;
    if (fs::exists(*own, ignored)) {
        return !says_hidden(*own);
    }
    const auto installed = installed_entry();
    return !installed.empty() && !says_hidden(installed);
}

Result<void> set_start_at_login(bool on) {
    const auto own = own_entry();
    if (!own) {
        return own.error();
    }
    if (!on) {
        return write_entry(*own, header() + "Hidden=true\n");
    }
    const auto program = program_directory() / "limber-tray";
    const auto installed = installed_entry();
    if (installed.empty() || says_hidden(installed)) {
        return write_entry(*own,
                           header() + "Icon=" + application_id + "\nExec=\"" + program.string() + "\"\n");
    }
    std::error_code failed;
    fs::remove(*own, failed);
    if (failed) {
        return system_error("cannot remove " + own->string(), failed.value(), "Make the folder writable");
    }
    return {};
}

}  // namespace limber
