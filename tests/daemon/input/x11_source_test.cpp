// SPDX-License-Identifier: MIT
// The source of input on a real X server, with thresholds of tenths of seconds.
#include "tests/catch.h"
#include "tests/daemon/input/private_x_server.h"

using namespace limber;

namespace {

constexpr X11Times quick{600ms, 250ms, 600ms, 10s};
// What a busy machine may take to start xdotool, and the server to tell.
constexpr Duration leeway{400};

}  // namespace

TEST_CASE("input on X11 is told once when it comes, and rest once when it has lasted", "[x11]") {
    const auto server = PrivateXServer::start();
    if (!server) {
        return;
    }
    X11Listening listening(quick);
    listening.source().notify_input();
    listening.run_for(100ms);
    CHECK(listening.count("input") == 0);
    server->press_key();
    const auto pressed = listening.now();
    REQUIRE(listening.run_until("input"));
    listening.source().notify_idle(400ms);
    server->move_pointer();
    const auto moved = listening.now();
    REQUIRE(listening.run_until("idle"));
    CHECK(listening.last("input").at < pressed + leeway);
    CHECK(listening.last("idle").idle >= 400ms);
    CHECK(listening.last("idle").idle < 400ms + leeway);
    CHECK(listening.last("idle").at >= moved + 400ms - leeway);
    server->press_key();
    listening.run_for(500ms);
    CHECK(listening.count("input") == 1);
    CHECK(listening.count("idle") == 1);
}

TEST_CASE("keyboard and pointer are in use from an input until they have rested, each for itself", "[x11]") {
    const auto server = PrivateXServer::start();
    if (!server) {
        return;
    }
    X11Listening listening(quick);
    listening.run_for(50ms);
    CHECK(listening.count("keyboard off") == 1);
    CHECK(listening.count("pointer off") == 1);
    listening.forget();

    server->press_key();
    REQUIRE(listening.run_until("keyboard on"));
    CHECK(listening.count("pointer on") == 0);
    REQUIRE(listening.run_until("keyboard off"));
    CHECK(listening.last("keyboard off").idle >= quick.rest);
    CHECK(listening.last("keyboard off").idle < quick.rest + leeway);

    listening.forget();
    server->move_pointer();
    REQUIRE(listening.run_until("pointer on"));
    REQUIRE(listening.run_until("pointer off"));
    CHECK(listening.count("keyboard on") == 0);
}

TEST_CASE("typing without a pause, and rest, do not wake the daemon", "[x11]") {
    const auto server = PrivateXServer::start();
    if (!server) {
        return;
    }
    X11Listening listening({3s, 1s, 3s, 10s});
    listening.source().notify_idle(2s);
    server->press_key();
    REQUIRE(listening.run_until("keyboard on"));
    listening.run_for(100ms);  // the server has also told of a change of keyboards
    const auto before = listening.turns();
    for (int i = 0; i < 40; ++i) {
        server->press_key();
        listening.run_for(30ms);
    }
    CHECK(listening.turns() == before);
    REQUIRE(listening.run_until("keyboard off"));
    listening.run_for(50ms);  // the end of the same turn
    const auto at_rest = listening.turns();
    listening.run_for(1s);
    CHECK(listening.turns() == at_rest);
}

TEST_CASE("a rest of the last hand wakes nobody, and is told with its time when the hand is back", "[x11]") {
    const auto server = PrivateXServer::start();
    if (!server) {
        return;
    }
    X11Listening listening(quick);
    listening.source().notify_idle(10s);
    server->press_key();
    REQUIRE(listening.run_until("keyboard on"));
    listening.run_for(100ms);  // the server has also told of a change of keyboards
    server->press_key();
    const auto pressed = listening.now();
    listening.run_for(50ms);
    listening.forget();
    const auto before = listening.turns();
    listening.run_for(1500ms);
    CHECK(listening.turns() == before);
    const auto back = listening.now();
    server->press_key();
    REQUIRE(listening.run_until("keyboard on"));
    CHECK(listening.last("keyboard on").at < back + leeway);
    REQUIRE(listening.told().size() == 2);
    const auto& rest = listening.told().front();
    CHECK(rest.word == "keyboard off");
    CHECK(rest.idle >= back - pressed);
    CHECK(rest.idle < back - pressed + leeway);

    // And the next one.
    listening.run_for(1000ms);
    CHECK(listening.told().size() == 2);
    listening.forget();
    server->press_key();
    REQUIRE(listening.run_until("keyboard on"));
    CHECK(listening.count("keyboard off") == 1);
}

