// SPDX-License-Identifier: MIT
// Full screens as Wayland compositors tell of them: every rule holds for either protocol.
#include <cstdlib>
#include <utility>

#include "tests/catch.h"
#include "tests/daemon/screen/fake_window_server.h"
#include "tests/daemon/screen/screen_desk.h"

using namespace limber;
using Told = ScreenDesk::Told;
using Protocol = FakeWindowServer::Protocol;

namespace {

// Longer than a change has to hold, also on a busy machine.
constexpr Duration a_while = ScreenWatch::calm + Duration(150);

struct Desk {
    explicit Desk(Protocol protocol, std::uint32_t version = 16) : server(protocol, version) {
        unsetenv("DISPLAY");
    }

    FakeWindowServer server;
    ScreenDesk screen{[this] { server.serve(); }};
};

}  // namespace

TEST_CASE("the first answer is told at once when the active window fills a screen", "[screen]") {
    const auto protocol = GENERATE(Protocol::wlr, Protocol::plasma);
    Desk desk(protocol);
    desk.server.open_window();
    desk.server.activate(desk.server.open_window(true));
    desk.screen.watch().want(true);
    CHECK_FALSE(desk.screen.watch().has_answered());
    CHECK(desk.screen.run_until_told() == Told{"on"});
    CHECK(desk.screen.watch().has_answered());
    CHECK(desk.screen.run_for(a_while).empty());
}

TEST_CASE("a first answer of no is told by itself, and once", "[screen]") {
    const auto protocol = GENERATE(Protocol::wlr, Protocol::plasma);
    Desk desk(protocol);
    // It fills the screen, and another is active.
    desk.server.open_window(true);
    desk.server.activate(desk.server.open_window());
    desk.screen.watch().want(true);
    CHECK(desk.screen.run_until_told() == Told{"first no"});
    CHECK(desk.screen.run_for(a_while).empty());
}

TEST_CASE("a full screen follows the active window, and what it does", "[screen]") {
    const auto protocol = GENERATE(Protocol::wlr, Protocol::plasma);
    Desk desk(protocol);
    const auto film = desk.server.open_window(true);
    const auto text = desk.server.open_window();
    desk.server.activate(text);
    desk.screen.watch().want(true);
    CHECK(desk.screen.run_until_told() == Told{"first no"});
    desk.server.activate(film);
    CHECK(desk.screen.run_until_told() == Told{"on"});
    desk.server.activate(text);
    CHECK(desk.screen.run_until_told() == Told{"off"});
    desk.server.fill_screen(text, true);
    CHECK(desk.screen.run_until_told() == Told{"on"});
    desk.server.activate(film);
    CHECK(desk.screen.run_for(a_while).empty());
    desk.server.fill_screen(film, false);
    CHECK(desk.screen.run_until_told() == Told{"off"});
}

TEST_CASE("a window that comes later counts as well, and one that is closed no more", "[screen]") {
    const auto protocol = GENERATE(Protocol::wlr, Protocol::plasma);
    Desk desk(protocol);
    desk.screen.watch().want(true);
    CHECK(desk.screen.run_until_told() == Told{"first no"});
    const auto film = desk.server.open_window(true);
    desk.server.activate(film);
    CHECK(desk.screen.run_until_told() == Told{"on"});
    desk.server.close_window(film);
    CHECK(desk.screen.run_until_told() == Told{"off"});
    desk.screen.run_for(Duration(50));
    CHECK(desk.server.handles() == 0);
}

TEST_CASE("what does not last is not told", "[screen]") {
    const auto protocol = GENERATE(Protocol::wlr, Protocol::plasma);
    Desk desk(protocol);
    const auto film = desk.server.open_window(true);
    desk.server.activate(film);
    desk.screen.watch().want(true);
    CHECK(desk.screen.run_until_told() == Told{"on"});
    for (int i = 0; i < 5; ++i) {
        desk.server.activate(0);
        CHECK(desk.screen.run_for(Duration(40)).empty());
        desk.server.activate(film);
        CHECK(desk.screen.run_for(Duration(40)).empty());
    }
    CHECK(desk.screen.run_for(a_while).empty());
}

TEST_CASE("while nothing changes nothing wakes the loop, and new titles tell nothing", "[screen]") {
    const auto protocol = GENERATE(Protocol::wlr, Protocol::plasma);
    Desk desk(protocol);
    const auto film = desk.server.open_window(true);
    desk.server.activate(film);
    desk.screen.watch().want(true);
    CHECK(desk.screen.run_until_told() == Told{"on"});
    desk.screen.run_for(Duration(50));
    CHECK(desk.screen.turns_in(Duration(1200)) == 0);
    desk.server.rename(film);
    CHECK(desk.screen.run_for(a_while).empty());
}

TEST_CASE("no version is bound that tells of more than is asked", "[screen]") {
    {
        Desk desk(Protocol::wlr, 2);
        desk.screen.watch().want(true);
        desk.screen.run_until_told();
        CHECK(desk.server.bound_version() == 2);
    }
    Desk desk(Protocol::plasma);
    desk.screen.watch().want(true);
    desk.screen.run_until_told();
    CHECK(desk.server.bound_version() == 13);
}

