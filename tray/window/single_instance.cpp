// SPDX-License-Identifier: MIT
// One limber-window a login.
#include "tray/window/single_instance.h"

#include <string>

#include "shared/base/build_info.h"
#include "shared/base/log.h"

namespace limber {

namespace {

constexpr const char* interface_name = "org.freedesktop.Application";
constexpr const char* introspection = R"(<node>
<interface name="org.freedesktop.Application">
  <method name="Activate"><arg type="a{sv}" name="platform_data" direction="in"/></method>
  <method name="Open"><arg type="as" name="uris" direction="in"/><arg type="a{sv}" name="platform_data" direction="in"/></method>
  <method name="ActivateAction"><arg type="s" name="action_name" direction="in"/><arg type="av" name="parameter" direction="in"/><arg type="a{sv}" name="platform_data" direction="in"/></method>
</interface>
</node>)";

// The other one answers from its loop: longer than this and it hangs.
constexpr int patience_ms = 3000;

std::string object_path() {
    std::string path = std::string("/") + application_id;
    for (char& character : path) {
        character = character == '.' ? '/' : character;
    }
    return path;
}

GVariant* platform_data(const std::string& token) {
    GVariantBuilder builder;
    g_variant_builder_init(&builder, G_VARIANT_TYPE_VARDICT);
    if (!token.empty()) {
        g_variant_builder_add(&builder, "{sv}", "activation-token", g_variant_new_string(token.c_str()));
        g_variant_builder_add(&builder, "{sv}", "desktop-startup-id", g_variant_new_string(token.c_str()));
    }
    return g_variant_builder_end(&builder);
}

std::string token_of(GVariant* platform_data) {
    const char* token = nullptr;
    for (const char* key : {"activation-token", "desktop-startup-id"}) {
        if (g_variant_lookup(platform_data, key, "&s", &token) != FALSE) {
            return token;
        }
    }
    return {};
}

GVariant* parameters_of(const WindowRequest& request) {
    GVariantBuilder builder;
    g_variant_builder_init(&builder, G_VARIANT_TYPE("av"));
    if (request.kind == WindowRequest::Kind::run || request.kind == WindowRequest::Kind::invite) {
        g_variant_builder_add(&builder, "v", g_variant_new_uint64(request.reminder));
    } else if (request.kind == WindowRequest::Kind::stretch) {
        g_variant_builder_add(&builder, "v",
                              g_variant_new_string(std::string(request.stretch.text()).c_str()));
    }
    return g_variant_builder_end(&builder);
}

// Anyone on the bus can call: what is not understood shows today.
WindowRequest request_of(const std::string& action, GVariant* parameters) {
    using Kind = WindowRequest::Kind;
    GVariant* first = nullptr;
    if (g_variant_n_children(parameters) > 0) {
        g_variant_get_child(parameters, 0, "v", &first);
    }
    const GlibPointer<GVariant> parameter(first);
    WindowRequest request;
    const bool invites = action == to_string(Kind::invite);
    if ((invites || action == to_string(Kind::run)) && parameter &&
        g_variant_is_of_type(parameter.get(), G_VARIANT_TYPE_UINT64) != FALSE) {
        request.kind = invites ? Kind::invite : Kind::run;
        request.reminder = g_variant_get_uint64(parameter.get());
    } else if (action == to_string(Kind::stretch)) {
        request.kind = Kind::stretch;
        if (parameter && g_variant_is_of_type(parameter.get(), G_VARIANT_TYPE_STRING) != FALSE) {
            request.stretch =
                StretchId::parse(g_variant_get_string(parameter.get(), nullptr)).value_or(StretchId());
        }
    }
    for (const Kind plain : {Kind::icon, Kind::cards, Kind::screening}) {
        if (action == to_string(plain)) {
            request.kind = plain;
        }
    }
    return request;
}

void log_failure(const char* what, GError* failure) {
    const GlibPointer<GError> error(failure);
    log_warning(std::string(what) + (error ? std::string(": ") + error->message : std::string()));
}

}  // namespace