TEST_CASE("an absence after a rest that was written down is told at its time", "[x11]") {
    const auto server = PrivateXServer::start();
    if (!server) {
        return;
    }
    X11Listening listening(quick);
    listening.source().notify_idle(1500ms);
    server->press_key();
    REQUIRE(listening.run_until("idle"));
    CHECK(listening.last("idle").idle >= 1500ms);
    CHECK(listening.last("idle").idle < 1500ms + leeway);
    CHECK(listening.count("keyboard off") == 1);
    CHECK(listening.last("keyboard off").at >= 1500ms);
    listening.run_for(500ms);
    CHECK(listening.count("keyboard off") == 1);
}

TEST_CASE("a keep-awake is not input, and rest runs on through it", "[x11]") {
    const auto server = PrivateXServer::start();
    if (!server) {
        return;
    }
    X11Listening listening(quick);
    server->press_key();
    const auto pressed = listening.now();
    listening.source().notify_idle(1000ms);
    listening.run_for(650ms);  // by now the hand has paused
    listening.forget();
    server->keep_awake();
    REQUIRE(listening.run_until("idle"));
    CHECK(listening.last("idle").at < pressed + 1000ms + leeway);
    CHECK(listening.last("idle").idle >= 1000ms);

    listening.source().notify_input();
    server->keep_awake();
    listening.run_for(200ms);
    CHECK(listening.count("input") == 0);
    CHECK(listening.count("keyboard on") == 0);
    CHECK(listening.count("pointer on") == 0);
    const auto idle = listening.source().idle();
    REQUIRE(idle);
    CHECK(*idle >= 1100ms);

    server->press_key();
    REQUIRE(listening.run_until("input"));
    CHECK(listening.run_until("keyboard on"));
    CHECK(listening.count("pointer on") == 0);
}

TEST_CASE("keep-awakes faster than any pause do not put rest off, nor hide the return", "[x11]") {
    const auto server = PrivateXServer::start();
    if (!server) {
        return;
    }
    X11Listening listening(quick);
    server->press_key();
    const auto pressed = listening.now();
    listening.source().notify_idle(1200ms);
    // One at the other's heels, every fifth of a second: shorter than the pause that is looked for.
    HelperProcess keep_awakes({"sh", "-c", "while :; do xset s reset; sleep 0.2; done"});
    REQUIRE(listening.run_until("idle"));
    CHECK(listening.last("idle").at >= pressed + 1200ms - leeway);
    CHECK(listening.last("idle").at < pressed + 1200ms + quick.rest + leeway);
    CHECK(listening.count("keyboard on") == 1);
    CHECK(listening.count("pointer on") == 0);
    CHECK(listening.count("keyboard off") == 1);

    listening.source().notify_input();
    listening.run_for(500ms);
    CHECK(listening.count("input") == 0);
    server->press_key();
    REQUIRE(listening.run_until("input"));
}

TEST_CASE("typing that goes on during keep-awakes is no rest", "[x11]") {
    const auto server = PrivateXServer::start();
    if (!server) {
        return;
    }
    X11Listening listening(quick);
    server->press_key();
    listening.source().notify_idle(1000ms);
    HelperProcess keep_awakes({"sh", "-c", "while :; do xset s reset; sleep 0.2; done"});
    for (int i = 0; i < 40; ++i) {
        server->press_key();
        listening.run_for(60ms);
    }
    CHECK(listening.count("idle") == 0);
    CHECK(listening.count("keyboard on") == 1);
    CHECK(listening.count("keyboard off") == 0);
    CHECK(listening.count("pointer on") == 0);
    const auto idle = listening.source().idle();
    REQUIRE(idle);
    CHECK(*idle < leeway);
}

TEST_CASE("a device that comes or is switched off while the source is open changes nothing", "[x11]") {
    const auto server = PrivateXServer::start();
    if (!server || find_program("xinput").empty()) {
        WARN("skipped: xinput is not installed");
        return;
    }
    X11Listening listening(quick);
    listening.run_for(50ms);
    // Its counter stands still from now on, also at a keep-awake.
    REQUIRE(run_helper({"xinput", "disable", "6"}) == 0);
    REQUIRE(run_helper({"xinput", "create-master", "second"}) == 0);
    listening.run_for(100ms);
    listening.forget();
    listening.source().notify_input();
    server->keep_awake();
    listening.run_for(200ms);
    CHECK(listening.count("input") == 0);
    CHECK(listening.told().empty());
    server->press_key();
    CHECK(listening.run_until("input"));
    CHECK(listening.run_until("keyboard on"));
}

TEST_CASE("a display that dies is told once", "[x11]") {
    auto server = PrivateXServer::start();
    if (!server) {
        return;
    }
    X11Listening listening(quick);
    listening.source().notify_idle(10s);
    listening.run_for(50ms);
    server->stop();
    REQUIRE(listening.run_until("lost"));
    CHECK_FALSE(listening.source().idle());
    listening.source().notify_input();
    listening.run_for(100ms);
    CHECK(listening.count("lost") == 1);
    CHECK(listening.count("input") == 0);
}
