// SPDX-License-Identifier: MIT
// $XDG_RUNTIME_DIR/limber: where daemon and clients meet. 0700, ours alone, never /tmp.
#pragma once

#include <filesystem>

#include "shared/base/result.h"
#include "shared/base/unique_fd.h"

namespace limber {

class RuntimeDirectory {
public:
    // Daemon: makes it when it is missing. Clients: an Error (ExitCode::daemon_not_running) when it is
    // missing. Errors with ExitCode::runtime_directory: XDG_RUNTIME_DIR unset or no absolute path, not a
    // directory or a symlink, owned by someone else, open to group or others.
    static Result<RuntimeDirectory> create();
    static Result<RuntimeDirectory> open();

    const std::filesystem::path& path() const { return path_; }
    int descriptor() const { return directory_.get(); }  // for openat and the like
    std::filesystem::path socket_path() const { return path_ / "socket"; }

private:
    RuntimeDirectory(std::filesystem::path path, UniqueFd directory)
        : path_(std::move(path)), directory_(std::move(directory)) {}
    std::filesystem::path path_;
    UniqueFd directory_;
};

}  // namespace limber
