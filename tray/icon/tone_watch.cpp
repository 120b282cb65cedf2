// SPDX-License-Identifier: MIT
#include "tray/icon/tone_watch.h"

#include <algorithm>
#include <string>
#include <utility>

#include "tray/glib_pointer.h"

namespace limber {

namespace {

constexpr const char* portal_name = "org.freedesktop.portal.Desktop";
constexpr const char* portal_path = "/org/freedesktop/portal/desktop";
constexpr const char* settings = "org.freedesktop.portal.Settings";
constexpr const char* appearance = "org.freedesktop.appearance";
constexpr const char* color_scheme_key = "color-scheme";

constexpr std::uint32_t prefers_dark = 1;
constexpr std::uint32_t prefers_light = 2;

bool names(std::string_view desktops, std::string_view wanted) {
    while (!desktops.empty()) {
        const auto end = std::min(desktops.find(':'), desktops.size());
        if (desktops.substr(0, end) == wanted) {
            return true;
        }
        desktops.remove_prefix(std::min(end + 1, desktops.size()));
    }
    return false;
}

// Read() wraps the value once more than the signal does.
std::uint32_t scheme_in(GVariant* value) {
    GlibPointer<GVariant> inner(g_variant_ref(value));
    while (g_variant_is_of_type(inner.get(), G_VARIANT_TYPE_VARIANT) != 0) {
        inner.reset(g_variant_get_variant(inner.get()));
    }
    return g_variant_is_of_type(inner.get(), G_VARIANT_TYPE_UINT32) != 0 ? g_variant_get_uint32(inner.get())
                                                                         : 0;
}

class PortalWatch final : public ToneWatch {
public:
    PortalWatch(GDBusConnection* connection, std::string_view desktops,
                std::function<void(PanelTone)> on_change)
        : connection_(share(connection)),
          cancel_(g_cancellable_new()),
          desktops_(desktops),
          on_change_(std::move(on_change)) {
        subscription_ = g_dbus_connection_signal_subscribe(
            connection, portal_name, settings, "SettingChanged", portal_path, appearance,
            G_DBUS_SIGNAL_FLAGS_NONE, on_signal, this, nullptr);
        watch_ = g_bus_watch_name_on_connection(connection, portal_name, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                on_portal, on_no_portal, this, nullptr);
    }
    ~PortalWatch() override {
        g_cancellable_cancel(cancel_.get());
        g_bus_unwatch_name(watch_);
        g_dbus_connection_signal_unsubscribe(connection_.get(), subscription_);
    }
    PortalWatch(const PortalWatch&) = delete;
    PortalWatch& operator=(const PortalWatch&) = delete;

private:
    void take(std::uint32_t color_scheme) {
        const auto tone = tone_of(desktops_, color_scheme);
        if (std::exchange(tone_, tone) != tone) {
            on_change_(tone);
        }
    }

    static void on_portal(GDBusConnection* connection, const char*, const char*, gpointer data) {
        auto& self = *static_cast<PortalWatch*>(data);
        g_dbus_connection_call(connection, portal_name, portal_path, settings, "Read",
                               g_variant_new("(ss)", appearance, color_scheme_key), G_VARIANT_TYPE("(v)"),
                               G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, self.cancel_.get(), on_read, data);
    }
    static void on_no_portal(GDBusConnection*, const char*, gpointer data) {
        static_cast<PortalWatch*>(data)->take(0);
    }
    static void on_read(GObject* source, GAsyncResult* result, gpointer data) {
        GError* failure = nullptr;
        const GlibPointer<GVariant> reply(
            g_dbus_connection_call_finish(G_DBUS_CONNECTION(source), result, &failure));
        const GlibPointer<GError> error(failure);
        if (error && g_error_matches(error.get(), G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
            return;
        }
        // A portal without this setting says so by an error: no preference.
        const GlibPointer<GVariant> value(reply ? g_variant_get_child_value(reply.get(), 0) : nullptr);
        static_cast<PortalWatch*>(data)->take(value ? scheme_in(value.get()) : 0);
    }
    static void on_signal(GDBusConnection*, const char*, const char*, const char*, const char*,
                          GVariant* arguments, gpointer data) {
        if (g_variant_is_of_type(arguments, G_VARIANT_TYPE("(ssv)")) == 0) {
            return;
        }
        const char* key = nullptr;
        GVariant* value = nullptr;
        g_variant_get(arguments, "(&s&s@v)", nullptr, &key, &value);
        const GlibPointer<GVariant> held(value);
        if (std::string_view(key) == color_scheme_key) {
            static_cast<PortalWatch*>(data)->take(scheme_in(value));
        }
    }

    GlibPointer<GDBusConnection> connection_;
    GlibPointer<GCancellable> cancel_;
    std::string desktops_;
    std::function<void(PanelTone)> on_change_;
    PanelTone tone_ = PanelTone::unknown;
    guint subscription_ = 0;
    guint watch_ = 0;
};

}  // namespace

PanelTone tone_of(std::string_view desktops, std::uint32_t color_scheme) {
    if (names(desktops, "GNOME") || color_scheme == prefers_dark) {
        return PanelTone::dark;
    }
    return color_scheme == prefers_light ? PanelTone::light : PanelTone::unknown;
}

std::unique_ptr<ToneWatch> ToneWatch::create(GDBusConnection* connection, std::string_view desktops,
                                             std::function<void(PanelTone)> on_change) {
    return std::make_unique<PortalWatch>(connection, desktops, std::move(on_change));
}

}  // namespace limber
