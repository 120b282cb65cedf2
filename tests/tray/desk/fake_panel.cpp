// SPDX-License-Identifier: MIT
#include "tests/tray/desk/fake_panel.h"

#include <utility>

#include "tests/catch.h"

namespace limber {

namespace {

constexpr const char* watcher_name = "org.kde.StatusNotifierWatcher";
constexpr const char* item_interface = "org.kde.StatusNotifierItem";
constexpr const char* menu_interface = "com.canonical.dbusmenu";

constexpr const char* watcher_description = R"xml(
<node><interface name="org.kde.StatusNotifierWatcher">
  <method name="RegisterStatusNotifierItem"><arg name="service" type="s" direction="in"/></method>
  <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
</interface></node>)xml";

// What cannot be reached through its parent counts as hidden.
void add_entries(GVariant* layout, const FakePanel::Entry& parent,
                 std::map<std::string, FakePanel::Entry>& entries) {
    FakePanel::Entry entry;
    GVariant* properties = nullptr;
    GVariantIter* children = nullptr;
    g_variant_get(layout, "(i@a{sv}av)", &entry.id, &properties, &children);
    const char* label = "";
    gboolean told = FALSE;
    g_variant_lookup(properties, "label", "&s", &label);
    if (g_variant_lookup(properties, "enabled", "b", &told) != 0) {
        entry.enabled = told != 0;
    }
    if (g_variant_lookup(properties, "visible", "b", &told) != 0) {
        entry.visible = told != 0;
    }
    gint32 toggle = 0;
    if (g_variant_lookup(properties, "toggle-type", "s", nullptr) != 0 &&
        g_variant_lookup(properties, "toggle-state", "i", &toggle) != 0) {
        entry.toggle = toggle;
    }
    entry.visible = entry.visible && parent.visible;
    entry.enabled = entry.enabled && parent.enabled;
    if (*label != '\0') {
        entries[label] = entry;
    }
    g_variant_unref(properties);
    GVariant* child = nullptr;
    while (g_variant_iter_next(children, "v", &child) != 0) {
        add_entries(child, entry, entries);
        g_variant_unref(child);
    }
    g_variant_iter_free(children);
}

}  // namespace

FakePanel::FakePanel(const TrayDesk& desk) : desk_(desk), connection_(desk.connect()) {
    static const GDBusInterfaceVTable table = {
        [](GDBusConnection*, const char*, const char*, const char*, const char*, GVariant* arguments,
           GDBusMethodInvocation* invocation, gpointer data) {
            const char* service = nullptr;
            g_variant_get(arguments, "(&s)", &service);
            static_cast<FakePanel*>(data)->items_.emplace_back(service);
            g_dbus_method_invocation_return_value(invocation, nullptr);
        },
        [](GDBusConnection*, const char*, const char*, const char*, const char*, GError**, gpointer) {
            return g_variant_new_boolean(TRUE);
        },
        nullptr,
        {}};
    const GlibPointer<GDBusNodeInfo> node(g_dbus_node_info_new_for_xml(watcher_description, nullptr));
    object_ = g_dbus_connection_register_object(connection_.get(), "/StatusNotifierWatcher",
                                                node->interfaces[0], &table, this, nullptr, nullptr);
    name_ = g_bus_own_name_on_connection(connection_.get(), watcher_name, G_BUS_NAME_OWNER_FLAGS_NONE,
                                         nullptr, nullptr, nullptr, nullptr);
    subscription_ = g_dbus_connection_signal_subscribe(
        connection_.get(), nullptr, item_interface, nullptr, "/StatusNotifierItem", nullptr,
        G_DBUS_SIGNAL_FLAGS_NONE,
        [](GDBusConnection*, const char*, const char*, const char*, const char* signal, GVariant*,
           gpointer data) { static_cast<FakePanel*>(data)->signals_.emplace_back(signal); },
        this, nullptr);
}

FakePanel::~FakePanel() {
    g_dbus_connection_signal_unsubscribe(connection_.get(), subscription_);
    g_dbus_connection_unregister_object(connection_.get(), object_);
    g_bus_unown_name(name_);
    g_dbus_connection_close_sync(connection_.get(), nullptr, nullptr);
}

