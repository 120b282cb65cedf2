// SPDX-License-Identifier: MIT
// Tells a client without polling that a daemon may be there again: an inotify watch on the runtime directory,
// or on $XDG_RUNTIME_DIR while it is missing.
#pragma once

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
    explicit DaemonWatch(UniqueFd inotify) : inotify_(std::move(inotify)) {}
    void watch_innermost();
    UniqueFd inotify_;
};

}  // namespace limber
