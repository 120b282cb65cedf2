// SPDX-License-Identifier: MIT
// The watches on all that leads to one file, as it lies now. Whatever happens to one of them may make it lie
// otherwise: the whole is made anew then. For limberd.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include <sys/stat.h>
#include <sys/types.h>

#include "shared/base/result.h"
#include "shared/base/unique_fd.h"

namespace limber {

class WatchedPath {
public:
    // Error: no inotify instance, or not one watch.
    static Result<WatchedPath> watch(const std::filesystem::path& file);

    int descriptor() const { return inotify_.get(); }

    enum class News {
        nothing,  // of other files in a folder that something is missing in
        path,     // something on the way, or the file's being there
        content,  // the file itself was written
    };
    // Takes what there is from the descriptor.
    News take();

    // The file behind all links: another one, or written since, is another identity. Nothing: it is not
    // there.
    struct Identity {
        dev_t device;
        ino_t number;
        off_t size;
        timespec changed;
    };
    bool leads_to_the_same_as(const WatchedPath& other) const;

private:
    explicit WatchedPath(UniqueFd inotify) : inotify_(std::move(inotify)) {}
    bool follow(const std::filesystem::path& file);
    bool watch_file(const std::filesystem::path& folder, const std::string& name);
    bool await(const std::filesystem::path& folder, const std::string& name);
    bool await_in(const std::filesystem::path& folder, const std::string& name, std::uint32_t events);
    News weigh(int watch, std::uint32_t mask, const char* name) const;

    UniqueFd inotify_;
    int file_watch_ = -1;
    int awaiting_watch_ = -1;
    std::string awaited_;          // the one name in that folder
    bool came_meanwhile_ = false;  // what was found missing, before it was watched for
    std::optional<Identity> identity_;
};

}  // namespace limber
