// SPDX-License-Identifier: MIT
#include "daemon/configuration/watched_path.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <deque>

#include <sys/inotify.h>
#include <unistd.h>

#include "shared/base/foreign_text.h"

namespace limber {

namespace {

constexpr int most_links = 40;  // as the kernel
constexpr std::uint32_t goes = IN_DELETE_SELF | IN_MOVE_SELF;
constexpr std::uint32_t of_step = goes | IN_DONT_FOLLOW | IN_MASK_ADD;
// A file that another takes the place of loses a link: its attributes change, though it may be open
// somewhere.
constexpr std::uint32_t of_link = of_step | IN_ATTRIB;
constexpr std::uint32_t of_file = of_link | IN_CLOSE_WRITE;
constexpr std::uint32_t of_coming = IN_CREATE | IN_MOVED_TO;
constexpr std::uint32_t of_any_change = of_coming | IN_ATTRIB | IN_DELETE | IN_MOVED_FROM;
constexpr std::uint32_t of_folder = goes | IN_ONLYDIR | IN_MASK_ADD;
constexpr int most_attempts = 8;

using Steps = std::deque<std::string>;

// In front of the steps that are left, those of another path.
void put_before(Steps& steps, const std::filesystem::path& path) {
    Steps all;
    for (const auto& step : path) {
        all.push_back(step.native());
    }
    steps.insert(steps.begin(), all.begin(), all.end());
}

std::optional<WatchedPath::Identity> identity_of(const std::filesystem::path& path) {
    struct stat status {};
    if (lstat(path.c_str(), &status) != 0) {
        return std::nullopt;
    }
    return WatchedPath::Identity{status.st_dev, status.st_ino, status.st_size, status.st_ctim};
}

}  // namespace

Result<WatchedPath> WatchedPath::watch(const std::filesystem::path& file) {
    const auto cannot = "cannot watch " + printable(file.native()) + " for changes";
    for (int attempt = 1;; ++attempt) {
        UniqueFd inotify(inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
        if (!inotify) {
            return system_error(cannot, errno);
        }
        WatchedPath path(std::move(inotify));
        if (!path.follow(file)) {
            return system_error(cannot, errno);
        }
        if (!path.came_meanwhile_ || attempt == most_attempts) {
            return path;
        }
    }
}

// Each watch is set before what it watches is looked at, so that nothing is missed between the two.
bool WatchedPath::follow(const std::filesystem::path& file) {
    Steps steps;
    put_before(steps, file);
    std::filesystem::path folder = "/";
    for (int links = 0; !steps.empty();) {
        const auto name = steps.front();
        steps.pop_front();
        if (name.empty() || name == "." || name == "/") {
            folder = name == "/" ? "/" : folder;
            continue;
        }
        if (name == "..") {
            folder = folder.parent_path();
            continue;
        }
        const auto path = folder / name;
        inotify_add_watch(inotify_.get(), path.c_str(), of_step);
        struct stat status {};
        if (lstat(path.c_str(), &status) != 0) {
            return await(folder, name);
        }
        if (S_ISDIR(status.st_mode)) {
            folder = path;
            continue;
        }
        if (!S_ISLNK(status.st_mode)) {
            return watch_file(folder, name);
        }
        inotify_add_watch(inotify_.get(), path.c_str(), of_link);
        std::error_code error;
        const auto target = std::filesystem::read_symlink(path, error);
        if (error || ++links > most_links) {
            return await(folder, name);
        }
        put_before(steps, target);
    }
    return true;
}

bool WatchedPath::watch_file(const std::filesystem::path& folder, const std::string& name) {
    const auto path = folder / name;
    file_watch_ = inotify_add_watch(inotify_.get(), path.c_str(), of_file);
    identity_ = identity_of(path);
    if (file_watch_ >= 0 && identity_) {
        return true;
    }
    // What we may not read cannot be watched itself.
    return await_in(folder, name, identity_ ? of_any_change : of_coming);
}

bool WatchedPath::await(const std::filesystem::path& folder, const std::string& name) {
    if (!await_in(folder, name, of_coming)) {
        return false;
    }
    came_meanwhile_ = identity_of(folder / name).has_value();
    return true;
}

bool WatchedPath::await_in(const std::filesystem::path& folder, const std::string& name,
                           std::uint32_t events) {
    awaited_ = name;
    awaiting_watch_ = inotify_add_watch(inotify_.get(), folder.c_str(), events | of_folder);
    return awaiting_watch_ >= 0;
}

WatchedPath::News WatchedPath::weigh(int watch, std::uint32_t mask, const char* name) const {
    if (watch == file_watch_ && (mask & IN_CLOSE_WRITE) != 0) {
        return News::content;
    }
    const bool is_of_other = watch == awaiting_watch_ && (mask & of_any_change) != 0 && awaited_ != name;
    return is_of_other ? News::nothing : News::path;
}

WatchedPath::News WatchedPath::take() {
    auto news = News::nothing;
    alignas(inotify_event) std::array<char, 4096> buffer{};
    for (;;) {
        const ssize_t length = read(inotify_.get(), buffer.data(), buffer.size());
        if (length < 0 && errno == EINTR) {
            continue;
        }
        if (length <= 0) {
            return news;
        }
        for (std::size_t at = 0; at < static_cast<std::size_t>(length);) {
            inotify_event event{};
            std::memcpy(&event, buffer.data() + at, sizeof(event));
            const char* const name = event.len == 0 ? "" : buffer.data() + at + sizeof(event);
            news = std::max(news, weigh(event.wd, event.mask, name));
            at += sizeof(event) + event.len;
        }
    }
}

bool WatchedPath::leads_to_the_same_as(const WatchedPath& other) const {
    if (!identity_ || !other.identity_) {
        return identity_.has_value() == other.identity_.has_value();
    }
    const auto& a = *identity_;
    const auto& b = *other.identity_;
    return a.device == b.device && a.number == b.number && a.size == b.size &&
           a.changed.tv_sec == b.changed.tv_sec && a.changed.tv_nsec == b.changed.tv_nsec;
}

}  // namespace limber
