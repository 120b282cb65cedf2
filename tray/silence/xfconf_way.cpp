// SPDX-License-Identifier: MIT
#include <string_view>

#include "shared/base/log.h"
#include "tray/silence/bus_property.h"
#include "tray/silence/silence_ways.h"

namespace limber {

namespace {

constexpr const char* xfconf = "org.xfce.Xfconf";
constexpr const char* path = "/org/xfce/Xfconf";
constexpr const char* channel = "xfce4-notifyd";
constexpr const char* setting = "/do-not-disturb";

class XfconfWay final : public SilenceWay {
public:
    XfconfWay(GDBusConnection* bus, OnWord on_word)
        : SilenceWay(std::move(on_word)), bus_(share(bus)), question_(bus) {
        subscription_ = g_dbus_connection_signal_subscribe(
            bus, xfconf, xfconf, nullptr, path, channel, G_DBUS_SIGNAL_FLAGS_NONE, on_signal, this, nullptr);
        watch_ = g_bus_watch_name_on_connection(bus, xfconf, G_BUS_NAME_WATCHER_FLAGS_NONE, on_here,
                                                on_not_here, this, nullptr);
    }
    ~XfconfWay() override {
        g_bus_unwatch_name(watch_);
        g_dbus_connection_signal_unsubscribe(bus_.get(), subscription_);
    }

    void ask() override {
        if (!answered_ && !question_.under_way()) {
            look();
        }
    }

private:
    void look() {
        question_.ask({xfconf, path, xfconf}, "GetProperty", g_variant_new("(ss)", channel, setting), "(v)",
                      [this](const BusAnswer& answer) { on_answer(answer); });
    }

    // A setting that was never touched is refused.
    void on_answer(const BusAnswer& answer) {
        answered_ = answered_ || answer.in_time;
        if (!answer.value) {
            log_debug("do not disturb: no setting in Xfconf: " + answer.why);
            settle(answer.in_time ? Silence::off : now());
            return;
        }
        const GlibPointer<GVariant> wrapped(g_variant_get_child_value(answer.value.get(), 0));
        take(wrapped.get());
    }

    void take(GVariant* wrapped) {
        const GlibPointer<GVariant> value(g_variant_get_variant(wrapped));
        settle(is_true(value.get()) ? Silence::told : Silence::off);
    }

    void on_change(std::string_view signal, GVariant* arguments) {
        const GlibPointer<GVariant> name(g_variant_get_child_value(arguments, 1));
        const std::string_view which = g_variant_get_string(name.get(), nullptr);
        const bool with_value = g_variant_is_of_type(arguments, G_VARIANT_TYPE("(ssv)")) != 0;
        if (signal == "PropertyChanged" && which == setting && with_value) {
            question_.drop();
            const GlibPointer<GVariant> wrapped(g_variant_get_child_value(arguments, 2));
            take(wrapped.get());
        } else if (signal == "PropertyRemoved" && (which == setting || which == "/")) {
            look();  // what the system's administrator has set may hold now
        }
    }

    static void on_signal(GDBusConnection*, const char*, const char*, const char*, const char* signal,
                          GVariant* arguments, gpointer data) {
        if (g_variant_is_of_type(arguments, G_VARIANT_TYPE("(ss)")) != 0 ||
            g_variant_is_of_type(arguments, G_VARIANT_TYPE("(ssv)")) != 0) {
            static_cast<XfconfWay*>(data)->on_change(signal, arguments);
        }
    }
    static void on_here(GDBusConnection*, const char*, const char*, gpointer data) {
        static_cast<XfconfWay*>(data)->look();
    }
    // The server goes on by what it was told last.
    static void on_not_here(GDBusConnection*, const char*, gpointer data) {
        auto& self = *static_cast<XfconfWay*>(data);
        self.settle(self.now());
    }

    GlibPointer<GDBusConnection> bus_;
    BusQuestion question_;
    bool answered_ = false;
    guint subscription_ = 0;
    guint watch_ = 0;
};

}  // namespace

std::unique_ptr<SilenceWay> make_xfconf_way(GDBusConnection* bus, const std::string&,
                                            SilenceWay::OnWord on_word) {
    return std::make_unique<XfconfWay>(bus, std::move(on_word));
}

}  // namespace limber
