// SPDX-License-Identifier: MIT
#include "tests/tray/silence/fake_bus_service.h"

#include "tests/catch.h"

namespace limber {

namespace {

constexpr const char* properties = "org.freedesktop.DBus.Properties";

}  // namespace

GlibPointer<GDBusConnection> connect_to(const PrivateBus& bus) {
    constexpr auto flags = static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                             G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION);
    GlibPointer<GDBusConnection> connection(
        g_dbus_connection_new_for_address_sync(bus.address().c_str(), flags, nullptr, nullptr, nullptr));
    REQUIRE(connection);
    return connection;
}

void FakeBusService::add(const char* path, const char* description) {
    // Without functions for properties, those are asked for by calls.
    static const GDBusInterfaceVTable table = {
        [](GDBusConnection*, const char*, const char*, const char* interface, const char* method,
           GVariant* arguments, GDBusMethodInvocation* invocation, gpointer data) {
            static_cast<FakeBusService*>(data)->on_call(interface, method, arguments, invocation);
        },
        nullptr,
        nullptr,
        {}};
    const GlibPointer<GDBusNodeInfo> node(g_dbus_node_info_new_for_xml(description, nullptr));
    REQUIRE(node);
    for (auto** interface = node->interfaces; *interface != nullptr; ++interface) {
        paths_[(*interface)->name] = path;
        objects_.push_back(g_dbus_connection_register_object(connection_.get(), path, *interface, &table,
                                                             this, nullptr, nullptr));
    }
}

FakeBusService::~FakeBusService() {
    for (const auto object : objects_) {
        g_dbus_connection_unregister_object(connection_.get(), object);
    }
    g_dbus_connection_close_sync(connection_.get(), nullptr, nullptr);
    for (auto* const invocation : unanswered_) {
        g_object_unref(invocation);
    }
}

void FakeBusService::own(const char* name) {
    constexpr guint allow_replacement = 1;
    constexpr guint replace = 2;
    const GlibPointer<GVariant> reply(g_dbus_connection_call_sync(
        connection_.get(), "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
        "RequestName", g_variant_new("(su)", name, allow_replacement | replace), G_VARIANT_TYPE("(u)"),
        G_DBUS_CALL_FLAGS_NONE, -1, nullptr, nullptr));
    REQUIRE(reply);
    guint32 result = 0;
    g_variant_get(reply.get(), "(u)", &result);
    REQUIRE(result == 1);
}

void FakeBusService::answer(const std::string& member, GVariant* value) {
    answers_[member].reset(g_variant_ref_sink(value));
}

void FakeBusService::emit(const char* interface, const char* signal, GVariant* arguments) {
    send(interface, interface, signal, arguments);
}

void FakeBusService::send(const char* place, const char* interface, const char* signal, GVariant* arguments) {
    g_dbus_connection_emit_signal(connection_.get(), nullptr, paths_.at(place).c_str(), interface, signal,
                                  arguments, nullptr);
    g_dbus_connection_flush_sync(connection_.get(), nullptr, nullptr);
}

void FakeBusService::tell(const char* interface, GVariant* changed, GVariant* invalid) {
    send(interface, properties, "PropertiesChanged",
         g_variant_new("(s@a{sv}@as)", interface, changed, invalid));
}

void FakeBusService::tell_change(const char* interface, const std::string& property) {
    GVariantBuilder changed;
    g_variant_builder_init(&changed, G_VARIANT_TYPE("a{sv}"));
    g_variant_builder_add(&changed, "{sv}", property.c_str(), answers_.at(property).get());
    tell(interface, g_variant_builder_end(&changed), g_variant_new_strv(nullptr, 0));
}

void FakeBusService::tell_invalid(const char* interface, const std::string& property) {
    const char* const names[] = {property.c_str()};
    GVariantBuilder none;
    g_variant_builder_init(&none, G_VARIANT_TYPE("a{sv}"));
    tell(interface, g_variant_builder_end(&none), g_variant_new_strv(names, 1));
}

int FakeBusService::times_asked(const std::string& member) const {
    const auto found = asked_.find(member);
    return found == asked_.end() ? 0 : found->second;
}

void FakeBusService::on_call(const std::string& interface, const std::string& method, GVariant* arguments,
                             GDBusMethodInvocation* invocation) {
    std::string member = method;
    const bool property = interface == properties;
    if (property) {
        const char* name = nullptr;
        g_variant_get(arguments, "(&s&s)", nullptr, &name);
        member = name;
    }
    ++asked_[member];
    if (hangs_) {
        unanswered_.push_back(invocation);
        return;
    }
    const auto found = answers_.find(member);
    if (found == answers_.end()) {
        g_dbus_method_invocation_return_error_literal(invocation, G_DBUS_ERROR, G_DBUS_ERROR_FAILED, "no");
        return;
    }
    auto* const value = found->second.get();
    g_dbus_method_invocation_return_value(invocation, property ? g_variant_new("(v)", value) : value);
}

}  // namespace limber
