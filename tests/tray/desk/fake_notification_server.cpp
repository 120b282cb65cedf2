// SPDX-License-Identifier: MIT
#include "tests/tray/desk/fake_notification_server.h"

#include <algorithm>
#include <utility>

#include "tests/catch.h"

namespace limber {

namespace {

constexpr const char* server_name = "org.freedesktop.Notifications";
constexpr const char* server_path = "/org/freedesktop/Notifications";

constexpr const char* description = R"xml(
<node><interface name="org.freedesktop.Notifications">
  <method name="GetCapabilities"><arg name="capabilities" type="as" direction="out"/></method>
  <method name="GetServerInformation">
    <arg name="name" type="s" direction="out"/><arg name="vendor" type="s" direction="out"/>
    <arg name="version" type="s" direction="out"/><arg name="spec_version" type="s" direction="out"/>
  </method>
  <method name="Notify">
    <arg name="app_name" type="s" direction="in"/><arg name="replaces_id" type="u" direction="in"/>
    <arg name="app_icon" type="s" direction="in"/><arg name="summary" type="s" direction="in"/>
    <arg name="body" type="s" direction="in"/><arg name="actions" type="as" direction="in"/>
    <arg name="hints" type="a{sv}" direction="in"/><arg name="expire_timeout" type="i" direction="in"/>
    <arg name="id" type="u" direction="out"/>
  </method>
  <method name="CloseNotification"><arg name="id" type="u" direction="in"/></method>
</interface></node>)xml";

}  // namespace

FakeNotificationServer::FakeNotificationServer(const TrayDesk& desk, Way way)
    : connection_(desk.connect()), way_(way) {
    static const GDBusInterfaceVTable table = {
        [](GDBusConnection*, const char*, const char*, const char*, const char* method, GVariant* arguments,
           GDBusMethodInvocation* invocation, gpointer data) {
            static_cast<FakeNotificationServer*>(data)->on_call(method, arguments, invocation);
        },
        nullptr,
        nullptr,
        {}};
    const GlibPointer<GDBusNodeInfo> node(g_dbus_node_info_new_for_xml(description, nullptr));
    object_ = g_dbus_connection_register_object(connection_.get(), server_path, node->interfaces[0], &table,
                                                this, nullptr, nullptr);
    name_ = g_bus_own_name_on_connection(connection_.get(), server_name, G_BUS_NAME_OWNER_FLAGS_NONE, nullptr,
                                         nullptr, nullptr, nullptr);
}

FakeNotificationServer::~FakeNotificationServer() {
    g_dbus_connection_unregister_object(connection_.get(), object_);
    g_bus_unown_name(name_);
    g_dbus_connection_close_sync(connection_.get(), nullptr, nullptr);
    for (const auto& waiting : waiting_) {
        g_object_unref(waiting.invocation);
    }
}

void FakeNotificationServer::on_call(const std::string& method, GVariant* arguments,
                                     GDBusMethodInvocation* invocation) {
    const bool only_about_itself = method == "GetServerInformation";
    calls_ += only_about_itself ? 0 : 1;
    if (way_ == Way::hangs_at_once || (way_ == Way::hangs_at_notify && method == "Notify")) {
        waiting_.push_back({method, invocation});
        return;
    }
    if (method == "GetCapabilities") {
        const char* const all[] = {"actions", "body", "body-markup", nullptr};
        const char* const few[] = {"body", nullptr};
        g_dbus_method_invocation_return_value(
            invocation, g_variant_new("(^as)", way_ == Way::knows_no_actions ? few : all));
    } else if (method == "GetServerInformation") {
        g_dbus_method_invocation_return_value(invocation,
                                              g_variant_new("(ssss)", "fake", "Limber", "1", "1.2"));
    } else if (method == "Notify") {
        notify(arguments, invocation);
    } else {
        guint id = 0;
        g_variant_get(arguments, "(u)", &id);
        for (auto& shown : shown_) {
            shown.up = shown.up && shown.id != id;
        }
        g_dbus_method_invocation_return_value(invocation, nullptr);
    }
}

void FakeNotificationServer::notify(GVariant* arguments, GDBusMethodInvocation* invocation) {
    Shown shown;
    const char* title = nullptr;
    const char* body = nullptr;
    GVariantIter* actions = nullptr;
    g_variant_get(arguments, "(&su&s&s&sas@a{sv}i)", nullptr, &shown.replaces, nullptr, &title, &body,
                  &actions, nullptr, nullptr);
    shown.title = title;
    shown.body = body;
    const char* word = nullptr;
    while (g_variant_iter_next(actions, "&s", &word) != 0) {
        shown.actions.emplace_back(word);
    }
    g_variant_iter_free(actions);
    shown.id = shown.replaces != 0 ? shown.replaces : ++last_id_;
    shown_.push_back(shown);
    g_dbus_method_invocation_return_value(invocation, g_variant_new("(u)", shown.id));
}

void FakeNotificationServer::wake() {
    way_ = Way::answers;
    for (const auto& waiting : std::exchange(waiting_, {})) {
        calls_ -= waiting.method == "GetServerInformation" ? 0 : 1;
        on_call(waiting.method, g_dbus_method_invocation_get_parameters(waiting.invocation),
                waiting.invocation);
    }
}

std::optional<FakeNotificationServer::Shown> FakeNotificationServer::up() const {
    const auto found = std::find_if(shown_.rbegin(), shown_.rend(), [](const Shown& one) { return one.up; });
    return found == shown_.rend() ? std::nullopt : std::optional<Shown>(*found);
}

void FakeNotificationServer::emit(const char* signal, GVariant* arguments) {
    g_dbus_connection_emit_signal(connection_.get(), nullptr, server_path, server_name, signal, arguments,
                                  nullptr);
    // On the bus before anything that another fake says after it.
    g_dbus_connection_flush_sync(connection_.get(), nullptr, nullptr);
}

void FakeNotificationServer::click(const std::string& action, const std::string& token) {
    const auto notification = up();
    REQUIRE(notification);
    if (!token.empty()) {
        emit("ActivationToken", g_variant_new("(us)", notification->id, token.c_str()));
    }
    emit("ActionInvoked", g_variant_new("(us)", notification->id, action.c_str()));
    close(2);
}

void FakeNotificationServer::close(guint reason) {
    const auto notification = up();
    REQUIRE(notification);
    for (auto& shown : shown_) {
        shown.up = shown.up && shown.id != notification->id;
    }
    emit("NotificationClosed", g_variant_new("(uu)", notification->id, reason));
}

}  // namespace limber
