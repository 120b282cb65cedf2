// SPDX-License-Identifier: MIT
#include "daemon/presence/screen_saver.h"

#include "tests/daemon/bus/bus_desk.h"

namespace limber {

namespace {

struct Name {
    const char* name;
    const char* path;
};
constexpr Name gnome{"org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"};

struct SaverDesk : PresenceDesk {
    void make() {
        source = make_screen_saver(surroundings());
        settle();
    }
    void change(const Name& saver, bool active) {
        service.emit(saver.path, saver.name, "ActiveChanged", "b", active ? 1 : 0);
    }
};

}  // namespace

TEST_CASE("Locked is while any desktop's screen saver is active") {
    const auto saver =
        GENERATE(Name{"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"},
                 Name{"org.freedesktop.ScreenSaver", "/ScreenSaver"}, gnome,
                 Name{"org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"},
                 Name{"org.mate.ScreenSaver", "/org/mate/ScreenSaver"}, Name{"org.mate.ScreenSaver", "/"},
                 Name{"org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"});
    SaverDesk desk;
    desk.service.own(saver.name);
    desk.service.answer_bool(std::string(saver.name) + ".GetActive", false);
    desk.make();
    CHECK(desk.verdict_becomes(WatchVerdict::in_use));
    desk.change(saver, true);
    desk.change(saver, true);
    CHECK(desk.tells({"locked on"}));
    desk.change(saver, false);
    CHECK(desk.tells({"locked on", "locked off"}));
}

TEST_CASE("A screen saver that is active at the start is told, as is one that comes late") {
    SaverDesk desk;
    desk.service.answer_bool("org.gnome.ScreenSaver.GetActive", true);
    SECTION("before") {
        desk.service.own(gnome.name);
        desk.make();
    }
    SECTION("late") {
        desk.make();
        CHECK(desk.verdict_becomes(WatchVerdict::not_here));
        desk.service.own(gnome.name);
    }
    CHECK(desk.tells({"locked on"}));
    desk.service.disown(gnome.name);
    CHECK(desk.tells({"locked on", "locked off"}));
    CHECK(desk.verdict_becomes(WatchVerdict::not_here));
    desk.service.own(gnome.name);
    CHECK(desk.tells({"locked on", "locked off", "locked on"}));
}

TEST_CASE("While one screen saver is active another's end unlocks nothing") {
    SaverDesk desk;
    constexpr Name xfce{"org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"};
    for (const auto& saver : {gnome, xfce}) {
        desk.service.own(saver.name);
    }
    desk.make();
    desk.change(gnome, true);
    desk.change(xfce, true);
    desk.change(gnome, false);
    CHECK(desk.tells({"locked on"}));
    desk.change(xfce, false);
    CHECK(desk.tells({"locked on", "locked off"}));
}

TEST_CASE("A service that only inhibits, and knows no GetActive, is not offered and no lock") {
    SaverDesk desk;
    desk.service.own(gnome.name);
    desk.make();
    CHECK(desk.verdict_becomes(WatchVerdict::not_offered));
    CHECK(desk.tells({}));
}

TEST_CASE("A screen saver that never answers has failed until it signals") {
    SaverDesk desk;
    desk.service.never_answer("org.gnome.ScreenSaver.GetActive");
    desk.service.own(gnome.name);
    desk.make();
    CHECK(desk.verdict_becomes(WatchVerdict::failed));
    desk.change(gnome, true);
    CHECK(desk.tells({"locked on"}));
    CHECK(desk.verdict_becomes(WatchVerdict::in_use));
}

TEST_CASE("A lock that is signalled while the question is not answered stays") {
    SaverDesk desk;
    desk.service.never_answer("org.gnome.ScreenSaver.GetActive");
    desk.service.own(gnome.name);
    desk.make();
    desk.change(gnome, true);
    CHECK(desk.tells({"locked on"}));
    desk.settle(bus_patience + Duration(200));
    CHECK(desk.tells({"locked on"}));
    CHECK(desk.verdict_becomes(WatchVerdict::in_use));
}

TEST_CASE("A screen saver's signal without a truth value is not heard") {
    SaverDesk desk;
    desk.service.own(gnome.name);
    desk.make();
    desk.service.emit(gnome.path, gnome.name, "ActiveChanged", "s", "true");
    desk.service.emit(gnome.path, gnome.name, "ActiveChanged", "u", 1U);
    desk.service.emit(gnome.path, gnome.name, "ActiveChanged");
    CHECK(desk.tells({}));
}

TEST_CASE("A lock ends when the bus that told of it has closed") {
    SaverDesk desk;
    desk.service.own(gnome.name);
    desk.service.answer_bool("org.gnome.ScreenSaver.GetActive", true);
    desk.make();
    CHECK(desk.tells({"locked on"}));
    desk.private_bus.kill();
    CHECK(desk.tells({"locked on", "locked off"}));
}

TEST_CASE("Without a session bus there is no screen saver") {
    SaverDesk desk;
    auto around = desk.surroundings();
    around.session_bus = nullptr;
    CHECK_FALSE(make_screen_saver(around));
}

}  // namespace limber
