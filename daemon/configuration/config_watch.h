// SPDX-License-Identifier: MIT
// Tells when the person's configuration was edited, replaced, put there or taken away: by inotify on the file
// and on each link and folder on the way to it, so that nothing wakes the daemon when other files change.
// While something on the way is missing, the folder above it is watched for that one name. For limberd.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "daemon/event_loop.h"

namespace limber {

class ConfigWatch {
public:
    // `file` is absolute and need not be there. `on_change` comes once for all that happens within a fifth of
    // a second, so that an editor's steps are one change; it must not destroy the watch. A change between
    // this call and the first turn of the loop is told. Error: the kernel gives no watch.
    static Result<std::unique_ptr<ConfigWatch>> watch(EventLoop& loop, std::filesystem::path file,
                                                      std::function<void()> on_change);
    virtual ~ConfigWatch() = default;
};

}  // namespace limber
