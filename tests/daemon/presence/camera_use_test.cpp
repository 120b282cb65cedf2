// SPDX-License-Identifier: MIT
// When a camera counts as in use, with times handed in.
#include "daemon/presence/camera/camera_use.h"

#include "tests/catch.h"

using namespace limber;

namespace {

constexpr BootTime start{1h};

struct Bench {
    CameraUse use;
    bool held = false;  // what taking stock would find
    int stock_takings = 0;

    bool in_use_at(Duration after) {
        use.settle(start + after, [this](const std::string&) {
            ++stock_takings;
            return held;
        });
        return use.in_use();
    }
};

}  // namespace

TEST_CASE("a camera counts once it has been open for two seconds", "[camera]") {
    Bench bench;
    CHECK_FALSE(bench.use.next_wakeup());
    bench.use.on_open("video0", start);
    CHECK_FALSE(bench.in_use_at(0s));
    CHECK(bench.use.next_wakeup() == start + 2s);
    CHECK_FALSE(bench.in_use_at(1999ms));
    CHECK(bench.in_use_at(2s));
    CHECK_FALSE(bench.use.next_wakeup());
    CHECK(bench.stock_takings == 0);
}

TEST_CASE("a program that only lists the cameras does not count", "[camera]") {
    Bench bench;
    for (const auto* const node : {"video0", "video1"}) {
        bench.use.on_open(node, start);
        bench.use.on_close(node);
    }
    CHECK_FALSE(bench.in_use_at(10ms));
    CHECK_FALSE(bench.in_use_at(2s));
    CHECK_FALSE(bench.use.next_wakeup());
}

TEST_CASE("one of several that close a camera does not end its use", "[camera]") {
    Bench bench;
    bench.held = true;
    bench.use.on_open("video0", start);
    bench.use.on_open("video0", start + 100ms);
    bench.use.on_close("video0");
    CHECK_FALSE(bench.in_use_at(200ms));
    CHECK(bench.in_use_at(2100ms));
    bench.use.on_open("video0", start + 3s);
    bench.use.on_close("video0");
    CHECK(bench.in_use_at(3100ms));
    bench.held = false;
    bench.use.on_close("video0");
    CHECK_FALSE(bench.in_use_at(4s));
}

TEST_CASE("equal events that the kernel joined into one do not leave a camera in use", "[camera]") {
    Bench bench;
    bench.use.on_open("video0", start);
    bench.use.on_open("video0", start + 1ms);
    bench.use.on_close("video0");  // of both
    CHECK_FALSE(bench.in_use_at(2s));
    CHECK_FALSE(bench.use.next_wakeup());
}

TEST_CASE("a camera closed and opened again counts from the second opening", "[camera]") {
    Bench bench;
    bench.held = true;
    bench.use.on_open("video0", start);
    bench.use.on_close("video0");
    bench.use.on_open("video0", start + 1500ms);
    CHECK_FALSE(bench.in_use_at(2s));
    CHECK(bench.use.next_wakeup() == start + 3500ms);
    CHECK(bench.in_use_at(3500ms));
}

TEST_CASE("a close of an opening that nobody saw says nothing", "[camera]") {
    Bench bench;
    bench.use.on_close("video0");
    bench.use.on_close("video0");
    CHECK_FALSE(bench.in_use_at(1s));
    bench.use.on_open("video0", start + 1s);
    CHECK(bench.in_use_at(3s));
}

TEST_CASE("a camera found open counts at once, until stock says that nobody holds it", "[camera]") {
    Bench bench;
    bench.use.on_found_open("video0", start);
    CHECK(bench.in_use_at(0s));
    bench.held = true;
    bench.use.on_close("video0");
    CHECK(bench.in_use_at(1s));
    bench.held = false;
    bench.use.on_close("video0");
    CHECK_FALSE(bench.in_use_at(2s));
}

TEST_CASE("a camera pulled out while in use is not in use", "[camera]") {
    Bench bench;
    bench.use.on_open("video0", start);
    bench.use.on_open("video2", start);
    CHECK(bench.in_use_at(2s));
    bench.use.on_gone("video0");
    CHECK(bench.in_use_at(2s));
    bench.use.on_gone("video2");
    CHECK_FALSE(bench.in_use_at(2s));
}

TEST_CASE("when events were lost, stock decides", "[camera]") {
    Bench bench;
    bench.use.on_open("video0", start);
    CHECK(bench.in_use_at(2s));
    bench.use.on_lost_events();
    bench.held = true;
    CHECK(bench.in_use_at(3s));
    bench.use.on_lost_events();
    bench.held = false;
    CHECK_FALSE(bench.in_use_at(4s));
}
