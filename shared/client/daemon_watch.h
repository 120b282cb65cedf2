// SPDX-License-Identifier: MIT
// Tells a client without polling that a daemon may be there again: an inotify watch on the runtime directory,
// or on $XDG_RUNTIME_DIR while it is missing. Have one only while there is no daemon: a running one writes
// its journal into that directory, and each write would wake us.
#pragma once

#include <filesystem>

#include "shared/base/result.h"
#include "shared/base/unique_fd.h"

namespace limber {

class DaemonWatch {
public:
    // Start watching first, then try to connect: a socket that appears in between is not missed.
    static Result<DaemonWatch> start();

    int descriptor() const { return inotify_.get(); }
    // When the descriptor is readable. True: a socket appeared or the directory changed, try to connect now.
    bool advance();

private:
    DaemonWatch(UniqueFd inotify, std::filesystem::path base)
        : inotify_(std::move(inotify)), base_(std::move(base)) {}
    void watch_innermost();
    bool watch_directory();

    UniqueFd inotify_;
    std::filesystem::path base_;  // $XDG_RUNTIME_DIR
    int base_watch_ = -1;
    int directory_watch_ = -1;
};

}  // namespace limber
