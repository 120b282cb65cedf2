// SPDX-License-Identifier: MIT
#include "daemon/presence/microphone/pulse_socket.h"

#include <array>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include <sys/epoll.h>
#include <sys/inotify.h>

namespace limber {

namespace {

constexpr std::uint32_t made = IN_CREATE | IN_MOVED_TO;

std::string environment(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? "" : value;
}

// "{machine}unix:/run/…", "unix:/run/…" or "/run/…". Empty: not of this kind.
std::filesystem::path path_in(std::string_view server) {
    if (server.substr(0, 1) == "{") {
        const auto end = server.find('}');
        server.remove_prefix(end == std::string_view::npos ? server.size() : end + 1);
    }
    constexpr std::string_view kind = "unix:";
    if (server.substr(0, kind.size()) == kind) {
        server.remove_prefix(kind.size());
    }
    return server.substr(0, 1) == "/" ? server : std::string_view();
}

}  // namespace

PulseSocket::PulseSocket(EventLoop& loop, std::function<void()> on_appeared)
    : inotify_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)), on_appeared_(std::move(on_appeared)) {
    const auto server = environment("PULSE_SERVER");
    const auto own_folder = environment("PULSE_RUNTIME_PATH");
    const auto runtime = environment("XDG_RUNTIME_DIR");
    if (!server.empty()) {
        path_ = path_in(server);
        elsewhere_ = path_.empty() ? server : "";
    } else if (!own_folder.empty()) {
        path_ = std::filesystem::path(own_folder) / "native";
    } else if (!runtime.empty()) {
        path_ = std::filesystem::path(runtime) / "pulse" / "native";
    }
    if (!path_.empty() && inotify_) {
        watch_ = loop.watch(inotify_.get(), EPOLLIN, [this](std::uint32_t) { read_events(); });
        follow();
    }
}

bool PulseSocket::is_there() const {
    std::error_code failed;
    return !elsewhere_.empty() || (!path_.empty() && std::filesystem::is_socket(path_, failed));
}

std::string PulseSocket::address() const {
    return elsewhere_.empty() ? "unix:" + path_.string() : elsewhere_;
}

// Watches the folder, or waits for it to be made.
void PulseSocket::follow() {
    const auto folder = path_.parent_path();
    const auto watch_folder = [&] {
        folder_watch_ = inotify_add_watch(inotify_.get(), folder.c_str(),
                                          made | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR);
        return folder_watch_ >= 0;
    };
    if (!watch_folder()) {
        above_watch_ = inotify_add_watch(inotify_.get(), folder.parent_path().c_str(), made | IN_ONLYDIR);
        // It may have been made just before that.
        watch_folder();
    }
    if (folder_watch_ >= 0 && above_watch_ >= 0) {
        inotify_rm_watch(inotify_.get(), std::exchange(above_watch_, -1));
    }
}

void PulseSocket::read_events() {
    const bool had_folder = folder_watch_ >= 0;
    bool appeared = false;
    alignas(inotify_event) std::array<char, 4096> buffer;
    ssize_t length = 0;
    while ((length = read(inotify_.get(), buffer.data(), buffer.size())) > 0) {
        for (const char* at = buffer.data(); at < buffer.data() + length;) {
            const auto& event = *reinterpret_cast<const inotify_event*>(at);
            const std::string_view name = event.len > 0 ? at + sizeof(event) : "";
            at += sizeof(event) + event.len;
            appeared = appeared || (event.mask & IN_Q_OVERFLOW) != 0;
            if (event.wd != folder_watch_) {
                continue;
            }
            appeared = appeared || name == path_.filename().native();
            if ((event.mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED)) != 0) {
                inotify_rm_watch(inotify_.get(), std::exchange(folder_watch_, -1));
            }
        }
    }
    if (folder_watch_ < 0) {
        follow();
        appeared = appeared || (folder_watch_ >= 0 && !had_folder) || is_there();
    }
    if (appeared && is_there()) {
        on_appeared_();
    }
}

}  // namespace limber
