// SPDX-License-Identifier: MIT
// A private bus, the daemon's end of it in a loop that the test turns, and a service for the test to play.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <systemd/sd-event.h>

#include "daemon/bus/bus.h"
#include "daemon/presence/presence_watch.h"
#include "tests/catch.h"
#include "tests/daemon/bus/fake_service.h"
#include "tests/daemon/bus/private_bus.h"

namespace limber {

struct BusDesk {
    PrivateBus private_bus;
    std::unique_ptr<EventLoop> loop = std::move(EventLoop::create()).value();
    std::unique_ptr<Bus> bus = std::move(Bus::open_session(*loop)).value();
    FakeService service{private_bus.address()};

    // False: it has not become so within ten seconds.
    bool until(const std::function<bool()>& is_so, Duration patience = Duration(10000)) const {
        const auto end = std::chrono::steady_clock::now() + patience;
        while (!is_so()) {
            if (std::chrono::steady_clock::now() > end) {
                return false;
            }
            sd_event_run(loop->native(), 10000);
        }
        return true;
    }
    // Lets everything arrive that is under way.
    void settle(Duration time = Duration(60)) const {
        until([] { return false; }, time);
    }
    bool bus_is_gone() {
        private_bus.kill();
        return until([this] { return !bus->is_open(); });
    }
};

// What a source of presence has told, as words: "locked on", "locked off".
struct PresenceDesk : BusDesk {
    std::vector<std::string> told;
    Config config;
    std::unique_ptr<PresenceSource> source;

    PresenceSurroundings surroundings() {
        return {*loop, bus.get(), bus.get(), config, [this](Signal signal, bool on) {
                    told.push_back(std::string(to_string(signal)) + (on ? " on" : " off"));
                }};
    }
    bool tells(const std::vector<std::string>& words) {
        const bool comes = until([&] { return told.size() >= words.size(); });
        settle();
        INFO("told: " << (told.empty() ? "nothing" : told.back()));
        return comes && told == words;
    }
    bool verdict_becomes(WatchVerdict verdict) const {
        return until([&] { return source->verdict() == verdict; });
    }
};

}  // namespace limber
