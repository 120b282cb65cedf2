// SPDX-License-Identifier: MIT
#include "daemon/presence/inhibitors/asked_inhibitors.h"

#include "tests/daemon/bus/bus_desk.h"

namespace limber {

namespace {

constexpr auto power = "org.freedesktop.PowerManagement";
constexpr auto kde = "org.kde.Solid.PowerManagement.PolicyAgent";
constexpr auto has_inhibit = "org.freedesktop.PowerManagement.Inhibit.HasInhibit";

struct PowerDesk : PresenceDesk {
    void make() {
        source = make_asked_inhibitors(surroundings());
        settle();
    }
};

}  // namespace

TEST_CASE("An inhibitor that no signal tells of is found when it is asked for, and not before") {
    PowerDesk desk;
    desk.service.own(power);
    desk.service.answer_bool(has_inhibit, true);
    desk.make();
    CHECK(desk.verdict_becomes(WatchVerdict::in_use));
    CHECK(desk.service.calls(has_inhibit) == 0);
    desk.source->ask();
    CHECK(desk.tells({"inhibitor on"}));
    desk.service.answer_bool(has_inhibit, false);
    desk.settle();
    CHECK(desk.service.calls(has_inhibit) == 1);
    desk.source->ask();
    CHECK(desk.tells({"inhibitor on", "inhibitor off"}));
}

TEST_CASE("Nothing is asked where no such service is") {
    PowerDesk desk;
    desk.service.answer_bool(has_inhibit, true);
    desk.make();
    CHECK(desk.verdict_becomes(WatchVerdict::not_here));
    desk.source->ask();
    CHECK(desk.tells({}));
    desk.service.own(power);
    desk.settle();
    desk.source->ask();
    CHECK(desk.tells({"inhibitor on"}));
    desk.service.disown(power);
    CHECK(desk.tells({"inhibitor on", "inhibitor off"}));
}

TEST_CASE("Where KDE's own service tells of inhibitors the other is not asked") {
    PowerDesk desk;
    desk.service.own(power);
    desk.service.answer_bool(has_inhibit, true);
    SECTION("from the start") {
        desk.service.own(kde);
        desk.make();
        CHECK(desk.verdict_becomes(WatchVerdict::untried));
        desk.source->ask();
        CHECK(desk.tells({}));
        CHECK(desk.service.calls(has_inhibit) == 0);
    }
    SECTION("coming late") {
        desk.make();
        desk.source->ask();
        CHECK(desk.tells({"inhibitor on"}));
        desk.service.own(kde);
        CHECK(desk.tells({"inhibitor on", "inhibitor off"}));
        CHECK(desk.verdict_becomes(WatchVerdict::untried));
    }
}

TEST_CASE("A service that never answers is waited for without waiting, and asked once at a time") {
    PowerDesk desk;
    desk.service.own(power);
    desk.service.never_answer(has_inhibit);
    desk.make();
    const auto began = std::chrono::steady_clock::now();
    for (int i = 0; i < 5; ++i) {
        desk.source->ask();
    }
    CHECK(std::chrono::steady_clock::now() - began < Duration(100));
    desk.settle();
    CHECK(desk.service.calls(has_inhibit) == 1);
    CHECK(desk.verdict_becomes(WatchVerdict::failed));
    CHECK(desk.tells({}));
}

TEST_CASE("An answer that is no truth value, and a service that knows no such question, inhibit nothing") {
    PowerDesk desk;
    desk.service.own(power);
    SECTION("no truth value") {
        desk.service.answer(has_inhibit, [](sd_bus_message*, sd_bus_message* reply) {
            sd_bus_message_append(reply, "s", "true");
        });
        desk.make();
        desk.source->ask();
        CHECK(desk.verdict_becomes(WatchVerdict::failed));
    }
    SECTION("unknown") {
        desk.make();
        desk.source->ask();
        CHECK(desk.verdict_becomes(WatchVerdict::not_offered));
    }
    CHECK(desk.tells({}));
}

TEST_CASE("An inhibitor that was asked for is off when the bus has closed") {
    PowerDesk desk;
    desk.service.own(power);
    desk.service.answer_bool(has_inhibit, true);
    desk.make();
    desk.source->ask();
    CHECK(desk.tells({"inhibitor on"}));
    desk.private_bus.kill();
    CHECK(desk.tells({"inhibitor on", "inhibitor off"}));
}

}  // namespace limber
