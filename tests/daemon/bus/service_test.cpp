// SPDX-License-Identifier: MIT
#include "daemon/bus/service.h"

#include "daemon/bus/property_value.h"
#include "tests/daemon/bus/bus_desk.h"

namespace limber {

namespace {

constexpr auto name = "app.limber.test.Service";
const BusMember question{"/", name, "Question"};
constexpr auto question_key = "app.limber.test.Service.Question";

struct ServiceDesk : BusDesk {
    std::vector<std::string> seen;
    std::unique_ptr<Service> followed = std::make_unique<Service>(
        *bus, name,
        Service::Listener{[this] { seen.emplace_back("here"); }, [this] { seen.emplace_back("gone"); }});
    bool sees(const std::vector<std::string>& what) {
        const bool comes = until([&] { return seen.size() >= what.size(); });
        settle();
        return comes && seen == what;
    }
};

}  // namespace

TEST_CASE("A service is followed as it comes late, goes and comes again") {
    ServiceDesk desk;
    desk.followed->find();
    desk.settle();
    CHECK(desk.seen.empty());
    desk.service.own(name);
    CHECK(desk.sees({"here"}));
    desk.service.disown(name);
    CHECK(desk.sees({"here", "gone"}));
    desk.service.own(name);
    CHECK(desk.sees({"here", "gone", "here"}));
}

TEST_CASE("A service that was there before is found") {
    ServiceDesk desk;
    desk.service.own(name);
    SECTION("by a question") {
        desk.followed->find();
        CHECK(desk.sees({"here"}));
    }
    SECTION("at once") {
        CHECK(desk.followed->find_now());
        CHECK(desk.sees({}));
    }
}

TEST_CASE("No service is started by looking for it") {
    BusDesk desk;
    Service activatable(*desk.bus, activatable_name, {[] {}, [] {}});
    activatable.find();
    CHECK_FALSE(activatable.find_now());
    CHECK_FALSE(activatable.call({"/", name, "Question"}, [](const Reply&) {}));
    desk.settle(Duration(200));
    CHECK_FALSE(desk.private_bus.activatable_was_started());
}

TEST_CASE("Another's signals under the same interface are not heard") {
    ServiceDesk desk;
    desk.service.own(name);
    CHECK(desk.followed->find_now());
    int heard = 0;
    const auto match = desk.followed->listen({"/", name, "Happened"}, [&](sd_bus_message*) { ++heard; });
    desk.settle();
    // It reaches us, as another of our matches asks for it.
    constexpr auto other_name = "app.limber.test.Other";
    FakeService stranger(desk.private_bus.address());
    stranger.own(other_name);
    Service other(*desk.bus, other_name, {[] {}, [] {}});
    other.find_now();
    int heard_from_other = 0;
    const auto other_match =
        other.listen({"/", name, "Happened"}, [&](sd_bus_message*) { ++heard_from_other; });
    desk.settle();
    stranger.emit("/", name, "Happened");
    CHECK(desk.until([&] { return heard_from_other == 1; }));
    desk.settle();
    CHECK(heard == 0);
    desk.service.emit("/", name, "Happened");
    CHECK(desk.until([&] { return heard == 1; }));
}

TEST_CASE("What a former owner had yet to answer is dropped") {
    ServiceDesk desk;
    desk.service.never_answer(question_key);
    desk.service.own(name);
    desk.followed->find_now();
    int answers = 0;
    CHECK(desk.followed->call(question, [&](const Reply&) { ++answers; }));
    REQUIRE(desk.until([&] { return desk.service.calls(question_key) == 1; }));
    FakeService successor(desk.private_bus.address());
    successor.take_over(name);
    CHECK(desk.sees({"gone", "here"}));
    desk.settle(bus_patience + Duration(200));
    CHECK(answers == 0);
}

TEST_CASE("A question that is never answered fails in time") {
    ServiceDesk desk;
    desk.service.never_answer(question_key);
    desk.service.own(name);
    desk.followed->find_now();
    const auto began = std::chrono::steady_clock::now();
    bool failed = false;
    bool offered = false;
    desk.followed->call(question, [&](const Reply& reply) {
        failed = !reply.ok();
        offered = !reply.not_offered();
    });
    CHECK(desk.until([&] { return failed; }));
    CHECK(offered);
    CHECK_FALSE(desk.followed->call_now(question, nullptr));
    CHECK(std::chrono::steady_clock::now() - began < 2 * bus_patience + Duration(500));
}

TEST_CASE("A question that a service does not know is told from one that failed") {
    ServiceDesk desk;
    desk.service.own(name);
    desk.followed->find_now();
    bool not_offered = false;
    CHECK_FALSE(desk.followed->call_now(question, &not_offered));
    CHECK(not_offered);
    bool told = false;
    desk.followed->call(question, [&](const Reply& reply) { told = reply.not_offered(); });
    CHECK(desk.until([&] { return told; }));
}

TEST_CASE("A service is gone when its bus has closed, and may be let go of then") {
    BusDesk desk;
    desk.service.own(name);
    bool gone = false;
    std::unique_ptr<Service> followed;
    followed = std::make_unique<Service>(*desk.bus, name,
                                         Service::Listener{[] {},
                                                           [&] {
                                                               gone = true;
                                                               CHECK_FALSE(followed->is_bus_open());
                                                               followed.reset();
                                                           }});
    followed->find_now();
    desk.private_bus.kill();
    CHECK(desk.until([&] { return gone; }));
    desk.settle();
}

TEST_CASE("A value of another type than expected is no value") {
    ServiceDesk desk;
    desk.service.own(name);
    desk.followed->find_now();
    desk.service.answer(question_key, [](sd_bus_message*, sd_bus_message* reply) {
        sd_bus_message_append(reply, "s", "yes");
    });
    const auto reply = desk.followed->call_now(question, nullptr);
    REQUIRE(reply);
    CHECK_FALSE(read_bool(reply.get()).has_value());
    CHECK_FALSE(read_number(reply.get()).has_value());
    CHECK_FALSE(read_property_value(reply.get()).has_value());
}

}  // namespace limber
