// SPDX-License-Identifier: MIT
// The microphone on real sound servers with null devices.
#include "daemon/presence/microphone/microphone.h"

#include <fstream>

#include "tests/catch.h"
#include "tests/daemon/presence/presence_desk.h"
#include "tests/daemon/presence/sound_server.h"

using namespace limber;

namespace {

bool libpulse_is_loaded() {
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        if (line.find("libpulse.so") != std::string::npos) {
            return true;
        }
    }
    return false;
}

bool run_until_ready(PresenceDesk& desk) {
    return desk.run_until([&desk] { return desk.source().verdict() == WatchVerdict::in_use; });
}

}  // namespace

TEST_CASE("without a sound server the library is not loaded, and nothing wakes the daemon", "[microphone]") {
    const SoundFolder folder;
    PresenceDesk desk(make_microphone, {});
    desk.run_for(500ms);
    CHECK(desk.source().verdict() == WatchVerdict::not_here);
    CHECK_FALSE(desk.source().next_wakeup());
    CHECK(desk.turns() == 0);
    CHECK_FALSE(libpulse_is_loaded());
}

TEST_CASE("a socket that nobody serves is tried a few times and then left alone", "[microphone]") {
    const SoundFolder folder;
    setenv("PULSE_SERVER", "unix:/nonexistent/native", 1);
    {
        PresenceDesk desk(make_microphone, {});
        desk.run_for(100ms);
        CHECK(desk.source().verdict() == WatchVerdict::not_here);
    }
    setenv("PULSE_SERVER", "tcp:127.0.0.1:1", 1);
    PresenceDesk desk(make_microphone, {});
    desk.run_for(8s);
    CHECK(desk.source().verdict() == WatchVerdict::not_here);
    const auto before = desk.turns();
    desk.run_for(1s);
    CHECK(desk.turns() == before);
    CHECK_FALSE(desk.source().next_wakeup());
}

TEST_CASE("a program that records from the microphone is seen, from first to last", "[microphone]") {
    const auto kind = GENERATE(SoundKind::pipewire, SoundKind::pulseaudio);
    if (!SoundServer::can_run(kind)) {
        return;
    }
    const SoundFolder folder;
    const SoundServer server(folder, kind);
    PresenceDesk desk(make_microphone, {});
    REQUIRE(run_until_ready(desk));
    desk.run_for(300ms);
    CHECK_FALSE(desk.on());
    {
        const auto recorder = record_microphone();
        REQUIRE(desk.run_until_on());
        {
            const auto second = record_microphone();
            desk.run_for(700ms);
        }
        desk.run_for(300ms);
        CHECK(desk.on());
        CHECK(desk.changes() == 1);
    }
    REQUIRE(desk.run_until_off());

    const auto before = desk.turns();
    desk.run_for(1500ms);
    CHECK(desk.turns() - before <= 1);  // the end of the last one may still be told
}

TEST_CASE("a recording that began before the daemon is seen at its start", "[microphone]") {
    const auto kind = GENERATE(SoundKind::pipewire, SoundKind::pulseaudio);
    if (!SoundServer::can_run(kind)) {
        return;
    }
    const SoundFolder folder;
    const SoundServer server(folder, kind);
    const auto recorder = record_microphone();
    usleep(500'000);
    PresenceDesk desk(make_microphone, {});
    CHECK(desk.run_until_on());
}

TEST_CASE("a level meter and a recording of what is played are no use of the microphone", "[microphone]") {
    const auto kind = GENERATE(SoundKind::pipewire, SoundKind::pulseaudio);
    if (!SoundServer::can_run(kind)) {
        return;
    }
    const SoundFolder folder;
    const SoundServer server(folder, kind);
    PresenceDesk desk(make_microphone, {});
    REQUIRE(run_until_ready(desk));
    const auto meter = show_level();
    auto before = desk.turns();
    desk.run_for(1s);
    CHECK(desk.turns() > before);  // it was there to be seen
    CHECK(desk.changes() == 0);
    const auto monitor = record_speaker();
    before = desk.turns();
    desk.run_for(1s);
    CHECK(desk.turns() > before);
    CHECK(desk.changes() == 0);
    const auto recorder = record_microphone();
    CHECK(desk.run_until_on());
}

TEST_CASE("a sound server that comes later, goes and comes again is found each time", "[microphone]") {
    const auto kind = GENERATE(SoundKind::pipewire, SoundKind::pulseaudio);
    if (!SoundServer::can_run(kind)) {
        return;
    }
    const SoundFolder folder;
    PresenceDesk desk(make_microphone, {});
    desk.run_for(100ms);
    REQUIRE(desk.source().verdict() == WatchVerdict::not_here);
    for (int i = 0; i < 2; ++i) {
        SoundServer server(folder, kind);
        REQUIRE(run_until_ready(desk));
        {
            const auto recorder = record_microphone();
            REQUIRE(desk.run_until_on());
            server.stop();
            REQUIRE(desk.run_until_off());
        }
        CHECK(desk.source().verdict() == WatchVerdict::not_here);
    }
    desk.run_for(8s);
    const auto before = desk.turns();
    desk.run_for(1s);
    CHECK(desk.turns() == before);
}
