// SPDX-License-Identifier: MIT
#include "tests/daemon/input/private_x_server.h"

#include <cstdlib>

#include <fcntl.h>
#include <poll.h>
#include <systemd/sd-event.h>

#include "shared/base/clock.h"
#include "tests/catch.h"

namespace limber {

namespace {

// The number of the display, once the server takes clients.
std::string read_display(int from) {
    std::string text;
    pollfd ready{from, POLLIN, 0};
    while (text.find('\n') == std::string::npos && poll(&ready, 1, 20'000) > 0) {
        char byte = 0;
        if (read(from, &byte, 1) != 1) {
            break;
        }
        text += byte;
    }
    return text.substr(0, text.find('\n'));
}

}  // namespace

std::optional<PrivateXServer> PrivateXServer::start() {
    for (const auto* const program : {"Xvfb", "xdotool", "xset"}) {
        if (find_program(program).empty()) {
            WARN("skipped: " << program << " is not installed");
            return std::nullopt;
        }
    }
    int both[2];
    REQUIRE(pipe2(both, O_CLOEXEC) == 0);
    const UniqueFd out(both[0]);
    UniqueFd in(both[1]);
    PrivateXServer server;
    server.server_.emplace(std::vector<std::string>{"Xvfb", "-displayfd", "9", "-screen", "0", "320x200x24",
                                                    "-nolisten", "tcp", "-noreset"},
                           in.get(), 9);
    in.reset();
    const auto number = read_display(out.get());
    REQUIRE_FALSE(number.empty());
    setenv("DISPLAY", (":" + number).c_str(), 1);
    return server;
}

X11Listening::X11Listening(X11Times times) {
    auto loop = EventLoop::create();
    REQUIRE(loop);
    loop_ = std::move(*loop);
    begin_ = SystemClock().boot().time_since_epoch();
    InputSource::Listener listener;
    listener.on_idle = [this](Duration idle) { tell("idle", idle); };
    listener.on_input = [this] { tell("input", Duration(0)); };
    listener.on_device = [this](Device device, bool in_use, Duration idle) {
        tell(std::string(device == Device::keyboard ? "keyboard" : "pointer") + (in_use ? " on" : " off"),
             idle);
    };
    listener.on_lost = [this](const Error&) { tell("lost", Duration(0)); };
    auto opened = open_x11_source_with({*loop_, nullptr, nullptr, listener}, times);
    REQUIRE(std::holds_alternative<std::unique_ptr<InputSource>>(opened));
    source_ = std::move(std::get<std::unique_ptr<InputSource>>(opened));
}

Duration X11Listening::now() const {
    return SystemClock().boot().time_since_epoch() - begin_;
}

void X11Listening::tell(const std::string& word, Duration idle) {
    told_.push_back({word, idle, now()});
    if (on_told) {
        on_told(word);
    }
}

void X11Listening::run_for(Duration time) {
    const auto until = now() + time;
    while (now() < until) {
        turn(until - now());
    }
}

bool X11Listening::run_until(const std::string& word) {
    const auto until = now() + 5s;
    while (count(word) == 0 && now() < until) {
        turn(until - now());
    }
    return count(word) > 0;
}

void X11Listening::turn(Duration at_most) {
    const auto microseconds = std::chrono::microseconds(at_most).count();
    if (sd_event_run(loop_->native(), static_cast<std::uint64_t>(microseconds)) > 0) {
        ++turns_;
    }
}

std::size_t X11Listening::count(const std::string& word) const {
    std::size_t n = 0;
    for (const auto& told : told_) {
        n += told.word == word ? 1U : 0U;
    }
    return n;
}

const X11Listening::Told& X11Listening::last(const std::string& word) const {
    for (auto told = told_.rbegin(); told != told_.rend(); ++told) {
        if (told->word == word) {
            return *told;
        }
    }
    FAIL("never told: " << word);
    std::abort();
}

}  // namespace limber
