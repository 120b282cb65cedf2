// SPDX-License-Identifier: MIT
// Where the sound server's socket is, and when a server has made one: inotify on its folder, or on the folder
// above as long as that is not there. Silent while nothing is made there.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "daemon/event_loop.h"
#include "shared/base/unique_fd.h"

namespace limber {

class PulseSocket {
public:
    // From $PULSE_SERVER, $PULSE_RUNTIME_PATH or $XDG_RUNTIME_DIR. `on_appeared`: a socket has been made.
    PulseSocket(EventLoop& loop, std::function<void()> on_appeared);

    // A server may be there, as far as can be told without talking to it. Always so of one elsewhere.
    bool is_there() const;
    // As libpulse takes it.
    std::string address() const;

private:
    void follow();
    void read_events();

    std::filesystem::path path_;  // empty: none can be, or it is elsewhere
    std::string elsewhere_;       // another machine's: cannot be watched
    UniqueFd inotify_;
    int folder_watch_ = -1;
    int above_watch_ = -1;
    std::function<void()> on_appeared_;
    std::unique_ptr<EventLoop::Watch> watch_;
};

}  // namespace limber
