// SPDX-License-Identifier: MIT
#include "daemon/input/wayland/wayland_connection.h"

#include <cerrno>
#include <chrono>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <poll.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <wayland-client.h>

#include "shared/base/log.h"
#include "shared/base/unique_fd.h"

namespace limber {

namespace {

std::string from_environment(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? "" : value;
}

// libwayland writes to standard error on its own.
void log_of_library(const char* format, va_list arguments) {
    char line[256];
    std::vsnprintf(line, sizeof line, format, arguments);
    std::string text(line);
    while (!text.empty() && text.back() == '\n') {
        text.pop_back();
    }
    log_debug("libwayland: " + text);
}

// wl_display_connect() would wait for a compositor that takes no more connections.
Result<UniqueFd> connect_to(const std::string& path, const std::string& what) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) {
        return Error{what, "the path of its socket is too long", ""};
    }
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    UniqueFd fd(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!fd || connect(fd.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        return system_error(what, errno);
    }
    return fd;
}

}  // namespace

WaylandConnection::Opened WaylandConnection::open() {
    const auto name = from_environment("WAYLAND_DISPLAY");
    if (name.empty()) {
        return SourceRefusal{WatchVerdict::not_here,
                             {"cannot watch for input on Wayland", "WAYLAND_DISPLAY is not set", ""}};
    }
    const auto what = "cannot connect to the Wayland compositor " + name;
    const auto directory = from_environment("XDG_RUNTIME_DIR");
    if (name.front() != '/' && directory.empty()) {
        return SourceRefusal{WatchVerdict::failed, {what, "XDG_RUNTIME_DIR is not set", ""}};
    }
    wl_log_set_handler_client(log_of_library);
    auto fd = connect_to(name.front() == '/' ? name : directory + "/" + name, what);
    if (!fd) {
        return SourceRefusal{WatchVerdict::failed, fd.error()};
    }
    wl_display* const display = wl_display_connect_to_fd(fd->release());
    if (display == nullptr) {
        return SourceRefusal{WatchVerdict::failed, system_error(what, errno)};
    }
    return std::unique_ptr<WaylandConnection>(new WaylandConnection(display, name));
}

WaylandConnection::WaylandConnection(wl_display* display, std::string name)
    : display_(display), name_(std::move(name)) {
}

WaylandConnection::~WaylandConnection() {
    watch_.reset();
    for (auto* const question : questions_) {
        wl_callback_destroy(question);
    }
    wl_display_disconnect(display_);
}

Error WaylandConnection::error(const std::string& what) const {
    const int number = wl_display_get_error(display_);
    return number == 0 || number == EPIPE || number == ECONNRESET
               ? Error{what, "it closed the connection", ""}
               : system_error(what, number);
}

std::uint64_t WaylandConnection::ask() {
    static constexpr wl_callback_listener listener{[](void* self, wl_callback* callback, std::uint32_t) {
        wl_callback_destroy(callback);
        auto* const connection = static_cast<WaylandConnection*>(self);
        connection->questions_.pop_front();
        ++connection->answered_;
    }};
    wl_callback* const callback = wl_display_sync(display_);
    if (callback != nullptr) {
        wl_callback_add_listener(callback, &listener, this);
        questions_.push_back(callback);
    }
    return ++asked_;
}

Result<void> WaylandConnection::roundtrip(Duration limit) {
    const auto what = "the Wayland compositor " + name_ + " does not answer";
    const auto question = ask();
    const auto until = std::chrono::steady_clock::now() + limit;
    while (answered_ < question) {
        const int sent = wl_display_flush(display_);
        const bool full = sent < 0 && errno == EAGAIN;
        const auto left = std::chrono::ceil<Duration>(until - std::chrono::steady_clock::now());
        pollfd ready{wl_display_get_fd(display_), static_cast<short>(full ? POLLIN | POLLOUT : POLLIN), 0};
        const int count = left > Duration(0) ? poll(&ready, 1, static_cast<int>(left.count())) : 0;
        if (count == 0) {
            return Error{what,
                         "it is there and has said nothing for " + std::to_string(limit.count()) + " ms", ""};
        }
        if (count < 0 ? errno != EINTR : !read_events()) {
            return error(what);
        }
    }
    return {};
}

bool WaylandConnection::watch(EventLoop& loop, std::function<void()> after_events,
                              std::function<void(Error)> on_lost) {
    after_events_ = std::move(after_events);
    on_lost_ = std::move(on_lost);
    watch_ =
        loop.watch(wl_display_get_fd(display_), EPOLLIN, [this](std::uint32_t events) { on_ready(events); });
    return watch_ != nullptr;
}

void WaylandConnection::flush() {
    // A connection that is gone shows when it is read: the compositor may have said why.
    const bool full = wl_display_flush(display_) < 0 && errno == EAGAIN;
    if (watch_ && full != wants_to_write_) {
        wants_to_write_ = full;
        watch_->want(full ? EPOLLIN | EPOLLOUT : EPOLLIN);
    }
}

bool WaylandConnection::read_events() {
    while (wl_display_prepare_read(display_) != 0) {
        if (wl_display_dispatch_pending(display_) < 0) {
            return false;
        }
    }
    return wl_display_read_events(display_) >= 0 && wl_display_dispatch_pending(display_) >= 0;
}

void WaylandConnection::on_ready(std::uint32_t events) {
    if ((events & ~static_cast<std::uint32_t>(EPOLLOUT)) != 0 && !read_events()) {
        lose();
        return;
    }
    flush();
    after_events_();
}

void WaylandConnection::lose() {
    const auto why = error("the Wayland compositor " + name_ + " is gone");
    watch_.reset();
    const auto on_lost = std::exchange(on_lost_, nullptr);
    if (on_lost) {
        on_lost(why);
    }
}

}  // namespace limber
