// SPDX-License-Identifier: MIT
// What the session bus tells `limber doctor`. Asks only whom is there already, and waits a second at most
// for each answer.
#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <gio/gio.h>

#include "tray/command_line/doctor_facts.h"
#include "tray/command_line/old_tray.h"
#include "tray/glib_pointer.h"

namespace limber {

namespace {

constexpr int patience_ms = 1000;
constexpr const char* bus_name = "org.freedesktop.DBus";
constexpr const char* bus_path = "/org/freedesktop/DBus";
constexpr const char* notifications = "org.freedesktop.Notifications";
constexpr const char* notifications_path = "/org/freedesktop/Notifications";
constexpr const char* watcher = "org.kde.StatusNotifierWatcher";
constexpr const char* properties = "org.freedesktop.DBus.Properties";

using Bus = GlibPointer<GDBusConnection>;
using Value = GlibPointer<GVariant>;

// Null: nobody there, or no answer in time.
Value ask(const Bus& bus, const char* name, const char* path, const char* interface, const char* method,
          GVariant* arguments, const char* reply) {
    return Value(g_dbus_connection_call_sync(bus.get(), name, path, interface, method, arguments,
                                             G_VARIANT_TYPE(reply), G_DBUS_CALL_FLAGS_NO_AUTO_START,
                                             patience_ms, nullptr, nullptr));
}

// Null, too, where it is of another type.
Value property(const Bus& bus, const char* name, const char* path, const char* interface,
               const char* property_name, const char* type) {
    const auto reply =
        ask(bus, name, path, properties, "Get", g_variant_new("(ss)", interface, property_name), "(v)");
    if (!reply) {
        return nullptr;
    }
    GVariant* inner = nullptr;
    g_variant_get(reply.get(), "(v)", &inner);
    Value value(inner);
    return g_variant_is_of_type(inner, G_VARIANT_TYPE(type)) != 0 ? std::move(value) : nullptr;
}

std::vector<std::string> words_of(GVariant* list) {
    std::vector<std::string> words;
    GVariantIter all;
    g_variant_iter_init(&all, list);
    const char* word = nullptr;
    while (g_variant_iter_next(&all, "&s", &word) != 0) {
        words.emplace_back(word);
    }
    return words;
}

bool can_be_started(const Bus& bus, const char* name) {
    const auto reply = ask(bus, bus_name, bus_path, bus_name, "ListActivatableNames", nullptr, "(as)");
    if (!reply) {
        return false;
    }
    const Value list(g_variant_get_child_value(reply.get(), 0));
    const auto names = words_of(list.get());
    return std::find(names.begin(), names.end(), name) != names.end();
}

void look_at_notifications(const Bus& bus, DesktopFacts& facts) {
    const auto told =
        ask(bus, notifications, notifications_path, notifications, "GetServerInformation", nullptr, "(ssss)");
    if (!told) {
        facts.notification_server_startable = can_be_started(bus, notifications);
        return;
    }
    const char* name = nullptr;
    const char* version = nullptr;
    g_variant_get(told.get(), "(&s&s&s&s)", &name, nullptr, &version, nullptr);
    facts.notification_server = std::string(name) + " " + version;
    if (const auto can =
            ask(bus, notifications, notifications_path, notifications, "GetCapabilities", nullptr, "(as)")) {
        const Value list(g_variant_get_child_value(can.get(), 0));
        facts.notification_abilities = words_of(list.get());
    }
}

void look_at_tray(const Bus& bus, DesktopFacts& facts) {
    const auto host =
        property(bus, watcher, "/StatusNotifierWatcher", watcher, "IsStatusNotifierHostRegistered", "b");
    facts.tray_watcher = host != nullptr;
    facts.tray_host = host != nullptr && g_variant_get_boolean(host.get()) != 0;
}

// GLib would start one where none is told of.
bool has_bus() {
    const char* const runtime = std::getenv("XDG_RUNTIME_DIR");
    std::error_code ignored;
    return std::getenv("DBUS_SESSION_BUS_ADDRESS") != nullptr ||
           (runtime != nullptr && std::filesystem::exists(std::filesystem::path(runtime) / "bus", ignored));
}

// GSettings ends the program over a schema that is not installed: looked for first.
bool chosen_in_settings() {
    auto* const source = g_settings_schema_source_get_default();
    if (source == nullptr) {
        return false;
    }
    auto* const schema = g_settings_schema_source_lookup(source, "org.gnome.desktop.break-reminders", TRUE);
    if (schema == nullptr) {
        return false;
    }
    bool chosen = false;
    if (g_settings_schema_has_key(schema, "selected-breaks") != 0) {
        auto* const settings = g_settings_new_full(schema, nullptr, nullptr);
        char** const breaks = g_settings_get_strv(settings, "selected-breaks");
        chosen = breaks != nullptr && breaks[0] != nullptr;
        g_strfreev(breaks);
        g_object_unref(settings);
    }
    g_settings_schema_unref(schema);
    return chosen;
}

// The settings alone do nothing where GNOME Shell does not run.
bool gnome_reminds(const Bus& bus) {
    const auto state = property(bus, "org.gnome.Shell", "/org/gnome/Shell/ScreenTime",
                                "org.gnome.Shell.ScreenTime", "State", "u");
    const bool shell = ask(bus, bus_name, bus_path, bus_name, "GetNameOwner",
                           g_variant_new("(s)", "org.gnome.Shell"), "(s)") != nullptr;
    return (state && g_variant_get_uint32(state.get()) != 0) || (shell && chosen_in_settings());
}

}  // namespace

DesktopFacts look_at_desktop() {
    DesktopFacts facts;
    facts.old_tray = has_old_tray();
    const Bus bus(has_bus() ? g_bus_get_sync(G_BUS_TYPE_SESSION, nullptr, nullptr) : nullptr);
    if (!bus) {
        return facts;
    }
    g_dbus_connection_set_exit_on_close(bus.get(), FALSE);
    facts.bus = true;
    look_at_notifications(bus, facts);
    look_at_tray(bus, facts);
    facts.other_break_reminders = gnome_reminds(bus);
    return facts;
}

}  // namespace limber
