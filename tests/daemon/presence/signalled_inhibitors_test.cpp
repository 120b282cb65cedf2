// SPDX-License-Identifier: MIT
#include "daemon/presence/inhibitors/gnome_inhibitors.h"
#include "daemon/presence/inhibitors/kde_inhibitors.h"
#include "tests/daemon/bus/bus_desk.h"

namespace limber {

namespace {

struct Desktop {
    std::unique_ptr<PresenceSource> (*make)(const PresenceSurroundings&);
    std::string name;  // of service and interface
    const char* path;
    const char* question;
    std::uint32_t idle;
    std::vector<const char*> signals;
};

Desktop gnome() {
    return {make_gnome_inhibitors,
            "org.gnome.SessionManager",
            "/org/gnome/SessionManager",
            "IsInhibited",
            8,
            {"InhibitorAdded", "InhibitorRemoved"}};
}
Desktop kde() {
    return {make_kde_inhibitors,
            "org.kde.Solid.PowerManagement.PolicyAgent",
            "/org/kde/Solid/PowerManagement/PolicyAgent",
            "HasInhibition",
            4,
            {"InhibitionsChanged", "InhibitionsChanged"}};
}

struct InhibitorDesk : PresenceDesk {
    Desktop desktop;
    std::string question = desktop.name + "." + desktop.question;

    explicit InhibitorDesk(Desktop on) : desktop(std::move(on)) { inhibited(false); }

    // Asked about anything else than idleness it says the opposite.
    void inhibited(bool on) {
        service.answer(question, [on, idle = desktop.idle](sd_bus_message* call, sd_bus_message* reply) {
            std::uint32_t what = 0;
            sd_bus_message_read(call, "u", &what);
            sd_bus_message_append(reply, "b", (what == idle) == on ? 1 : 0);
        });
    }
    void change(bool on) {
        inhibited(on);
        service.emit(desktop.path, desktop.name, desktop.signals[on ? 0 : 1]);
    }
    void make() {
        source = desktop.make(surroundings());
        settle();
    }
};

}  // namespace

TEST_CASE("A desktop's idle inhibitors are told as they come and go") {
    InhibitorDesk desk(GENERATE(gnome(), kde()));
    desk.service.own(desk.desktop.name);
    desk.make();
    CHECK(desk.verdict_becomes(WatchVerdict::in_use));
    CHECK(desk.tells({}));
    desk.change(true);
    CHECK(desk.tells({"inhibitor on"}));
    desk.change(true);
    CHECK(desk.tells({"inhibitor on"}));
    desk.change(false);
    CHECK(desk.tells({"inhibitor on", "inhibitor off"}));
}

TEST_CASE("An inhibitor that was there before is told, also of a desktop's service that comes late") {
    InhibitorDesk desk(GENERATE(gnome(), kde()));
    desk.inhibited(true);
    desk.make();
    CHECK(desk.verdict_becomes(WatchVerdict::not_here));
    desk.service.own(desk.desktop.name);
    CHECK(desk.tells({"inhibitor on"}));
    desk.service.disown(desk.desktop.name);
    CHECK(desk.tells({"inhibitor on", "inhibitor off"}));
    CHECK(desk.verdict_becomes(WatchVerdict::not_here));
    desk.service.own(desk.desktop.name);
    CHECK(desk.tells({"inhibitor on", "inhibitor off", "inhibitor on"}));
}

TEST_CASE("Nothing is asked while no inhibitor changes, and a flood of changes is not a flood of questions") {
    InhibitorDesk desk(GENERATE(gnome(), kde()));
    desk.service.own(desk.desktop.name);
    desk.make();
    CHECK(desk.service.calls(desk.question) == 1);
    desk.source->ask();
    desk.settle();
    CHECK(desk.service.calls(desk.question) == 1);
    desk.inhibited(true);
    desk.service.run([&] {
        for (int i = 0; i < 100; ++i) {
            sd_bus_emit_signal(desk.service.native(), desk.desktop.path, desk.desktop.name.c_str(),
                               desk.desktop.signals[0], "");
        }
    });
    CHECK(desk.tells({"inhibitor on"}));
    CHECK(desk.service.calls(desk.question) < 100);
}

TEST_CASE("A change while a question is under way is asked about again") {
    InhibitorDesk desk(GENERATE(gnome(), kde()));
    desk.service.own(desk.desktop.name);
    desk.make();
    // The first answer is of before the change that the second signal tells of.
    desk.service.answer(desk.question, [&](sd_bus_message*, sd_bus_message* reply) {
        sd_bus_message_append(reply, "b", 0);
        desk.inhibited(true);
    });
    desk.service.run([&] {
        for (int i = 0; i < 2; ++i) {
            sd_bus_emit_signal(desk.service.native(), desk.desktop.path, desk.desktop.name.c_str(),
                               desk.desktop.signals[0], "");
        }
    });
    CHECK(desk.tells({"inhibitor on"}));
}

TEST_CASE("A desktop that never answers, or not with a truth value, has failed and inhibits nothing") {
    InhibitorDesk desk(GENERATE(gnome(), kde()));
    const bool mute = GENERATE(true, false);
    if (mute) {
        desk.service.never_answer(desk.question);
    } else {
        desk.service.answer(desk.question, [](sd_bus_message*, sd_bus_message* reply) {
            sd_bus_message_append(reply, "s", "yes");
        });
    }
    desk.service.own(desk.desktop.name);
    desk.make();
    CHECK(desk.verdict_becomes(WatchVerdict::failed));
    CHECK(desk.tells({}));
    desk.change(true);
    CHECK(desk.tells({"inhibitor on"}));
    CHECK(desk.verdict_becomes(WatchVerdict::in_use));
}

TEST_CASE("A session manager that knows no such question does not offer it") {
    InhibitorDesk desk(GENERATE(gnome(), kde()));
    desk.service.no_longer_know(desk.question);
    desk.service.own(desk.desktop.name);
    desk.make();
    CHECK(desk.verdict_becomes(WatchVerdict::not_offered));
}

TEST_CASE("Whatever a change of inhibitors holds, it is only asked about") {
    InhibitorDesk desk(GENERATE(gnome(), kde()));
    desk.service.own(desk.desktop.name);
    desk.make();
    desk.inhibited(true);
    desk.service.emit(desk.desktop.path, desk.desktop.name, desk.desktop.signals[0], "a(ss)asu", 1, "who",
                      "why", 0, 7U);
    CHECK(desk.tells({"inhibitor on"}));
}

TEST_CASE("A desktop's inhibitors are off when the bus has closed") {
    InhibitorDesk desk(GENERATE(gnome(), kde()));
    desk.inhibited(true);
    desk.service.own(desk.desktop.name);
    desk.make();
    CHECK(desk.tells({"inhibitor on"}));
    desk.private_bus.kill();
    CHECK(desk.tells({"inhibitor on", "inhibitor off"}));
}

}  // namespace limber
