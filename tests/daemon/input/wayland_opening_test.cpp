// SPDX-License-Identifier: MIT
// When the sources on Wayland are refused, and how they end.
#include "daemon/input/wayland/wayland_opening.h"

#include <cerrno>
#include <chrono>
#include <cstdlib>

#include <wayland-client.h>

#include "daemon/input/wayland/ext_idle_source.h"
#include "daemon/input/wayland/kde_idle_source.h"
#include "daemon/input/x11/x11_source.h"
#include "tests/daemon/input/watched_source.h"

using namespace limber;
using Said = WatchedSource::Said;

namespace {

FakeCompositorHas everything() {
    FakeCompositorHas has;
    has.ext_idle = known_ext_idle_version;
    has.kde_idle = true;
    return has;
}

void check_refused(WatchedSource::Open open, WatchVerdict verdict, const std::string& why) {
    const WatchedSource watched(open);
    REQUIRE(watched.refusal);
    CHECK(watched.refusal->verdict == verdict);
    CHECK(watched.refusal->why.why == why);
}

}  // namespace

TEST_CASE("without a name of a compositor none is looked for", "[wayland]") {
    const FakeCompositor compositor(everything());
    unsetenv("WAYLAND_DISPLAY");
    for (const auto open : {open_ext_idle_input_source, open_ext_idle_source, open_kde_idle_source}) {
        check_refused(open, WatchVerdict::not_here, "WAYLAND_DISPLAY is not set");
    }
}

TEST_CASE("a name that nobody answers to is a failure", "[wayland]") {
    const FakeCompositor compositor(everything());
    setenv("WAYLAND_DISPLAY", "wayland-of-nobody", 1);
    check_refused(open_ext_idle_source, WatchVerdict::failed, "No such file or directory");
}

TEST_CASE("a path names a compositor as well", "[wayland]") {
    const FakeCompositor compositor(everything());
    const auto path = std::string(std::getenv("XDG_RUNTIME_DIR")) + "/" + compositor.display();
    setenv("WAYLAND_DISPLAY", path.c_str(), 1);
    unsetenv("XDG_RUNTIME_DIR");
    CHECK(WatchedSource(open_ext_idle_source).source);
}

TEST_CASE("a compositor without the protocol does not offer it", "[wayland]") {
    const FakeCompositor compositor(FakeCompositorHas{});
    for (const auto open : {open_ext_idle_input_source, open_ext_idle_source, open_kde_idle_source}) {
        check_refused(open, WatchVerdict::not_offered, "the Wayland compositor does not offer it");
    }
}

TEST_CASE("version 2 is refused where version 1 is all there is", "[wayland]") {
    auto has = everything();
    has.ext_idle = 1;
    const FakeCompositor compositor(has);
    check_refused(open_ext_idle_input_source, WatchVerdict::not_offered,
                  "the Wayland compositor offers version 1");
    const WatchedSource watched(open_ext_idle_source);
    REQUIRE(watched.source);
    CHECK(watched.source->name() == "ext_idle_notifier_v1 version 1 on Wayland display wayland-of-test");
}

TEST_CASE("a compositor without a seat tells of nothing", "[wayland]") {
    auto has = everything();
    has.seats = 0;
    const FakeCompositor compositor(has);
    check_refused(open_ext_idle_source, WatchVerdict::not_offered,
                  "the Wayland compositor wayland-of-test has no seat");
}

TEST_CASE("a compositor that never answers holds nobody up for long", "[wayland]") {
    FakeCompositor compositor(everything());
    compositor.freeze();
    const auto start = std::chrono::steady_clock::now();
    check_refused(open_ext_idle_source, WatchVerdict::failed, "it is there and has said nothing for 2000 ms");
    CHECK(std::chrono::steady_clock::now() - start < 4s);
}

TEST_CASE("what a compositor does not take at once is sent when it does", "[wayland]") {
    FakeCompositor compositor(everything());
    const auto loop = EventLoop::create();
    REQUIRE(loop);
    auto opened = WaylandConnection::open();
    auto* const connection = std::get_if<std::unique_ptr<WaylandConnection>>(&opened);
    REQUIRE(connection);
    const auto globals = WaylandGlobals::read(**connection, wl_output_interface);
    REQUIRE(globals);
    // What the seat has to say of itself is heard before.
    REQUIRE((*connection)->roundtrip(2s));
    bool lost = false;
    const auto on_lost = [&](const Error&) { lost = true; };
    REQUIRE((*connection)
                ->watch(
                    **loop, [] {}, on_lost));
    compositor.freeze();
    // This is answered by nothing, so that no answer can be what wakes the loop.
    std::vector<wl_pointer*> pointers;
    do {
        pointers.push_back(wl_seat_get_pointer((*globals)->seats().front()));
    } while (wl_display_flush((*connection)->display()) >= 0);
    CHECK(errno == EAGAIN);
    const auto question = (*connection)->ask();
    (*connection)->flush();
    compositor.thaw();
    while (!lost && (*connection)->answered() < question) {
        REQUIRE(sd_event_run((*loop)->native(), 5'000'000) > 0);
    }
    CHECK(!lost);
    for (auto* const pointer : pointers) {
        wl_pointer_destroy(pointer);
    }
}

TEST_CASE("the loss of a compositor is told once, and the source may go in that call", "[wayland]") {
    FakeCompositor compositor(everything());
    WatchedSource watched(GENERATE(open_ext_idle_source, open_kde_idle_source));
    REQUIRE(watched.source);
    watched.source->notify_idle(10s);
    watched.settle(compositor);

    SECTION("when it dies") {
        compositor.die();
    }
    SECTION("when it ends the connection with an error") {
        compositor.forbid_client();
    }
    SECTION("when it dies as something is asked of it") {
        compositor.die();
        watched.source->notify_input();
    }
    SECTION("when the source goes at once") {
        watched.then_on_lost = [&] { watched.source.reset(); };
        compositor.die();
    }
    CHECK(watched.run() == 1);
    CHECK(watched.take_said() == Said{"lost"});
    if (watched.source) {
        watched.source->notify_input();
        watched.source->notify_idle(10s);
    }
    CHECK(watched.run() == 0);
    CHECK(watched.take_said().empty());
}

TEST_CASE("the best of what the compositor has is chosen", "[wayland]") {
    auto has = everything();
    has.ext_idle = GENERATE(0U, 1U, 2U);
    const FakeCompositor compositor(has);
    const auto loop = EventLoop::create();
    REQUIRE(loop);
    const auto chosen = choose_input_source({**loop, nullptr, nullptr, {}}, {});
    REQUIRE(chosen.source);
    const auto version = std::min(has.ext_idle, known_ext_idle_version);
    CHECK(chosen.kind == (version == 2   ? InputKind::ext_idle_input
                          : version == 1 ? InputKind::ext_idle
                                         : InputKind::kde_idle));
}

TEST_CASE("the X server of a Wayland session is unsuited", "[wayland]") {
    const FakeCompositor compositor(everything());
    setenv("DISPLAY", ":nowhere", 1);
    const WatchedSource watched(open_x11_source);
    unsetenv("DISPLAY");
    REQUIRE(watched.refusal);
    CHECK(watched.refusal->verdict == WatchVerdict::unsuited);
}
