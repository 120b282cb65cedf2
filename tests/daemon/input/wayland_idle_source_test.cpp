// SPDX-License-Identifier: MIT
// Rest and input as the sources on Wayland tell of them, by each protocol.
#include "daemon/input/wayland/wayland_idle_source.h"

#include <ctime>

#include "daemon/input/wayland/ext_idle_source.h"
#include "daemon/input/wayland/kde_idle_source.h"
#include "tests/daemon/input/wayland_desk.h"

using namespace limber;
using Said = WatchedSource::Said;

namespace {

struct Way {
    FakeCompositorHas has;
    WatchedSource::Open open;
};

std::vector<Way> all_ways() {
    FakeCompositorHas ext;
    ext.ext_idle = 1;
    FakeCompositorHas kde;
    kde.kde_idle = true;
    std::vector<Way> ways{{ext, open_ext_idle_source}, {kde, open_kde_idle_source}};
    if (known_ext_idle_version >= 2) {
        ext.ext_idle = 2;
        ways.push_back({ext, open_ext_idle_input_source});
    }
    return ways;
}

Way a_way() {
    return all_ways()[GENERATE(range(std::size_t{0}, all_ways().size()))];
}

void wait_really(Duration time) {
    const timespec wait{static_cast<time_t>(time.count() / 1000), time.count() % 1000 * 1'000'000};
    nanosleep(&wait, nullptr);
}

}  // namespace

TEST_CASE("rest is told once it has lasted, and once only", "[wayland]") {
    const auto way = a_way();
    WaylandDesk desk(way.has, way.open);
    desk.notify_idle(10s);
    CHECK(desk.pass(9s).empty());
    CHECK(desk.input().empty());
    CHECK(desk.pass(9s).empty());
    CHECK(desk.pass(1s) == Said{"idle"});
    CHECK(desk.pass(20s).empty());
}

TEST_CASE("the next input is told once, be it after a rest or while no rest is known", "[wayland]") {
    const auto way = a_way();
    WaylandDesk desk(way.has, way.open);
    desk.notify_input();
    CHECK(desk.pass(5ms).empty());
    CHECK(desk.input() == Said{"input"});
    CHECK(desk.input().empty());
    CHECK(desk.compositor.notices() == 0);

    desk.notify_idle(10s);
    CHECK(desk.pass(10s) == Said{"idle"});
    desk.notify_input();
    CHECK(desk.pass(600s).empty());
    CHECK(desk.input() == Said{"input"});
}

TEST_CASE("input before it was asked for is not told", "[wayland]") {
    const auto way = a_way();
    WaylandDesk desk(way.has, way.open);
    CHECK(desk.input().empty());
    desk.notify_idle(10s);
    CHECK(desk.input().empty());
    desk.notify_input();
    CHECK(desk.pass(60s).empty());
}

TEST_CASE("input between the word of rest and the question is not lost", "[wayland]") {
    const auto way = a_way();
    WaylandDesk desk(way.has, way.open);
    desk.notify_idle(10s);
    CHECK(desk.pass(10s) == Said{"idle"});

    SECTION("as the rest is known to be over when the question comes") {
        CHECK(desk.input().empty());
        desk.watched.source->notify_input();
        CHECK(desk.watched.take_said().empty());
        CHECK(desk.settle() == Said{"input"});
    }
    SECTION("nor when the question crosses it") {
        desk.compositor.input();
        desk.watched.source->notify_input();
        auto said = desk.settle();
        CHECK((said.empty() ? desk.pass(1ms) : said) == Said{"input"});
    }
    SECTION("and asking in the call itself loses nothing") {
        desk.watched.then_on_idle = [&] { desk.watched.source->notify_input(); };
        desk.notify_idle(10s);
        CHECK(desk.pass(10s) == Said{"idle"});
        CHECK(desk.input() == Said{"input"});
    }
    SECTION("yet a new question of rest forgets it") {
        CHECK(desk.input().empty());
        desk.notify_idle(10s);
        CHECK(desk.pass(10s) == Said{"idle"});
        desk.notify_input();
        CHECK(desk.pass(60s).empty());
    }
}

TEST_CASE("when nobody asks after a rest, input ends all notices", "[wayland]") {
    const auto way = a_way();
    WaylandDesk desk(way.has, way.open);
    desk.notify_idle(10s);
    CHECK(desk.pass(10s) == Said{"idle"});
    CHECK(desk.input().empty());
    CHECK(desk.compositor.notices() == 0);
}

