// SPDX-License-Identifier: MIT
#include "shared/client/daemon_watch.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include <sys/inotify.h>

namespace limber {

namespace {

constexpr std::uint32_t appears = IN_CREATE | IN_MOVED_TO | IN_ONLYDIR | IN_DONT_FOLLOW;
constexpr std::uint32_t goes = IN_DELETE_SELF | IN_MOVE_SELF;

}  // namespace

Result<DaemonWatch> DaemonWatch::start() {
    const char* const base = std::getenv("XDG_RUNTIME_DIR");
    if (base == nullptr || *base != '/') {
        return Error{"cannot wait for Limber's daemon", "XDG_RUNTIME_DIR is not set to an absolute path",
                     "Log in through systemd-logind or elogind, which set it", ExitCode::runtime_directory};
    }
    UniqueFd inotify(inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    if (!inotify) {
        return system_error("cannot wait for Limber's daemon", errno);
    }
    DaemonWatch watch(std::move(inotify), base);
    watch.watch_innermost();
    if (watch.directory_watch_ < 0 && watch.base_watch_ < 0) {
        return system_error(std::string("cannot watch ") + base + " for Limber's daemon", errno);
    }
    return watch;
}

bool DaemonWatch::watch_directory() {
    directory_watch_ = inotify_add_watch(inotify_.get(), (base_ / "limber").c_str(), appears | goes);
    return directory_watch_ >= 0;
}

void DaemonWatch::watch_innermost() {
    if (!watch_directory()) {
        base_watch_ = inotify_add_watch(inotify_.get(), base_.c_str(), appears);
        // It may have been made between the two calls.
        if (base_watch_ < 0 || !watch_directory()) {
            return;
        }
    }
    if (base_watch_ >= 0) {
        inotify_rm_watch(inotify_.get(), base_watch_);
        base_watch_ = -1;
    }
}

bool DaemonWatch::advance() {
    bool try_now = false;
    bool watch_anew = false;
    alignas(inotify_event) std::array<char, 4096> buffer{};
    for (;;) {
        const ssize_t length = read(inotify_.get(), buffer.data(), buffer.size());
        if (length <= 0) {
            if (length < 0 && errno == EINTR) {
                continue;
            }
            break;
        }
        for (std::size_t at = 0; at < static_cast<std::size_t>(length);) {
            inotify_event event{};
            std::memcpy(&event, buffer.data() + at, sizeof(event));
            const char* const text = buffer.data() + at + sizeof(event);
            const std::string_view name = event.len == 0 ? std::string_view() : std::string_view(text);
            at += sizeof(event) + event.len;

            const bool overflown = (event.mask & IN_Q_OVERFLOW) != 0;
            const bool directory_came = event.wd == base_watch_ && name == "limber";
            if (event.wd == directory_watch_) {
                try_now = try_now || name == "socket";
                watch_anew = watch_anew || (event.mask & (goes | IN_IGNORED)) != 0;
            } else if (overflown || directory_came) {
                try_now = watch_anew = true;
            }
        }
    }
    if (watch_anew) {
        // The old watch may follow a directory that was moved away.
        if (directory_watch_ >= 0) {
            inotify_rm_watch(inotify_.get(), directory_watch_);
            directory_watch_ = -1;
        }
        watch_innermost();
        // A daemon may have been quick enough to put its socket there before the watch was.
        try_now = try_now || directory_watch_ >= 0;
    }
    return try_now;
}

}  // namespace limber
