// SPDX-License-Identifier: MIT
#include "daemon/presence/inhibitors/logind_inhibitors.h"

#include "daemon/bus/logind.h"
#include "tests/daemon/bus/bus_desk.h"

namespace limber {

namespace {

struct LogindDesk : PresenceDesk {
    void blocks(const PropertyValue& what, bool changed = true) {
        service.set(logind_path, logind_manager, "BlockInhibited", what, changed);
    }
    void make() {
        source = make_logind_inhibitors(surroundings());
        settle();
    }
};

}  // namespace

TEST_CASE("logind's idle inhibitor is one word among others") {
    LogindDesk desk;
    desk.blocks(std::string("handle-lid-switch"), false);
    desk.service.own(logind_name);
    desk.make();
    CHECK(desk.verdict_becomes(WatchVerdict::in_use));
    const std::string with = GENERATE("idle", "shutdown:idle", "idle:sleep", "shutdown:idle:sleep");
    const std::string without =
        GENERATE("", "sleep", "idleness", "not-idle:sleep", "handle-idle", ":", "idl:e");
    desk.blocks(without);
    CHECK(desk.tells({}));
    desk.blocks(with);
    CHECK(desk.tells({"inhibitor on"}));
    desk.blocks(without);
    CHECK(desk.tells({"inhibitor on", "inhibitor off"}));
}

TEST_CASE("logind's inhibitors are told of a logind that comes late, goes and comes again") {
    LogindDesk desk;
    desk.blocks(std::string("idle"), false);
    desk.make();
    CHECK(desk.verdict_becomes(WatchVerdict::not_here));
    desk.service.own(logind_name);
    CHECK(desk.tells({"inhibitor on"}));
    desk.service.disown(logind_name);
    CHECK(desk.tells({"inhibitor on", "inhibitor off"}));
    CHECK(desk.verdict_becomes(WatchVerdict::not_here));
    desk.service.own(logind_name);
    CHECK(desk.tells({"inhibitor on", "inhibitor off", "inhibitor on"}));
}

TEST_CASE("logind's inhibitors of another type than text are not heard") {
    LogindDesk desk;
    desk.blocks(std::string("sleep"), false);
    desk.service.own(logind_name);
    desk.make();
    desk.blocks(true);
    desk.blocks(std::uint64_t{1});
    desk.blocks(std::monostate());
    desk.service.emit(logind_path, "org.freedesktop.DBus.Properties", "PropertiesChanged", "sss",
                      logind_manager, "BlockInhibited", "idle");
    CHECK(desk.tells({}));
}

TEST_CASE("A logind without the property does not offer it, and one that is mute has failed") {
    LogindDesk desk;
    desk.service.own(logind_name);
    SECTION("without") {
        desk.make();
        CHECK(desk.verdict_becomes(WatchVerdict::not_offered));
    }
    SECTION("mute") {
        desk.service.never_answer("org.freedesktop.DBus.Properties.Get");
        desk.make();
        CHECK(desk.verdict_becomes(WatchVerdict::failed));
    }
    desk.blocks(std::string("idle"));
    CHECK(desk.tells({"inhibitor on"}));
    CHECK(desk.verdict_becomes(WatchVerdict::in_use));
}

TEST_CASE("logind's inhibitors are off when the system bus has closed") {
    LogindDesk desk;
    desk.blocks(std::string("idle"), false);
    desk.service.own(logind_name);
    desk.make();
    CHECK(desk.tells({"inhibitor on"}));
    desk.private_bus.kill();
    CHECK(desk.tells({"inhibitor on", "inhibitor off"}));
}

}  // namespace limber
