// SPDX-License-Identifier: MIT
#include "daemon/input/gnome_source.h"

#include "tests/daemon/input/fake_idle_monitor.h"
#include "tests/daemon/input/input_desk.h"

namespace limber {

namespace {

struct GnomeDesk : InputDesk {
    FakeIdleMonitor monitor{service};

    explicit GnomeDesk(bool with_monitor = true) {
        if (with_monitor) {
            monitor.start();
            REQUIRE_FALSE(open(open_gnome_source));
        }
    }
    // False: not within three seconds.
    bool keeps(std::size_t count) {
        return until([&] { return monitor.watches().size() == count; });
    }
    int calls(const char* method) const { return service.calls(FakeIdleMonitor::key(method)); }
};

}  // namespace

TEST_CASE("Without a session bus there is no idle monitor") {
    GnomeDesk desk(false);
    auto around = desk.surroundings();
    around.session_bus = nullptr;
    const auto opened = open_gnome_source(around);
    CHECK(std::get<SourceRefusal>(opened).verdict == WatchVerdict::not_here);
}

TEST_CASE("Where nobody has its name there is no idle monitor") {
    GnomeDesk desk(false);
    const auto refusal = desk.open(open_gnome_source);
    REQUIRE(refusal);
    CHECK(refusal->verdict == WatchVerdict::not_here);
}

TEST_CASE("An idle monitor that does not know the idle time is not used") {
    GnomeDesk desk(false);
    desk.service.no_longer_know(FakeIdleMonitor::key("GetIdletime"));
    desk.monitor.start();
    const auto refusal = desk.open(open_gnome_source);
    REQUIRE(refusal);
    CHECK(refusal->verdict == WatchVerdict::not_offered);
}

TEST_CASE("An idle monitor that never answers is refused in time") {
    GnomeDesk desk(false);
    desk.service.never_answer(FakeIdleMonitor::key("GetIdletime"));
    desk.monitor.start();
    const auto began = std::chrono::steady_clock::now();
    const auto refusal = desk.open(open_gnome_source);
    REQUIRE(refusal);
    CHECK(refusal->verdict == WatchVerdict::failed);
    CHECK(std::chrono::steady_clock::now() - began < bus_patience + Duration(500));
}

TEST_CASE("The idle time is Mutter's own") {
    GnomeDesk desk;
    desk.monitor.set_idle(4321);
    CHECK(desk.source->idle() == Duration(4321));
}

TEST_CASE("Nothing asked for is no watch on the monitor") {
    GnomeDesk desk;
    desk.settle();
    CHECK(desk.monitor.made() == 0);
}

TEST_CASE("Rest is told once, and no watch is left to tell of the next") {
    GnomeDesk desk;
    desk.source->notify_idle(Duration(5000));
    REQUIRE(desk.keeps(1));
    CHECK(desk.monitor.watches()[0].after == 5000);
    desk.monitor.rest(5003);
    REQUIRE(desk.until([&] { return !desk.idles.empty(); }));
    CHECK(desk.idles == std::vector{Duration(5003)});
    CHECK(desk.keeps(0));
    desk.monitor.input();
    desk.monitor.rest(6000);
    desk.settle();
    CHECK(desk.idles.size() == 1);
    CHECK(desk.inputs == 0);
}

TEST_CASE("Rest that began before it was asked for is told in its full length") {
    GnomeDesk desk;
    desk.monitor.set_idle(90000);
    desk.monitor.fire_early();
    desk.source->notify_idle(Duration(5000));
    REQUIRE(desk.until([&] { return !desk.idles.empty(); }));
    CHECK(desk.idles == std::vector{Duration(90000)});
    CHECK(desk.keeps(0));
}

TEST_CASE("Input is told once") {
    GnomeDesk desk;
    desk.monitor.set_idle(5000);
    desk.source->notify_input();
    REQUIRE(desk.keeps(1));
    desk.settle();
    CHECK(desk.inputs == 0);
    desk.monitor.input();
    REQUIRE(desk.until([&] { return desk.inputs == 1; }));
    desk.monitor.input();
    desk.settle();
    CHECK(desk.inputs == 1);
    CHECK(desk.monitor.made() == 1);
}

TEST_CASE("Input between the word of rest and the request for input is not lost") {
    GnomeDesk desk;
    desk.source->notify_idle(Duration(5000));
    REQUIRE(desk.keeps(1));
    desk.monitor.rest(5000);
    REQUIRE(desk.until([&] { return !desk.idles.empty(); }));
    desk.monitor.input();
    desk.source->notify_input();
    CHECK(desk.until([&] { return desk.inputs == 1; }));
    CHECK(desk.keeps(0));
    desk.settle();
    CHECK(desk.inputs == 1);
}

TEST_CASE("Input between the watch firing and the question for how long is not lost") {
    GnomeDesk desk;
    desk.source->notify_idle(Duration(5000));
    REQUIRE(desk.keeps(1));
    desk.monitor.rest(5000);
    desk.monitor.set_idle(0);
    REQUIRE(desk.until([&] { return !desk.idles.empty(); }));
    CHECK(desk.idles[0] == Duration(5000));
    desk.source->notify_input();
    CHECK(desk.until([&] { return desk.inputs == 1; }));
}

TEST_CASE("A monitor whose watch fires a moment early has not seen input") {
    GnomeDesk desk;
    desk.source->notify_idle(Duration(5000));
    REQUIRE(desk.keeps(1));
    desk.monitor.rest(5000);
    desk.monitor.set_idle(4990);
    REQUIRE(desk.until([&] { return !desk.idles.empty(); }));
    desk.source->notify_input();
    REQUIRE(desk.keeps(1));
    desk.settle();
    CHECK(desk.inputs == 0);
}

TEST_CASE("A watch that was replaced may fire in vain") {
    GnomeDesk desk;
    desk.source->notify_idle(Duration(5000));
    REQUIRE(desk.keeps(1));
    const auto replaced = desk.monitor.watches()[0].id;
    desk.settle();
    desk.source->notify_input();
    desk.monitor.fire(replaced);
    REQUIRE(desk.until([&] { return desk.monitor.made() == 2; }));
    desk.settle();
    CHECK(desk.idles.empty());
    CHECK(desk.inputs == 0);
    CHECK(desk.keeps(1));
}

TEST_CASE("A watch that fires before its number is known is heard") {
    GnomeDesk desk;
    desk.monitor.set_idle(7000);
    desk.monitor.fire_early();
    SECTION("of rest") {
        desk.source->notify_idle(Duration(5000));
        CHECK(desk.until([&] { return desk.idles.size() == 1; }));
    }
    SECTION("of input") {
        desk.source->notify_input();
        CHECK(desk.until([&] { return desk.inputs == 1; }));
    }
}

TEST_CASE("Requests that replace each other while they are made leave one watch") {
    GnomeDesk desk;
    for (int i = 0; i < 10; ++i) {
        desk.source->notify_input();
        desk.source->notify_idle(Duration(5000 + i));
    }
    REQUIRE(desk.until([&] { return desk.monitor.made() == 20; }));
    REQUIRE(desk.keeps(1));
    CHECK(desk.monitor.watches()[0].after == 5009);
    desk.monitor.rest(5009);
    CHECK(desk.until([&] { return desk.idles.size() == 1; }));
    CHECK(desk.inputs == 0);
}

TEST_CASE("A firing that is no number is not heard") {
    GnomeDesk desk;
    desk.source->notify_input();
    REQUIRE(desk.keeps(1));
    desk.settle();
    desk.service.emit(idle_monitor_path, idle_monitor_name, "WatchFired", "s", "1");
    desk.service.emit(idle_monitor_path, idle_monitor_name, "WatchFired");
    desk.settle();
    CHECK(desk.inputs == 0);
    desk.monitor.input();
    CHECK(desk.until([&] { return desk.inputs == 1; }));
}

TEST_CASE("A monitor that comes again is asked again for what is wanted") {
    GnomeDesk desk;
    const bool for_input = GENERATE(true, false);
    for_input ? desk.source->notify_input() : desk.source->notify_idle(Duration(5000));
    REQUIRE(desk.keeps(1));
    desk.monitor.stop();
    FakeService shell(desk.private_bus.address());
    FakeIdleMonitor successor(shell);
    successor.start();
    REQUIRE(desk.until([&] { return successor.watches().size() == 1; }));
    desk.settle();
    CHECK(desk.inputs == 0);
    for_input ? successor.input() : successor.rest(5000);
    CHECK(desk.until([&] { return desk.inputs + static_cast<int>(desk.idles.size()) == 1; }));
    CHECK(desk.losses.empty());
}

TEST_CASE("A monitor that does not come again is lost, once") {
    GnomeDesk desk;
    desk.source->notify_input();
    REQUIRE(desk.keeps(1));
    desk.monitor.stop();
    desk.settle(Duration(8000));
    CHECK(desk.losses.empty());
    CHECK(desk.until([&] { return !desk.losses.empty(); }));
    desk.settle();
    CHECK(desk.losses.size() == 1);
}

TEST_CASE("A monitor that makes no watch is lost after a few tries") {
    GnomeDesk desk;
    desk.service.no_longer_know(FakeIdleMonitor::key("AddIdleWatch"));
    desk.source->notify_idle(Duration(5000));
    CHECK(desk.until([&] { return desk.losses.size() == 1; }));
    CHECK(desk.calls("AddIdleWatch") == 5);
}

TEST_CASE("A bus that goes away takes the monitor with it at once") {
    GnomeDesk desk;
    desk.source->notify_input();
    REQUIRE(desk.keeps(1));
    desk.private_bus.kill();
    CHECK(desk.until([&] { return desk.losses.size() == 1; }));
    desk.settle();
}

}  // namespace limber