std::vector<std::string> FakePanel::take_signals() {
    return std::exchange(signals_, {});
}

GlibPointer<GVariant> FakePanel::call(const char* path, const char* interface, const char* method,
                                      GVariant* arguments, Duration patience) const {
    // Never by waiting in g_dbus_connection_call_sync: the fakes of this process could not answer meanwhile.
    struct Waiting {
        bool done = false;
        GlibPointer<GVariant> reply;
    } waiting;
    g_dbus_connection_call(
        connection_.get(), items_.front().c_str(), path, interface, method, arguments, nullptr,
        G_DBUS_CALL_FLAGS_NONE, static_cast<int>(patience.count()), nullptr,
        [](GObject* source, GAsyncResult* result, gpointer data) {
            auto& answer = *static_cast<Waiting*>(data);
            answer.reply.reset(g_dbus_connection_call_finish(G_DBUS_CONNECTION(source), result, nullptr));
            answer.done = true;
        },
        &waiting);
    while (!waiting.done) {
        g_main_context_iteration(nullptr, TRUE);
    }
    return std::move(waiting.reply);
}

GlibPointer<GVariant> FakePanel::property(const char* name) const {
    if (!desk_.wait([this] { return !items_.empty(); })) {
        return nullptr;
    }
    const auto reply = call("/StatusNotifierItem", "org.freedesktop.DBus.Properties", "Get",
                            g_variant_new("(ss)", item_interface, name));
    if (!reply) {
        return nullptr;
    }
    GVariant* value = nullptr;
    g_variant_get(reply.get(), "(v)", &value);
    return GlibPointer<GVariant>(value);
}

std::string FakePanel::icon() const {
    return text("IconName");
}

std::string FakePanel::text(const char* name) const {
    const auto value = property(name);
    if (!value) {
        return {};
    }
    if (g_variant_is_of_type(value.get(), G_VARIANT_TYPE("(sa(iiay)ss)")) != 0) {
        const char* words = nullptr;
        g_variant_get(value.get(), "(&s@a(iiay)&s&s)", nullptr, nullptr, nullptr, &words);
        return words;
    }
    return g_variant_get_string(value.get(), nullptr);
}

void FakePanel::left_click(const std::string& token) const {
    call("/StatusNotifierItem", item_interface, "ProvideXdgActivationToken",
         g_variant_new("(s)", token.c_str()));
    call("/StatusNotifierItem", item_interface, "Activate", g_variant_new("(ii)", 0, 0));
}

std::optional<std::map<std::string, FakePanel::Entry>> FakePanel::open_menu(Duration patience) const {
    if (!desk_.wait([this] { return !items_.empty(); })) {
        return std::nullopt;
    }
    const auto begin = std::chrono::steady_clock::now();
    call("/MenuBar", menu_interface, "AboutToShow", g_variant_new("(i)", 0), patience);
    const char* const no_names[] = {nullptr};
    const auto reply =
        call("/MenuBar", menu_interface, "GetLayout", g_variant_new("(ii^as)", 0, -1, no_names), patience);
    if (!reply || std::chrono::steady_clock::now() - begin > patience) {
        return std::nullopt;
    }
    std::map<std::string, Entry> entries;
    GVariant* layout = nullptr;
    g_variant_get(reply.get(), "(u@(ia{sv}av))", nullptr, &layout);
    const GlibPointer<GVariant> root(layout);
    add_entries(layout, {}, entries);
    return entries;
}

std::vector<std::string> FakePanel::pressable() const {
    std::vector<std::string> labels;
    for (const auto& [label, entry] : open_menu().value_or(std::map<std::string, Entry>{})) {
        if (entry.enabled && entry.visible) {
            labels.push_back(label);
        }
    }
    return labels;
}

void FakePanel::press(const std::string& label) const {
    const auto entries = open_menu();
    REQUIRE(entries);
    REQUIRE(entries->count(label) == 1);
    call("/MenuBar", menu_interface, "Event",
         g_variant_new("(isvu)", entries->at(label).id, "clicked", g_variant_new_int32(0), 0));
}

}  // namespace limber
