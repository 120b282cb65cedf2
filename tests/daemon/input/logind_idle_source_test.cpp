// SPDX-License-Identifier: MIT
#include "daemon/input/logind_idle_source.h"

#include "daemon/bus/logind.h"
#include "daemon/input/once_timer.h"
#include "tests/daemon/input/input_desk.h"

namespace limber {

namespace {

constexpr auto session_path = "/org/freedesktop/login1/session/_37";

struct IdleHintDesk : InputDesk {
    explicit IdleHintDesk(bool hint = false) {
        unsetenv("XDG_SESSION_ID");
        service.answer_path("org.freedesktop.login1.Manager.GetSessionByPID", session_path);
        hint_is(hint, false);
        service.own(logind_name);
    }
    // `rested`: before now. As logind does, the time comes before or after, in a message of its own here.
    void hint_is(bool on, bool changed = true, Duration rested = Duration(0)) {
        const auto since = std::chrono::microseconds(awake_time() - rested).count();
        service.set(session_path, logind_session_interface, "IdleSinceHintMonotonic",
                    static_cast<std::uint64_t>(since), changed);
        service.set(session_path, logind_session_interface, "IdleHint", on, changed);
    }
};

}  // namespace

TEST_CASE("Without logind, a session or the hint there is no idle hint to follow") {
    InputDesk desk;
    unsetenv("XDG_SESSION_ID");
    auto around = desk.surroundings();
    around.system_bus = nullptr;
    CHECK(std::get<SourceRefusal>(open_logind_idle_source(around)).verdict == WatchVerdict::not_here);
    CHECK(desk.open(open_logind_idle_source)->verdict == WatchVerdict::not_here);
    desk.service.own(logind_name);
    CHECK(desk.open(open_logind_idle_source)->verdict == WatchVerdict::not_here);
    desk.service.answer_path("org.freedesktop.login1.Manager.GetSessionByPID", session_path);
    CHECK(desk.open(open_logind_idle_source)->verdict == WatchVerdict::not_offered);
}

TEST_CASE("The idle hint says by its name that it is coarse") {
    IdleHintDesk desk;
    REQUIRE_FALSE(desk.open(open_logind_idle_source));
    CHECK(desk.source->name().find("coarse") != std::string::npos);
    CHECK(desk.source->name().find("if ever") != std::string::npos);
}

TEST_CASE("The idle time is none without the hint, and counts from when it was set") {
    IdleHintDesk desk;
    REQUIRE_FALSE(desk.open(open_logind_idle_source));
    CHECK(desk.source->idle() == Duration(0));
    desk.hint_is(true, true, Duration(300));
    REQUIRE(desk.until([&] { return *desk.source->idle() >= Duration(300); }));
    CHECK(*desk.source->idle() < Duration(3000));
    desk.hint_is(false);
    CHECK(desk.until([&] { return desk.source->idle() == Duration(0); }));
}

TEST_CASE("A hint without its time counts from when it was heard") {
    IdleHintDesk desk;
    REQUIRE_FALSE(desk.open(open_logind_idle_source));
    desk.service.set(session_path, logind_session_interface, "IdleSinceHintMonotonic", std::uint64_t{0});
    desk.service.set(session_path, logind_session_interface, "IdleHint", true);
    desk.settle(Duration(200));
    CHECK(*desk.source->idle() >= Duration(100));
    CHECK(*desk.source->idle() < Duration(3000));
}

TEST_CASE("A hint that is set at the start is known at once") {
    IdleHintDesk desk(true);
    desk.hint_is(true, false, Duration(20000));
    REQUIRE_FALSE(desk.open(open_logind_idle_source));
    CHECK(*desk.source->idle() >= Duration(20000));
    desk.source->notify_idle(Duration(5000));
    REQUIRE(desk.until([&] { return desk.idles.size() == 1; }));
    CHECK(desk.idles[0] >= Duration(20000));
}

TEST_CASE("Rest is told once, when the hint has been on for so long") {
    IdleHintDesk desk;
    REQUIRE_FALSE(desk.open(open_logind_idle_source));
    desk.source->notify_idle(Duration(300));
    desk.settle(Duration(400));
    CHECK(desk.idles.empty());
    desk.hint_is(true);
    REQUIRE(desk.until([&] { return desk.idles.size() == 1; }));
    CHECK(desk.idles[0] >= Duration(300));
    CHECK(desk.idles[0] < Duration(1000));
    desk.settle(Duration(400));
    CHECK(desk.idles.size() == 1);
}

TEST_CASE("A hint that is taken back in time is no rest") {
    IdleHintDesk desk;
    REQUIRE_FALSE(desk.open(open_logind_idle_source));
    desk.source->notify_idle(Duration(400));
    desk.hint_is(true);
    desk.settle(Duration(100));
    desk.hint_is(false);
    desk.settle(Duration(500));
    CHECK(desk.idles.empty());
}

TEST_CASE("Input is when the hint is taken back, also before it was asked for") {
    IdleHintDesk desk(true);
    REQUIRE_FALSE(desk.open(open_logind_idle_source));
    SECTION("after") {
        desk.source->notify_input();
        desk.settle();
        CHECK(desk.inputs == 0);
        desk.hint_is(false);
    }
    SECTION("before") {
        desk.hint_is(false);
        desk.settle();
        CHECK(desk.inputs == 0);
        desk.source->notify_input();
    }
    CHECK(desk.until([&] { return desk.inputs == 1; }));
    desk.settle();
    CHECK(desk.inputs == 1);
}

TEST_CASE("A hint of another type is not heard") {
    IdleHintDesk desk;
    REQUIRE_FALSE(desk.open(open_logind_idle_source));
    desk.service.set(session_path, logind_session_interface, "IdleHint", std::string("true"));
    desk.service.emit(session_path, "org.freedesktop.DBus.Properties", "PropertiesChanged", "s",
                      logind_session_interface);
    desk.settle();
    CHECK(desk.source->idle() == Duration(0));
}

TEST_CASE("logind that is restarted is asked again, and what it said before is void") {
    IdleHintDesk desk;
    REQUIRE_FALSE(desk.open(open_logind_idle_source));
    desk.source->notify_idle(Duration(100));
    desk.service.disown(logind_name);
    REQUIRE(desk.until([&] { return !desk.source->idle(); }));
    desk.hint_is(true, false);
    desk.service.own(logind_name);
    CHECK(desk.until([&] { return desk.idles.size() == 1; }));
    CHECK(desk.losses.empty());
}

TEST_CASE("A bus that goes away takes the idle hint with it") {
    IdleHintDesk desk;
    REQUIRE_FALSE(desk.open(open_logind_idle_source));
    desk.source->notify_input();
    desk.private_bus.kill();
    CHECK(desk.until([&] { return desk.losses.size() == 1; }));
    desk.settle();
}

}  // namespace limber
