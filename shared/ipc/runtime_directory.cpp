// SPDX-License-Identifier: MIT
#include "shared/ipc/runtime_directory.h"

#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <sys/stat.h>

namespace limber {

namespace {

Error folder_error(Error error) {
    error.exit = ExitCode::runtime_directory;
    return error;
}

Result<std::filesystem::path> base_folder() {
    const char* const set = std::getenv("XDG_RUNTIME_DIR");
    if (set == nullptr || *set == '\0') {
        return folder_error({"Limber's programs have no place to meet",
                             "XDG_RUNTIME_DIR is not set",
                             "Log in through systemd-logind or elogind, which set it",
                             {}});
    }
    if (*set != '/') {
        return folder_error({"Limber's programs have no place to meet",
                             std::string("XDG_RUNTIME_DIR is no absolute path: ") + set,
                             "Set it to the folder your login made, as /run/user/1000",
                             {}});
    }
    return std::filesystem::path(set);
}

Result<UniqueFd> open_checked(const std::filesystem::path& path) {
    UniqueFd fd(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!fd) {
        const int error = errno;
        if (error == ENOENT) {
            return Error{"Limber's daemon is not running", path.string() + " is missing",
                         "Start it: limber daemon start", ExitCode::daemon_not_running};
        }
        if (error == ENOTDIR || error == ELOOP) {
            return folder_error({path.string() + " is not a folder",
                                 "it is a file or a symbolic link",
                                 "Move it away; Limber makes the folder itself",
                                 {}});
        }
        return folder_error(system_error("cannot open " + path.string(), error));
    }
    struct stat status {};
    if (fstat(fd.get(), &status) != 0) {
        return folder_error(system_error("cannot examine " + path.string(), errno));
    }
    if (status.st_uid != geteuid()) {
        return folder_error({path.string() + " belongs to someone else",
                             "its owner is user " + std::to_string(status.st_uid) + ", this is user " +
                                 std::to_string(geteuid()),
                             "Have it removed; Limber makes the folder itself",
                             {}});
    }
    if ((status.st_mode & 077) != 0) {
        return folder_error({path.string() + " is open to other users",
                             "its mode must be 0700",
                             "Close it: chmod 700 " + path.string(),
                             {}});
    }
    return fd;
}

}  // namespace

Result<RuntimeDirectory> RuntimeDirectory::create() {
    const auto base = base_folder();
    if (!base) {
        return base.error();
    }
    auto path = *base / "limber";
    if (mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) {
        const int error = errno;
        return folder_error(system_error("cannot make " + path.string(), error,
                                         error == ENOENT ? base->string() + ", where XDG_RUNTIME_DIR points, "
                                                                            "must be there"
                                                         : ""));
    }
    auto fd = open_checked(path);
    if (!fd) {
        return fd.error();
    }
    return RuntimeDirectory(std::move(path), std::move(*fd));
}

Result<RuntimeDirectory> RuntimeDirectory::open() {
    const auto base = base_folder();
    if (!base) {
        return base.error();
    }
    auto path = *base / "limber";
    auto fd = open_checked(path);
    if (!fd) {
        return fd.error();
    }
    return RuntimeDirectory(std::move(path), std::move(*fd));
}

}  // namespace limber
