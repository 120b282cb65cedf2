// SPDX-License-Identifier: MIT
#include "daemon/presence/camera/camera_holders.h"

#include <algorithm>
#include <array>
#include <climits>
#include <memory>
#include <string_view>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace limber {

namespace {

struct CloseFolder {
    void operator()(DIR* folder) const { closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

bool is_number(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Folder open_folder(int in, const char* name) {
    const int fd = openat(in, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) {
        return nullptr;
    }
    Folder folder(fdopendir(fd));
    if (!folder) {
        close(fd);
    }
    return folder;
}

void add_held(const Folder& descriptors, const std::string& prefix, std::set<std::string>& held) {
    while (const auto* const entry = readdir(descriptors.get())) {
        std::array<char, PATH_MAX> target;
        const auto length = readlinkat(dirfd(descriptors.get()), entry->d_name, target.data(), target.size());
        const std::string_view path(target.data(), static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
        if (path.size() > prefix.size() && path.substr(0, prefix.size()) == prefix) {
            std::string name(path.substr(prefix.size()));
            if (is_camera_node(name)) {
                held.insert(std::move(name));
            }
        }
    }
}

}  // namespace

bool is_camera_node(const std::string& name) {
    constexpr std::string_view prefix = "video";
    return name.compare(0, prefix.size(), prefix) == 0 &&
           is_number(std::string_view(name).substr(prefix.size()));
}

std::set<std::string> held_cameras(const std::filesystem::path& folder) {
    std::set<std::string> held;
    std::error_code failed;
    const auto real = std::filesystem::canonical(folder, failed);
    const auto processes = open_folder(AT_FDCWD, "/proc");
    if (failed || !processes) {
        return held;
    }
    const auto prefix = real.string() + "/";
    while (const auto* const entry = readdir(processes.get())) {
        struct stat process;
        if (!is_number(entry->d_name) || fstatat(dirfd(processes.get()), entry->d_name, &process, 0) != 0 ||
            process.st_uid != geteuid()) {
            continue;
        }
        const auto descriptors =
            open_folder(dirfd(processes.get()), (std::string(entry->d_name) + "/fd").c_str());
        if (descriptors) {
            add_held(descriptors, prefix, held);
        }
    }
    return held;
}

}  // namespace limber