std::unique_ptr<SingleInstance> SingleInstance::claim(const WindowRequest& request) {
    auto instance = std::make_unique<SingleInstance>();
    GError* failure = nullptr;
    instance->bus_.reset(g_bus_get_sync(G_BUS_TYPE_SESSION, nullptr, &failure));
    if (!instance->bus_) {
        const GlibPointer<GError> error(failure);
        log_debug(std::string("no session bus, so a second start opens windows of its own: ") +
                  error->message);
        return instance;
    }
    g_dbus_connection_set_exit_on_close(instance->bus_.get(), FALSE);
    // The object first: whoever finds the name shall find the object behind it.
    if (!instance->export_object() || instance->take_name() != Name::taken) {
        return instance;
    }
    return instance->hand_over(request) ? nullptr : std::move(instance);
}

SingleInstance::~SingleInstance() {
    if (object_ != 0) {
        g_dbus_connection_unregister_object(bus_.get(), object_);
    }
}

bool SingleInstance::export_object() {
    GError* failure = nullptr;
    const GlibPointer<GDBusNodeInfo> node(g_dbus_node_info_new_for_xml(introspection, nullptr));
    static const GDBusInterfaceVTable table = {
        [](GDBusConnection*, const char*, const char*, const char*, const char* method, GVariant* parameters,
           GDBusMethodInvocation* call, gpointer self) {
            static_cast<SingleInstance*>(self)->on_call(method, parameters);
            g_dbus_method_invocation_return_value(call, nullptr);
        },
        nullptr,
        nullptr,
        {}};
    object_ = g_dbus_connection_register_object(bus_.get(), object_path().c_str(), node->interfaces[0],
                                                &table, this, nullptr, &failure);
    if (object_ == 0) {
        log_failure("cannot offer this program on the session bus", failure);
    }
    return object_ != 0;
}

SingleInstance::Name SingleInstance::take_name() {
    constexpr guint do_not_queue = 4;
    constexpr guint primary_owner = 1;
    constexpr guint exists = 3;
    GError* failure = nullptr;
    const GlibPointer<GVariant> reply(g_dbus_connection_call_sync(
        bus_.get(), "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
        g_variant_new("(su)", application_id, do_not_queue), G_VARIANT_TYPE("(u)"), G_DBUS_CALL_FLAGS_NONE,
        patience_ms, nullptr, &failure));
    if (!reply) {
        log_failure("cannot take the name on the session bus", failure);
        return Name::unknown;
    }
    guint answer = 0;
    g_variant_get(reply.get(), "(u)", &answer);
    return answer == primary_owner ? Name::ours : answer == exists ? Name::taken : Name::unknown;
}

bool SingleInstance::hand_over(const WindowRequest& request) {
    GError* failure = nullptr;
    const GlibPointer<GVariant> reply(g_dbus_connection_call_sync(
        bus_.get(), application_id, object_path().c_str(), interface_name, "ActivateAction",
        g_variant_new("(s@av@a{sv})", to_string(request.kind), parameters_of(request),
                      platform_data(request.token)),
        nullptr, G_DBUS_CALL_FLAGS_NO_AUTO_START, patience_ms, nullptr, &failure));
    if (!reply) {
        log_failure("the limber-window that is running does not answer", failure);
    }
    return reply != nullptr;
}

void SingleInstance::on_call(const char* method, GVariant* parameters) {
    const std::string called = method;
    WindowRequest request;
    GVariant* platform = nullptr;
    if (called == "ActivateAction") {
        const char* action = nullptr;
        GVariant* arguments = nullptr;
        g_variant_get(parameters, "(&s@av@a{sv})", &action, &arguments, &platform);
        const GlibPointer<GVariant> held(arguments);
        request = request_of(action, arguments);
    } else if (called == "Open") {
        g_variant_get(parameters, "(@as@a{sv})", nullptr, &platform);
    } else {
        g_variant_get(parameters, "(@a{sv})", &platform);
    }
    const GlibPointer<GVariant> held(platform);
    request.token = token_of(platform);
    if (on_request_) {
        on_request_(request);
    }
}

}  // namespace limber