TEST_CASE("want(false) closes the connection and tells nothing, and want(true) asks anew", "[screen]") {
    const auto protocol = GENERATE(Protocol::wlr, Protocol::plasma);
    Desk desk(protocol);
    desk.server.activate(desk.server.open_window(true));
    CHECK(desk.screen.run_for(Duration(20)).empty());
    CHECK(desk.server.clients() == 0);
    for (int i = 0; i < 3; ++i) {
        desk.screen.watch().want(true);
        desk.screen.watch().want(true);
        CHECK(desk.screen.run_until_told() == Told{"on"});
        CHECK(desk.server.clients() == 1);
        desk.screen.watch().want(false);
        CHECK_FALSE(desk.screen.watch().has_answered());
        CHECK(desk.screen.run_for(a_while).empty());
        CHECK(desk.server.clients() == 0);
        CHECK(desk.server.handles() == 0);
    }
}

TEST_CASE("want(false) before the answer, and within one, is safe", "[screen]") {
    const auto protocol = GENERATE(Protocol::wlr, Protocol::plasma);
    Desk desk(protocol);
    const auto film = desk.server.open_window(true);
    desk.server.activate(film);
    desk.screen.watch().want(true);
    desk.screen.watch().want(false);
    CHECK(desk.screen.run_for(Duration(100)).empty());
    desk.screen.then = [&] { desk.screen.watch().want(false); };
    desk.screen.watch().want(true);
    CHECK(desk.screen.run_until_told() == Told{"on"});
    CHECK(desk.screen.run_for(Duration(50)).empty());
    CHECK(desk.server.clients() == 0);
    desk.server.fill_screen(film, false);
    desk.screen.watch().want(true);
    CHECK(desk.screen.run_until_told() == Told{"first no"});
    CHECK(desk.screen.run_for(Duration(50)).empty());
    CHECK(desk.server.clients() == 0);
}

TEST_CASE("the watch may be destroyed in what it tells", "[screen]") {
    const auto protocol = GENERATE(Protocol::wlr, Protocol::plasma);
    const bool full = GENERATE(false, true);
    Desk desk(protocol);
    desk.server.activate(desk.server.open_window(full));
    desk.screen.watch().want(true);
    desk.screen.then = [&] { desk.screen.destroy_watch(); };
    CHECK(desk.screen.run_until_told() == Told{full ? "on" : "first no"});
    CHECK(desk.screen.run_for(Duration(50)).empty());
    CHECK(desk.server.clients() == 0);
}

TEST_CASE("a compositor that tells no more ends a full screen, and nothing else", "[screen]") {
    const auto protocol = GENERATE(Protocol::wlr, Protocol::plasma);
    const bool dies = GENERATE(false, true);
    Desk desk(protocol);
    desk.server.activate(desk.server.open_window(true));
    desk.screen.watch().want(true);
    CHECK(desk.screen.run_until_told() == Told{"on"});
    if (dies) {
        desk.server.die();
    } else {
        desk.server.finish();
    }
    CHECK(desk.screen.run_until_told() == Told{"off"});
    desk.screen.run_for(Duration(50));
    CHECK(desk.screen.turns_in(a_while) == 0);
    CHECK(desk.server.clients() == 0);
    desk.screen.watch().want(true);
    CHECK(desk.screen.run_for(a_while).empty());
}

TEST_CASE("a compositor that is gone while no window fills a screen is not told", "[screen]") {
    Desk desk(Protocol::wlr, 3);
    desk.screen.watch().want(true);
    CHECK(desk.screen.run_until_told() == Told{"first no"});
    desk.server.die();
    CHECK(desk.screen.run_for(a_while).empty());
}

TEST_CASE("where no protocol tells of windows, the answer is no", "[screen]") {
    Desk without(Protocol::none, 0);
    without.screen.watch().want(true);
    CHECK(without.screen.run_until_told() == Told{"first no"});
    without.screen.run_for(Duration(50));
    CHECK(without.screen.turns_in(a_while) == 0);
    CHECK(without.server.clients() == 0);
    without.server.die();
    without.screen.watch().want(false);
    without.screen.watch().want(true);
    CHECK(without.screen.run_until_told() == Told{"first no"});
}

TEST_CASE("a version too old to tell of full screens is not used", "[screen]") {
    const auto old = GENERATE(std::pair(Protocol::wlr, 1U), std::pair(Protocol::plasma, 12U));
    Desk desk(old.first, old.second);
    desk.server.activate(desk.server.open_window(true));
    desk.screen.watch().want(true);
    CHECK(desk.screen.run_until_told() == Told{"first no"});
    CHECK(desk.server.bound_version() == 0);
}

TEST_CASE("a compositor that hangs blocks nothing, and its late answer counts", "[screen]") {
    const auto protocol = GENERATE(Protocol::wlr, Protocol::plasma);
    FakeWindowServer server(protocol, 16);
    unsetenv("DISPLAY");
    server.activate(server.open_window(true));
    bool hangs = true;
    ScreenDesk screen([&] {
        if (!hangs) {
            server.serve();
        }
    });
    screen.watch().want(true);
    CHECK(screen.run_for(ScreenWatch::longest_question - Duration(300)).empty());
    CHECK(screen.run_until_told() == Told{"first no"});
    hangs = false;
    CHECK(screen.run_until_told() == Told{"on"});
}
