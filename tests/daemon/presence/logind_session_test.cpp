// SPDX-License-Identifier: MIT
#include "daemon/presence/logind_session.h"

#include "daemon/bus/logind.h"
#include "tests/daemon/bus/bus_desk.h"

namespace limber {

namespace {

constexpr auto own_path = "/org/freedesktop/login1/session/_31";
constexpr auto get_session = "org.freedesktop.login1.Manager.GetSession";
constexpr auto get_session_by_pid = "org.freedesktop.login1.Manager.GetSessionByPID";
using Told = std::vector<std::string>;

struct SessionDesk : PresenceDesk {
    SessionDesk() {
        unsetenv("XDG_SESSION_ID");
        service.answer_path(get_session_by_pid, own_path);
        service.set(logind_path, logind_manager, "PreparingForSleep", false, false);
        hint(false, false);
        active(true, false);
    }
    void hint(bool on, bool changed = true) {
        service.set(own_path, logind_session_interface, "LockedHint", on, changed);
    }
    void active(bool on, bool changed = true) {
        service.set(own_path, logind_session_interface, "Active", on, changed);
    }
    void request(const char* what) { service.emit(own_path, logind_session_interface, what); }
    void sleep(bool begins) {
        service.emit(logind_path, logind_manager, "PrepareForSleep", "b", begins ? 1 : 0);
    }
    void make() { source = make_logind_session(surroundings()); }
    void start() {
        service.own(logind_name);
        make();
        settle();
        REQUIRE(source->verdict() == WatchVerdict::in_use);
    }
};

}  // namespace

TEST_CASE("Without a system bus there is no session to follow") {
    SessionDesk desk;
    auto around = desk.surroundings();
    around.system_bus = nullptr;
    CHECK_FALSE(make_logind_session(around));
}

TEST_CASE("Sleep is told when it begins and when it ends") {
    SessionDesk desk;
    desk.start();
    desk.sleep(true);
    CHECK(desk.tells({"asleep on"}));
    desk.sleep(true);
    desk.sleep(false);
    CHECK(desk.tells({"asleep on", "asleep off"}));
}

TEST_CASE("What holds at the start is told at the start") {
    SessionDesk desk;
    desk.service.set(logind_path, logind_manager, "PreparingForSleep", true, false);
    desk.hint(true, false);
    desk.start();
    CHECK(desk.tells({"asleep on", "locked on"}));
}

TEST_CASE("A lock is told by request and hint in either order, and once") {
    SessionDesk desk;
    desk.start();
    SECTION("hint first, as the one that was asked by hand") {
        desk.hint(true);
        desk.request("Lock");
        CHECK(desk.tells({"locked on"}));
        desk.hint(false);
        desk.request("Unlock");
    }
    SECTION("request first, as from the command line") {
        desk.request("Lock");
        desk.hint(true);
        CHECK(desk.tells({"locked on"}));
        desk.request("Unlock");
        desk.hint(false);
    }
    SECTION("no request at all") {
        desk.hint(true);
        CHECK(desk.tells({"locked on"}));
        desk.hint(false);
    }
    SECTION("unlocked by password after a request") {
        desk.request("Lock");
        desk.hint(true);
        CHECK(desk.tells({"locked on"}));
        desk.hint(false);
    }
    CHECK(desk.tells({"locked on", "locked off"}));
}

TEST_CASE("Where no hint ever comes a request to lock counts until the one to unlock") {
    SessionDesk desk;
    desk.start();
    desk.request("Lock");
    CHECK(desk.tells({"locked on"}));
    desk.request("Unlock");
    CHECK(desk.tells({"locked on", "locked off"}));
}

TEST_CASE("Where hints come a request that nobody acts on locks nothing") {
    SessionDesk desk;
    desk.start();
    desk.hint(true);
    desk.hint(false);
    CHECK(desk.tells({"locked on", "locked off"}));
    desk.request("Lock");
    CHECK(desk.tells({"locked on", "locked off"}));
    desk.hint(true);
    CHECK(desk.tells({"locked on", "locked off", "locked on"}));
    desk.request("Unlock");
    CHECK(desk.tells({"locked on", "locked off", "locked on"}));
    desk.hint(false);
    CHECK(desk.tells({"locked on", "locked off", "locked on", "locked off"}));
}

TEST_CASE("Another session in front is elsewhere") {
    SessionDesk desk;
    desk.start();
    desk.active(false);
    CHECK(desk.tells({"elsewhere on"}));
    desk.active(true);
    CHECK(desk.tells({"elsewhere on", "elsewhere off"}));
}

TEST_CASE("A session that never was in front is not elsewhere") {
    SessionDesk desk;
    desk.active(false, false);
    desk.start();
    desk.active(false);
    CHECK(desk.tells({}));
    desk.active(true);
    desk.active(false);
    CHECK(desk.tells({"elsewhere on"}));
}

TEST_CASE("The session is the one of the environment, of the process, or of the display") {
    SessionDesk desk;
    SECTION("environment") {
        setenv("XDG_SESSION_ID", "31", 1);
        desk.service.answer(get_session, [](sd_bus_message* call, sd_bus_message* reply) {
            const char* id = nullptr;
            sd_bus_message_read(call, "s", &id);
            sd_bus_message_append(reply, "o", std::string(id) == "31" ? own_path : "/none");
        });
        desk.service.answer_path(get_session_by_pid, "/other");
    }
    SECTION("environment of a session that is over") {
        setenv("XDG_SESSION_ID", "gone", 1);
    }
    SECTION("display") {
        desk.service.no_longer_know(get_session_by_pid);
        desk.service.answer(get_session, [](sd_bus_message* call, sd_bus_message* reply) {
            const char* id = nullptr;
            sd_bus_message_read(call, "s", &id);
            sd_bus_message_append(reply, "o", std::string(id) == "auto" ? own_path : "/none");
        });
    }
    desk.start();
    unsetenv("XDG_SESSION_ID");
    desk.hint(true);
    CHECK(desk.tells({"locked on"}));
}

TEST_CASE("Where logind knows no session of this login, sleep is still told") {
    SessionDesk desk;
    desk.service.no_longer_know(get_session_by_pid);
    desk.start();
    desk.hint(true);
    desk.sleep(true);
    CHECK(desk.tells({"asleep on"}));
}

TEST_CASE("Other sessions' locks are not ours") {
    SessionDesk desk;
    desk.start();
    desk.service.emit("/org/freedesktop/login1/session/_32", logind_session_interface, "Lock");
    desk.service.set("/org/freedesktop/login1/session/_32", logind_session_interface, "LockedHint", true);
    CHECK(desk.tells({}));
}

TEST_CASE("logind that comes late, goes and comes again is followed") {
    SessionDesk desk;
    desk.make();
    desk.settle();
    CHECK(desk.verdict_becomes(WatchVerdict::not_here));
    desk.hint(true, false);
    desk.service.own(logind_name);
    CHECK(desk.tells({"locked on"}));
    desk.service.disown(logind_name);
    CHECK(desk.tells({"locked on", "locked off"}));
    CHECK(desk.verdict_becomes(WatchVerdict::not_here));
    desk.service.own(logind_name);
    CHECK(desk.tells({"locked on", "locked off", "locked on"}));
    CHECK(desk.verdict_becomes(WatchVerdict::in_use));
}

TEST_CASE("All that logind told is off when its bus has closed") {
    SessionDesk desk;
    desk.start();
    desk.sleep(true);
    desk.hint(true);
    desk.active(false);
    CHECK(desk.tells({"asleep on", "locked on", "elsewhere on"}));
    desk.private_bus.kill();
    CHECK(
        desk.tells({"asleep on", "locked on", "elsewhere on", "asleep off", "locked off", "elsewhere off"}));
    CHECK(desk.verdict_becomes(WatchVerdict::not_here));
}

TEST_CASE("Signals of logind that hold other types than they should are not heard") {
    SessionDesk desk;
    desk.start();
    desk.service.emit(logind_path, logind_manager, "PrepareForSleep", "s", "true");
    desk.service.emit(logind_path, logind_manager, "PrepareForSleep");
    desk.service.set(own_path, logind_session_interface, "LockedHint", std::string("true"));
    desk.service.set(own_path, logind_session_interface, "LockedHint", std::monostate());
    desk.service.set(own_path, logind_session_interface, "Active", std::uint64_t{0});
    desk.service.emit(own_path, "org.freedesktop.DBus.Properties", "PropertiesChanged", "su",
                      logind_session_interface, 1U);
    CHECK(desk.tells({}));
    desk.hint(true);
    CHECK(desk.tells({"locked on"}));
}

TEST_CASE("A hint that has changed without its value being told is asked for") {
    SessionDesk desk;
    desk.start();
    desk.hint(true, false);
    desk.service.invalidate(own_path, logind_session_interface, "LockedHint");
    CHECK(desk.tells({"locked on"}));
}

TEST_CASE("logind that never answers has failed, and tells nothing") {
    SessionDesk desk;
    desk.service.never_answer("org.freedesktop.DBus.Properties.Get");
    desk.service.own(logind_name);
    desk.make();
    CHECK(desk.verdict_becomes(WatchVerdict::failed));
    CHECK(desk.tells({}));
}

}  // namespace limber
