// SPDX-License-Identifier: MIT
#include "tests/tray/desk/fake_portal.h"

namespace limber {

namespace {

constexpr const char* path = "/org/freedesktop/portal/desktop";
constexpr const char* settings = "org.freedesktop.portal.Settings";
constexpr const char* description = R"xml(
<node><interface name="org.freedesktop.portal.Settings">
  <method name="Read">
    <arg name="namespace" type="s" direction="in"/><arg name="key" type="s" direction="in"/>
    <arg name="value" type="v" direction="out"/>
  </method>
</interface></node>)xml";

}  // namespace

FakePortal::FakePortal(const TrayDesk& desk, std::uint32_t color_scheme)
    : connection_(desk.connect()), color_scheme_(color_scheme) {
    static const GDBusInterfaceVTable table = {
        [](GDBusConnection*, const char*, const char*, const char*, const char*, GVariant*,
           GDBusMethodInvocation* invocation, gpointer data) {
            GVariant* const scheme = g_variant_new_uint32(static_cast<FakePortal*>(data)->color_scheme_);
            g_dbus_method_invocation_return_value(invocation,
                                                  g_variant_new("(v)", g_variant_new_variant(scheme)));
        },
        nullptr,
        nullptr,
        {}};
    const GlibPointer<GDBusNodeInfo> node(g_dbus_node_info_new_for_xml(description, nullptr));
    object_ = g_dbus_connection_register_object(connection_.get(), path, node->interfaces[0], &table, this,
                                                nullptr, nullptr);
    name_ = g_bus_own_name_on_connection(connection_.get(), "org.freedesktop.portal.Desktop",
                                         G_BUS_NAME_OWNER_FLAGS_NONE, nullptr, nullptr, nullptr, nullptr);
}

FakePortal::~FakePortal() {
    g_dbus_connection_unregister_object(connection_.get(), object_);
    g_bus_unown_name(name_);
    g_dbus_connection_close_sync(connection_.get(), nullptr, nullptr);
}

void FakePortal::change(std::uint32_t color_scheme) {
    color_scheme_ = color_scheme;
    g_dbus_connection_emit_signal(connection_.get(), nullptr, path, settings, "SettingChanged",
                                  g_variant_new("(ssv)", "org.freedesktop.appearance", "color-scheme",
                                                g_variant_new_uint32(color_scheme)),
                                  nullptr);
}

}  // namespace limber
