// SPDX-License-Identifier: MIT
// org.gnome.Mutter.IdleMonitor as the test tells it: it keeps the watches asked for, and the test fires them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tests/daemon/bus/fake_service.h"

namespace limber {

inline constexpr auto idle_monitor_name = "org.gnome.Mutter.IdleMonitor";
inline constexpr auto idle_monitor_path = "/org/gnome/Mutter/IdleMonitor/Core";

// Its members may be called from the test while the service runs.
class FakeIdleMonitor {
public:
    struct Watch {
        std::uint32_t id;
        std::optional<std::uint64_t> after;  // none: for the next input
    };

    explicit FakeIdleMonitor(FakeService& service) : service_(service) {
        service_.answer(key("GetIdletime"), [this](sd_bus_message*, sd_bus_message* reply) {
            sd_bus_message_append(reply, "t", idle_ms_);
        });
        service_.answer(key("AddIdleWatch"), [this](sd_bus_message* call, sd_bus_message* reply) {
            std::uint64_t after = 0;
            sd_bus_message_read(call, "t", &after);
            add(call, reply, after);
        });
        service_.answer(key("AddUserActiveWatch"), [this](sd_bus_message* call, sd_bus_message* reply) {
            add(call, reply, std::nullopt);
        });
        service_.answer(key("RemoveWatch"), [this](sd_bus_message* call, sd_bus_message*) {
            std::uint32_t id = 0;
            sd_bus_message_read(call, "u", &id);
            std::erase_if(watches_, [=](const Watch& watch) { return watch.id == id; });
        });
    }

    ~FakeIdleMonitor() {
        for (const auto* const method :
             {"GetIdletime", "AddIdleWatch", "AddUserActiveWatch", "RemoveWatch"}) {
            service_.no_longer_know(key(method));
        }
        service_.run([] {});
    }
    FakeIdleMonitor(const FakeIdleMonitor&) = delete;
    FakeIdleMonitor& operator=(const FakeIdleMonitor&) = delete;

    static std::string key(const std::string& method) {
        return std::string(idle_monitor_name) + "." + method;
    }

    void start() { service_.own(idle_monitor_name); }
    void stop() { service_.disown(idle_monitor_name); }
    void set_idle(std::uint64_t ms) {
        service_.run([=, this] { idle_ms_ = ms; });
    }
    // The next watch fires before its maker is told its number.
    void fire_early() {
        service_.run([this] { fires_early_ = true; });
    }
    std::vector<Watch> watches() {
        std::vector<Watch> copy;
        service_.run([&] { copy = watches_; });
        return copy;
    }
    // All made so far, those removed too.
    std::uint32_t made() {
        std::uint32_t count = 0;
        service_.run([&] { count = last_id_; });
        return count;
    }
    // Whether there is a watch or not, as one may have been on its way.
    void fire(std::uint32_t id) {
        service_.run([=, this] { emit(id); });
    }
    // What Mutter does on input: watches for it fire and are gone, and the idle time begins anew.
    void input() {
        service_.run([this] {
            idle_ms_ = 0;
            for (const auto& watch : watches_) {
                if (!watch.after) {
                    emit(watch.id);
                }
            }
            std::erase_if(watches_, [](const Watch& watch) { return !watch.after; });
        });
    }
    // What it does when nobody has moved for so long: watches fire and stay.
    void rest(std::uint64_t ms) {
        service_.run([=, this] {
            idle_ms_ = ms;
            for (const auto& watch : watches_) {
                if (watch.after && *watch.after <= ms) {
                    emit(watch.id);
                }
            }
        });
    }

private:
    void add(sd_bus_message* call, sd_bus_message* reply, std::optional<std::uint64_t> after) {
        client_ = sd_bus_message_get_sender(call);
        const auto id = ++last_id_;
        watches_.push_back({id, after});
        if (std::exchange(fires_early_, false)) {
            emit(id);
        }
        sd_bus_message_append(reply, "u", id);
    }
    void emit(std::uint32_t id) const {
        sd_bus_message* signal = nullptr;
        sd_bus_message_new_signal(service_.native(), &signal, idle_monitor_path, idle_monitor_name,
                                  "WatchFired");
        const BusMessage held(signal);
        sd_bus_message_append(signal, "u", id);
        sd_bus_send_to(service_.native(), signal, client_.c_str(), nullptr);
    }

    FakeService& service_;
    std::uint64_t idle_ms_ = 0;
    bool fires_early_ = false;
    std::uint32_t last_id_ = 0;
    std::string client_;
    std::vector<Watch> watches_;
};

}  // namespace limber
