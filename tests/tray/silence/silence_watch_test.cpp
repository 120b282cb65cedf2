// SPDX-License-Identifier: MIT
// Servers that come, go, are replaced or do not answer.
#include "tray/silence/silence_watch.h"

#include "tests/catch.h"
#include "tests/tray/silence/silence_desk.h"

using namespace limber;

namespace {

using Changes = std::vector<Silence>;

std::unique_ptr<FakeBusService> make_plasma(const PrivateBus& bus, bool inhibited) {
    auto server = make_server(bus, "Plasma", "KDE");
    server->answer("Inhibited", g_variant_new_boolean(inhibited ? TRUE : FALSE));
    return server;
}

}  // namespace

TEST_CASE("Without a notification server there is no silence, and one that comes is heard", "[silence]") {
    SilenceDesk desk;
    desk.watch();
    desk.silence().ask();
    SilenceDesk::rest();
    CHECK(desk.changes().empty());
    auto server = make_plasma(desk.bus(), true);
    server->own(notifications);
    CHECK(desk.becomes(Silence::told));
    server.reset();
    CHECK(desk.becomes(Silence::off));
    server = make_plasma(desk.bus(), true);
    server->own(notifications);
    CHECK(desk.becomes(Silence::told));
    CHECK(desk.changes() == Changes{Silence::told, Silence::off, Silence::told});
}

TEST_CASE("A server in place of a silent one is judged anew, without a gap between two silences",
          "[silence]") {
    SilenceDesk desk;
    const auto plasma = make_plasma(desk.bus(), true);
    plasma->own(notifications);
    desk.watch();
    REQUIRE(desk.becomes(Silence::told));

    const auto dunst = make_server(desk.bus(), "dunst", "knopwob");
    dunst->answer("paused", g_variant_new_boolean(TRUE));
    dunst->own(notifications);
    CHECK(desk.becomes(Silence::asked));
    CHECK(desk.changes() == Changes{Silence::told, Silence::asked});

    plasma->answer("Inhibited", g_variant_new_boolean(FALSE));
    plasma->tell_change(notifications, "Inhibited");
    SilenceDesk::rest();
    CHECK(desk.silence().now() == Silence::asked);

    const auto other = make_server(desk.bus(), "other", "others");
    other->answer("paused", g_variant_new_boolean(TRUE));
    other->own(notifications);
    CHECK(desk.becomes(Silence::off));
    SilenceDesk::rest();
    CHECK(other->times_asked("paused") == 0);
    CHECK(desk.changes() == Changes{Silence::told, Silence::asked, Silence::off});
}

TEST_CASE("A server that never answers is not silent, and is asked again when that matters", "[silence]") {
    SilenceDesk desk;
    const auto server = make_plasma(desk.bus(), true);
    server->hang(true);
    server->own(notifications);
    desk.watch();
    REQUIRE(SilenceDesk::wait([&] { return server->times_asked("GetServerInformation") == 1; }));
    desk.silence().ask();
    SilenceDesk::rest();
    CHECK(server->times_asked("GetServerInformation") == 1);
    // Past the time limit a question is put again.
    CHECK(SilenceDesk::wait([&] {
        desk.silence().ask();
        return server->times_asked("GetServerInformation") == 2;
    }));
    CHECK(desk.changes().empty());
    server->hang(false);
    CHECK(SilenceDesk::wait([&] {
        desk.silence().ask();
        return desk.silence().now() == Silence::told;
    }));
}

TEST_CASE("A silent server that stops to answer stays silent, and one in its place that hangs does not",
          "[silence]") {
    SilenceDesk desk;
    const auto dunst = make_server(desk.bus(), "dunst", "knopwob");
    dunst->answer("paused", g_variant_new_boolean(TRUE));
    dunst->own(notifications);
    desk.watch();
    REQUIRE(desk.becomes(Silence::asked));
    dunst->hang(true);
    desk.silence().ask();
    CHECK(SilenceDesk::wait([&] {
        desk.silence().ask();
        return dunst->times_asked("paused") == 3;
    }));
    CHECK(desk.changes() == Changes{Silence::asked});

    const auto hanging = make_plasma(desk.bus(), true);
    hanging->hang(true);
    hanging->own(notifications);
    CHECK(desk.becomes(Silence::off));
}

TEST_CASE("No service is started for the sake of a question", "[silence]") {
    SilenceDesk desk;
    desk.watch();
    // Xfce's way asks Xfconf, which is not there.
    const auto server = make_server(desk.bus(), "Xfce Notify Daemon", "Xfce");
    server->own(notifications);
    REQUIRE(SilenceDesk::wait([&] { return server->times_asked("Inhibited") == 1; }));
    desk.silence().ask();
    SilenceDesk::rest();
    CHECK(desk.changes().empty());
    CHECK_FALSE(desk.bus().activatable_was_started());
}

TEST_CASE("A watch that ends while its questions are under way harms nothing", "[silence]") {
    SilenceDesk desk;
    const auto server = make_server(desk.bus(), "mako", "emersion");
    server->answer("Inhibited", g_variant_new_boolean(TRUE));
    server->own(notifications);
    for (int steps = 0; steps < 40; ++steps) {
        desk.watch();
        for (int i = 0; i < steps; ++i) {
            g_main_context_iteration(nullptr, FALSE);
            g_usleep(100);
        }
    }
    CHECK(desk.becomes(Silence::told));
}
