// SPDX-License-Identifier: MIT
#include "tests/daemon/input/fake_compositor.h"

#include <csignal>
#include <cstdlib>
#include <stdexcept>

#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/daemon/input/fake_wayland_server.h"

namespace limber {

FakeCompositor::FakeCompositor(const FakeCompositorHas& has) : display_("wayland-of-test") {
    setenv("XDG_RUNTIME_DIR", folder_.path().c_str(), 1);
    setenv("WAYLAND_DISPLAY", display_.c_str(), 1);
    int both[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, both) != 0) {
        throw std::runtime_error("no pair of sockets");
    }
    orders_.reset(both[0]);
    UniqueFd theirs(both[1]);
    process_ = fork();
    if (process_ == 0) {
        orders_.reset();
        FakeWaylandServer(has, display_).serve(theirs.get());
        _exit(0);
    }
    theirs.reset();
    tell('?');
}

FakeCompositor::~FakeCompositor() {
    die();
    unsetenv("WAYLAND_DISPLAY");
}

std::uint32_t FakeCompositor::tell(char order, std::uint32_t argument) {
    const FakeOrder sent{order, argument};
    std::uint32_t answer = 0;
    if (send(orders_.get(), &sent, sizeof sent, MSG_NOSIGNAL) != sizeof sent ||
        recv(orders_.get(), &answer, sizeof answer, 0) != sizeof answer) {
        throw std::runtime_error("the compositor of the test is gone");
    }
    return answer;
}

void FakeCompositor::pass(Duration time) {
    tell('p', static_cast<std::uint32_t>(time.count()));
}

void FakeCompositor::input(std::uint32_t seat) {
    tell('i', seat);
}

void FakeCompositor::inhibit(bool on) {
    tell('h', on ? 1 : 0);
}

void FakeCompositor::add_seat() {
    tell('+');
}

void FakeCompositor::remove_seat(std::uint32_t seat) {
    tell('-', seat);
}

std::uint32_t FakeCompositor::notices() {
    return tell('n');
}

std::uint32_t FakeCompositor::events() {
    return tell('e');
}

void FakeCompositor::forbid_client() {
    tell('f');
}

void FakeCompositor::freeze() {
    kill(process_, SIGSTOP);
}

void FakeCompositor::thaw() {
    kill(process_, SIGCONT);
}

void FakeCompositor::die() {
    if (process_ > 0) {
        kill(process_, SIGKILL);
        waitpid(process_, nullptr, 0);
        process_ = -1;
    }
}

}  // namespace limber
