// SPDX-License-Identifier: MIT
#include "shared/base/private_files.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "shared/base/foreign_text.h"
#include "shared/base/log.h"
#include "shared/base/unique_fd.h"

namespace limber {

namespace {

constexpr mode_t permission_bits = 07777;
constexpr mode_t open_to_others = 077;

std::string octal(mode_t mode) {
    char text[8];
    std::snprintf(text, sizeof(text), "%04o", mode & permission_bits);
    return text;
}

Error cannot_use(const std::string& shown) {
    return system_error("cannot use " + shown, errno);
}

Result<void> ensure_private(const UniqueFd& fd, mode_t kind, mode_t mode, const std::string& shown) {
    struct stat status {};
    if (fstat(fd.get(), &status) != 0) {
        return cannot_use(shown);
    }
    if ((status.st_mode & S_IFMT) != kind) {
        return Error{"cannot use " + shown, kind == S_IFDIR ? "it is no folder" : "it is no regular file",
                     "Move it away"};
    }
    if (status.st_uid != geteuid()) {
        return Error{"cannot use " + shown, "it belongs to someone else",
                     "Move it away, or make it your own"};
    }
    if ((status.st_mode & open_to_others) == 0) {
        return {};
    }
    if (fchmod(fd.get(), mode) != 0) {
        return cannot_use(shown);
    }
    log_warning("others could look into " + shown + ": its mode was " + octal(status.st_mode) +
                ", now it is " + octal(mode));
    return {};
}

}  // namespace

Result<void> ensure_private_directory(const std::filesystem::path& directory) {
    const auto shown = printable(directory.native());
    std::error_code ignored;
    if (directory.has_relative_path() && !std::filesystem::exists(directory.parent_path(), ignored)) {
        if (auto made = ensure_private_directory(directory.parent_path()); !made) {
            return made;
        }
    }
    if (mkdir(directory.c_str(), 0700) == 0) {
        // The umask may have taken bits from the owner.
        if (chmod(directory.c_str(), 0700) != 0) {
            return cannot_use(shown);
        }
    } else if (errno != EEXIST) {
        return system_error("cannot make the folder " + shown, errno);
    }
    const UniqueFd fd(open(directory.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    return fd ? ensure_private(fd, S_IFDIR, 0700, shown) : cannot_use(shown);
}

Result<void> ensure_private_file(const std::filesystem::path& file) {
    const auto shown = printable(file.native());
    UniqueFd fd(open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (fd) {
        if (fchmod(fd.get(), 0600) != 0) {
            return cannot_use(shown);
        }
        return {};
    }
    if (errno != EEXIST) {
        return system_error("cannot make " + shown, errno);
    }
    fd.reset(open(file.c_str(), O_RDWR | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    return fd ? ensure_private(fd, S_IFREG, 0600, shown) : cannot_use(shown);
}

Result<void> write_private_file(const std::filesystem::path& file, std::string_view content) {
    const auto cannot_write = "cannot write " + printable(file.native());
    if (auto made = ensure_private_directory(file.parent_path()); !made) {
        return made;
    }
    auto next = file;
    next += ".new";
    const UniqueFd fd(open(next.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!fd || fchmod(fd.get(), 0600) != 0) {
        return system_error(cannot_write, errno);
    }
    const auto written = write(fd.get(), content.data(), content.size());
    if (written != static_cast<ssize_t>(content.size())) {
        return system_error(cannot_write, written < 0 ? errno : ENOSPC, "Free some space there");
    }
    // Without it a power cut could leave the new name on an empty file.
    if (fsync(fd.get()) != 0 || rename(next.c_str(), file.c_str()) != 0) {
        return system_error(cannot_write, errno);
    }
    return {};
}

}  // namespace limber
