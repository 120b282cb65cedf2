// SPDX-License-Identifier: MIT
#include "daemon/event_loop.h"

#include <csignal>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>

#include "shared/base/clock.h"
#include "shared/base/unique_fd.h"
#include "tests/catch.h"

using namespace limber;

namespace {

std::unique_ptr<EventLoop> make_loop() {
    auto loop = EventLoop::create();
    REQUIRE(loop);
    return std::move(*loop);
}

struct Pipe {
    Pipe() {
        int both[2];
        REQUIRE(pipe2(both, O_CLOEXEC | O_NONBLOCK) == 0);
        out.reset(both[0]);
        in.reset(both[1]);
    }
    void write_byte() const { REQUIRE(write(in.get(), "x", 1) == 1); }
    void read_byte() const {
        char byte = 0;
        REQUIRE(read(out.get(), &byte, 1) == 1);
    }
    UniqueFd out, in;
};

}  // namespace

TEST_CASE("the loop calls for what it watches, and ends with the status it is told", "[loop]") {
    const auto loop = make_loop();
    const Pipe pipe;
    int calls = 0;
    const auto watch = loop->watch(pipe.out.get(), EPOLLIN, [&](std::uint32_t events) {
        CHECK(events == EPOLLIN);
        pipe.read_byte();
        if (++calls == 2) {
            loop->stop(7);
        } else {
            pipe.write_byte();
        }
    });
    REQUIRE(watch);
    pipe.write_byte();
    CHECK(loop->run() == 7);
    CHECK(calls == 2);
}

TEST_CASE("a watch may be destroyed inside its own call, with the function that runs", "[loop]") {
    const auto loop = make_loop();
    const Pipe pipe;
    std::unique_ptr<EventLoop::Watch> watch;
    auto held = std::make_shared<int>(5);
    const std::weak_ptr<int> still_there = held;
    watch = loop->watch(pipe.out.get(), EPOLLIN, [&loop, &watch, &still_there, mine = held](std::uint32_t) {
        const auto& after = still_there;
        watch.reset();
        CHECK_FALSE(after.expired());
        loop->stop(0);
    });
    held.reset();
    pipe.write_byte();
    CHECK(loop->run() == 0);
    CHECK(still_there.expired());
}

TEST_CASE("what a watch wants can change", "[loop]") {
    const auto loop = make_loop();
    const Pipe pipe;
    std::vector<std::uint32_t> events;
    std::unique_ptr<EventLoop::Watch> watch;
    watch = loop->watch(pipe.in.get(), EPOLLOUT, [&](std::uint32_t event) {
        events.push_back(event);
        watch->want(0);
    });
    loop->on_timer([&] { loop->stop(0); });
    loop->set_timer(SystemClock().boot() + 30ms, Duration(0));
    loop->run();
    CHECK(events == std::vector<std::uint32_t>{EPOLLOUT});
}

TEST_CASE("a descriptor that cannot be watched gives no watch", "[loop]") {
    const auto loop = make_loop();
    const UniqueFd file(open("/proc/self/exe", O_RDONLY | O_CLOEXEC));
    CHECK_FALSE(loop->watch(file.get(), EPOLLIN, [](std::uint32_t) {}));
    CHECK_FALSE(loop->watch(-1, EPOLLIN, [](std::uint32_t) {}));
}

TEST_CASE("the timer calls once, not before its time", "[loop]") {
    const auto loop = make_loop();
    const SystemClock clock;
    int calls = 0;
    const auto when = clock.boot() + 40ms;
    BootTime called{};
    loop->on_timer([&] {
        ++calls;
        called = clock.boot();
        // Time enough for a second call, which must not come.
        const itimerval later{{0, 0}, {0, 100'000}};
        setitimer(ITIMER_REAL, &later, nullptr);
    });
    loop->on_signal(SIGALRM, [&] { loop->stop(0); });
    loop->set_timer(clock.boot() + 1h, Duration(0));
    loop->set_timer(when, Duration(0));
    loop->run();
    CHECK(calls == 1);
    CHECK(called >= when);
    CHECK(called < when + 2s);
}

TEST_CASE("a time that is past calls at once", "[loop]") {
    const auto loop = make_loop();
    loop->on_timer([&] { loop->stop(3); });
    loop->set_timer(BootTime(Duration(-5)), Duration(0));
    CHECK(loop->run() == 3);
}

TEST_CASE("a signal that comes before the loop runs is not lost", "[loop]") {
    const auto loop = make_loop();
    int calls = 0;
    loop->on_signal(SIGUSR1, [&] {
        ++calls;
        raise(SIGTERM);
    });
    loop->on_signal(SIGTERM, [&] { loop->stop(0); });
    raise(SIGUSR1);
    CHECK(loop->run() == 0);
    CHECK(calls == 1);
}

TEST_CASE("after each turn, and only then, the loop asks what is next", "[loop]") {
    const auto loop = make_loop();
    const Pipe pipe;
    std::string order;
    const auto watch = loop->watch(pipe.out.get(), EPOLLIN, [&](std::uint32_t) {
        pipe.read_byte();
        order += "w";
    });
    loop->on_timer([&] { order += "t"; });
    loop->after_turn([&] {
        order += ".";
        if (order == "w.") {
            loop->set_timer(SystemClock().boot() + 10ms, Duration(0));
        } else {
            loop->stop(0);
        }
    });
    pipe.write_byte();
    loop->run();
    CHECK(order == "w.t.");
}

TEST_CASE("an idle loop does not wake up", "[loop]") {
    // In a process and by a thread of its own: a sanitizer's helper thread wakes up as it likes.
    const pid_t child = fork();
    if (child == 0) {
        const auto loop = EventLoop::create();
        const auto switches = [] {
            rusage usage{};
            getrusage(RUSAGE_THREAD, &usage);
            return usage.ru_nvcsw;
        };
        long at_call = 0;
        const auto before = switches();
        (*loop)->on_timer([&] {
            at_call = switches();
            (*loop)->stop(0);
        });
        (*loop)->set_timer(SystemClock().boot() + 300ms, Duration(0));
        (*loop)->run();
        // One sleep until the timer; a few more may be pages that were not there.
        _exit(at_call - before <= 3 ? 42 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 42);
}
