// SPDX-License-Identifier: MIT
#include "tray/silence/silence_watch.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "shared/base/log.h"
#include "tray/silence/bus_question.h"
#include "tray/silence/silence_choice.h"

namespace limber {

namespace {

constexpr const char* bus_name = "org.freedesktop.DBus";
constexpr const char* bus_path = "/org/freedesktop/DBus";
constexpr const char* server_name = "org.freedesktop.Notifications";
constexpr const char* server_path = "/org/freedesktop/Notifications";

class ServerWatch final : public SilenceWatch {
public:
    ServerWatch(GDBusConnection* bus, OnChange on_change)
        : bus_(share(bus)), on_change_(std::move(on_change)), question_(bus) {
        subscription_ = g_dbus_connection_signal_subscribe(bus, bus_name, bus_name, "NameOwnerChanged",
                                                           bus_path, server_name, G_DBUS_SIGNAL_FLAGS_NONE,
                                                           on_signal, this, nullptr);
        question_.ask({bus_name, bus_path, bus_name}, "GetNameOwner", g_variant_new("(s)", server_name),
                      "(s)", [this](const BusAnswer& answer) { on_owner(answer); });
    }
    ~ServerWatch() override { g_dbus_connection_signal_unsubscribe(bus_.get(), subscription_); }

    Silence now() const override { return now_; }
    void ask() override {
        if (chosen_) {
            for (const auto& way : ways_) {
                way->ask();
            }
        } else if (!owner_.empty() && !question_.under_way()) {
            identify();
        }
    }

private:
    void on_owner(const BusAnswer& answer) {
        const char* owner = "";
        if (answer.value) {
            g_variant_get(answer.value.get(), "(&s)", &owner);
        }
        serve(owner);
    }

    // `owner`: the server's unique name; empty: there is none.
    void serve(std::string owner) {
        owner_ = std::move(owner);
        question_.drop();
        ways_.clear();
        chosen_ = false;
        if (owner_.empty()) {
            log_debug("do not disturb: there is no notification server");
            take(Silence::off);
        } else {
            identify();
        }
    }

    void identify() {
        question_.ask({owner_, server_path, server_name}, "GetServerInformation", nullptr, "(ssss)",
                      [this](const BusAnswer& answer) { on_identity(answer); });
    }

    void on_identity(const BusAnswer& answer) {
        if (!answer.in_time) {
            log_debug("do not disturb: the notification server does not answer");
            take(Silence::off);
            return;
        }
        const char* name = "";
        const char* vendor = "";
        if (answer.value) {
            g_variant_get(answer.value.get(), "(&s&s&s&s)", &name, &vendor, nullptr, nullptr);
        }
        for (const auto& choice : choose_silence_ways({name, vendor})) {
            if (auto way = choice.make(bus_.get(), owner_, [this] { weigh(); })) {
                ways_.push_back(std::move(way));
            }
        }
        chosen_ = true;
        weigh();
    }

    void weigh() {
        if (!chosen_) {
            return;
        }
        auto silence = Silence::off;
        for (const auto& way : ways_) {
            silence = stronger(silence, way->now());
        }
        const bool settled =
            std::all_of(ways_.begin(), ways_.end(), [](const auto& way) { return way->settled(); });
        if (settled || stronger(silence, now_) == silence) {
            take(silence);
        }
    }

    void take(Silence silence) {
        if (std::exchange(now_, silence) != silence) {
            log_debug(std::string("do not disturb: ") + to_string(silence));
            on_change_(silence);
        }
    }

    static void on_signal(GDBusConnection*, const char*, const char*, const char*, const char*,
                          GVariant* arguments, gpointer data) {
        if (g_variant_is_of_type(arguments, G_VARIANT_TYPE("(sss)")) != 0) {
            const char* owner = nullptr;
            g_variant_get(arguments, "(&s&s&s)", nullptr, nullptr, &owner);
            static_cast<ServerWatch*>(data)->serve(owner);
        }
    }

    GlibPointer<GDBusConnection> bus_;
    OnChange on_change_;
    BusQuestion question_;
    std::string owner_;
    std::vector<std::unique_ptr<SilenceWay>> ways_;
    bool chosen_ = false;  // the ways are those of the server that is there
    Silence now_ = Silence::off;
    guint subscription_ = 0;
};

}  // namespace

std::unique_ptr<SilenceWatch> SilenceWatch::create(GDBusConnection* bus, OnChange on_change) {
    return std::make_unique<ServerWatch>(bus, std::move(on_change));
}

}  // namespace limber
