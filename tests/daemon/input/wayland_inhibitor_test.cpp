// SPDX-License-Identifier: MIT
// Idle inhibitors: what they hide on Wayland, and what tells of them.
#include <ctime>

#include <ext-idle-notify-v1-client.h>

#include "daemon/input/wayland/ext_idle_source.h"
#include "daemon/input/wayland/kde_idle_source.h"
#include "tests/daemon/input/wayland_desk.h"

using namespace limber;
using Said = WatchedSource::Said;

namespace {

FakeCompositorHas with_ext(std::uint32_t version) {
    FakeCompositorHas has;
    has.ext_idle = version;
    return has;
}

}  // namespace

TEST_CASE("where inhibitors count there is no rest under one", "[wayland]") {
    const bool kde = GENERATE(false, true);
    FakeCompositorHas has = with_ext(1);
    has.kde_idle = true;
    has.inhibitor_hides_input = GENERATE(false, true);
    WaylandDesk desk(has, kde ? open_kde_idle_source : open_ext_idle_source);
    desk.notify_idle(10s);
    CHECK(desk.inhibit(true).empty());
    CHECK(desk.pass(60s).empty());
    CHECK(desk.inhibit(false).empty());
    CHECK(desk.pass(9s).empty());
    CHECK(desk.pass(1s) == Said{"idle"});
}

TEST_CASE("an inhibitor that begins in an absence is not taken for input", "[wayland]") {
    const bool kde = GENERATE(false, true);
    FakeCompositorHas has = with_ext(1);
    has.kde_idle = true;
    WaylandDesk desk(has, kde ? open_kde_idle_source : open_ext_idle_source);
    desk.notify_idle(10s);
    CHECK(desk.pass(10s) == Said{"idle"});
    desk.notify_input();
    CHECK(desk.inhibit(true).empty());
    CHECK(desk.pass(60s).empty());
    // The source measures this by a real clock.
    const timespec longer_than_a_doubt{1, 100'000'000};
    nanosleep(&longer_than_a_doubt, nullptr);
    CHECK(desk.inhibit(false).empty());
    CHECK(desk.pass(5ms).empty());
    // There may have been input that the inhibitor hid.
    CHECK(!desk.watched.source->idle());
    CHECK(desk.input() == Said{"input"});
}

#ifdef EXT_IDLE_NOTIFIER_V1_GET_INPUT_IDLE_NOTIFICATION_SINCE_VERSION

TEST_CASE("version 2 tells of rest and input under an inhibitor", "[wayland]") {
    auto has = with_ext(2);
    has.inhibitor_hides_input = GENERATE(false, true);
    WaylandDesk desk(has, open_ext_idle_input_source);
    desk.notify_idle(10s);
    CHECK(desk.inhibit(true).empty());
    CHECK(desk.pass(10s) == Said{"inhibitor on", "idle"});
    desk.notify_input();
    CHECK(desk.pass(60s).empty());
    CHECK(desk.input() == Said{"input"});
    desk.notify_idle(10s);
    CHECK(desk.pass(10s) == Said{"idle"});

    SECTION("its end is told in an absence") {
        desk.notify_input();
        CHECK(desk.inhibit(false) == Said{"inhibitor off"});
        CHECK(desk.pass(60s).empty());
        CHECK(desk.input() == Said{"input"});
    }
    SECTION("its end is told in the next pause of somebody at work") {
        desk.notify_input();
        CHECK(desk.input() == Said{"input"});
        desk.notify_idle(10s);
        CHECK(desk.inhibit(false).empty());
        CHECK(desk.pass(500ms).empty());
        CHECK(desk.input().empty());
        CHECK(desk.pass(1s) == Said{"inhibitor off"});
        CHECK(desk.compositor.notices() == 1);
        CHECK(desk.pass(9s) == Said{"idle"});
    }
}

TEST_CASE("version 2 tells of an inhibitor that begins in an absence, and does not take it for input",
          "[wayland]") {
    WaylandDesk desk(with_ext(2), open_ext_idle_input_source);
    desk.notify_idle(10s);
    CHECK(desk.pass(10s) == Said{"idle"});
    desk.notify_input();
    CHECK(desk.inhibit(true) == Said{"inhibitor on"});
    CHECK(desk.inhibit(false) == Said{"inhibitor off"});
    CHECK(desk.inhibit(true) == Said{"inhibitor on"});
    CHECK(desk.input() == Said{"input"});
}

TEST_CASE("version 2: the seat by which inhibitors are seen may go", "[wayland]") {
    auto has = with_ext(2);
    has.seats = 2;
    WaylandDesk desk(has, open_ext_idle_input_source);
    desk.notify_idle(10s);
    CHECK(desk.inhibit(true).empty());
    CHECK(desk.pass(10s) == Said{"inhibitor on", "idle"});
    desk.notify_input();
    desk.compositor.remove_seat(0);
    CHECK(desk.settle().empty());
    CHECK(desk.inhibit(false) == Said{"inhibitor off"});
}

#endif