TEST_CASE("an absence of ten minutes wakes nobody after its word of rest", "[wayland]") {
    const auto way = a_way();
    WaylandDesk desk(way.has, way.open);
    desk.watched.then_on_idle = [&] { desk.watched.source->notify_input(); };
    desk.notify_idle(45s);
    desk.compositor.pass(45s);
    CHECK(desk.watched.settle(desk.compositor) <= 2);
    CHECK(desk.watched.take_said() == Said{"idle"});
    const auto events = desk.compositor.events();
    desk.compositor.pass(600s);
    CHECK(desk.watched.settle(desk.compositor) == 0);
    CHECK(desk.compositor.events() == events);
    CHECK(desk.input() == Said{"input"});
}

TEST_CASE("idle is when every seat rests, and input is that on any", "[wayland]") {
    auto way = a_way();
    way.has.seats = 2;
    WaylandDesk desk(way.has, way.open);
    desk.notify_idle(10s);
    CHECK(desk.pass(6s).empty());
    CHECK(desk.input(1).empty());
    CHECK(desk.pass(6s).empty());
    CHECK(desk.input(0).empty());
    CHECK(desk.pass(6s).empty());
    CHECK(desk.pass(4s) == Said{"idle"});
    desk.notify_input();
    CHECK(desk.input(1) == Said{"input"});
    desk.notify_input();
    CHECK(desk.pass(5ms).empty());
    CHECK(desk.input(0) == Said{"input"});
}

TEST_CASE("a seat that comes late counts from its coming, and its input is seen", "[wayland]") {
    const auto way = a_way();
    WaylandDesk desk(way.has, way.open);
    desk.notify_idle(10s);
    CHECK(desk.pass(6s).empty());
    desk.compositor.add_seat();
    CHECK(desk.settle().empty());
    CHECK(desk.pass(6s).empty());
    CHECK(desk.pass(4s) == Said{"idle"});
    desk.notify_input();
    desk.compositor.add_seat();
    CHECK(desk.settle().empty());
    CHECK(desk.pass(5ms).empty());
    CHECK(desk.input(2) == Said{"input"});
}

TEST_CASE("a seat that goes holds nothing up", "[wayland]") {
    auto way = a_way();
    way.has.seats = 2;
    WaylandDesk desk(way.has, way.open);
    desk.notify_idle(10s);
    CHECK(desk.pass(9s).empty());
    CHECK(desk.input(0).empty());
    CHECK(desk.pass(1s).empty());
    desk.compositor.remove_seat(0);
    CHECK(desk.settle() == Said{"idle"});
    desk.notify_input();
    CHECK(desk.input(1) == Said{"input"});
}

TEST_CASE("without any seat nothing is told, until one is there again", "[wayland]") {
    const auto way = a_way();
    WaylandDesk desk(way.has, way.open);
    desk.notify_idle(10s);
    desk.compositor.remove_seat(0);
    CHECK(desk.settle().empty());
    CHECK(desk.pass(60s).empty());
    CHECK(!desk.watched.source->idle());
    desk.compositor.add_seat();
    CHECK(desk.settle().empty());
    CHECK(desk.pass(10s) == Said{"idle"});
}

TEST_CASE("no more rest is told than has passed since the last known input", "[wayland]") {
    auto way = a_way();
    way.has.early_percent = 6;
    WaylandDesk desk(way.has, way.open);
    desk.notify_idle(10s);
    CHECK(desk.pass(9400ms) == Said{"idle"});
    REQUIRE(desk.watched.idle_for.size() == 1);
    CHECK(desk.watched.idle_for[0] < 9s);

    desk.notify_idle(200ms);
    CHECK(!desk.watched.source->idle());
    wait_really(250ms);
    CHECK(desk.pass(200ms) == Said{"idle"});
    REQUIRE(desk.watched.idle_for.size() == 2);
    CHECK(desk.watched.idle_for[1] >= 200ms);
    const auto idle = desk.watched.source->idle();
    REQUIRE(idle);
    CHECK(*idle >= desk.watched.idle_for[1]);
    CHECK(desk.input().empty());
    CHECK(!desk.watched.source->idle());
}
