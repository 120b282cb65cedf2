// SPDX-License-Identifier: MIT
#include "tray/icon/status_notifier_item.h"

#include <array>
#include <string_view>
#include <utility>

#include <unistd.h>

#include "shared/base/build_info.h"
#include "shared/base/log.h"
#include "shared/base/places.h"
#include "tray/glib_pointer.h"
#include "tray/text/markup.h"

namespace limber {

namespace {

constexpr const char* item_path = "/StatusNotifierItem";
constexpr const char* item_interface = "org.kde.StatusNotifierItem";
constexpr const char* watcher_name = "org.kde.StatusNotifierWatcher";
constexpr const char* watcher_path = "/StatusNotifierWatcher";

constexpr const char* description = R"xml(
<node><interface name="org.kde.StatusNotifierItem">
  <property name="Category" type="s" access="read"/>
  <property name="Id" type="s" access="read"/>
  <property name="Title" type="s" access="read"/>
  <property name="Status" type="s" access="read"/>
  <property name="WindowId" type="i" access="read"/>
  <property name="IconName" type="s" access="read"/>
  <property name="AttentionIconName" type="s" access="read"/>
  <property name="OverlayIconName" type="s" access="read"/>
  <property name="IconAccessibleDesc" type="s" access="read"/>
  <property name="AttentionAccessibleDesc" type="s" access="read"/>
  <property name="IconThemePath" type="s" access="read"/>
  <property name="ToolTip" type="(sa(iiay)ss)" access="read"/>
  <property name="ItemIsMenu" type="b" access="read"/>
  <property name="Menu" type="o" access="read"/>
  <method name="Activate"><arg name="x" type="i" direction="in"/><arg name="y" type="i" direction="in"/></method>
  <method name="SecondaryActivate"><arg name="x" type="i" direction="in"/><arg name="y" type="i" direction="in"/></method>
  <method name="ContextMenu"><arg name="x" type="i" direction="in"/><arg name="y" type="i" direction="in"/></method>
  <method name="Scroll"><arg name="delta" type="i" direction="in"/><arg name="orientation" type="s" direction="in"/></method>
  <method name="ProvideXdgActivationToken"><arg name="token" type="s" direction="in"/></method>
  <signal name="NewTitle"/><signal name="NewIcon"/><signal name="NewAttentionIcon"/><signal name="NewToolTip"/>
  <signal name="NewStatus"><arg name="status" type="s"/></signal>
</interface></node>)xml";

const char* status_of(const IconChoice& choice) {
    return choice.attention ? "NeedsAttention" : "Active";
}

GVariant* tooltip_of(const IconChoice& choice) {
    GVariantBuilder no_pixmaps;
    g_variant_builder_init(&no_pixmaps, G_VARIANT_TYPE("a(iiay)"));
    return g_variant_new("(sa(iiay)ss)", "", &no_pixmaps, "Limber", escape_markup(choice.tooltip).c_str());
}

class BusItem final : public StatusNotifierItem {
public:
    BusItem(GDBusConnection* connection, const IconChoice& first, Clicks clicks)
        : connection_(share(connection)),
          cancel_(g_cancellable_new()),
          clicks_(std::move(clicks)),
          shown_(first),
          // The specification's form of a name: one item of one process.
          name_(std::string(item_interface) + "-" + std::to_string(getpid()) + "-1"),
          theme_path_((data_directory() / "icons").string()) {}
    ~BusItem() override {
        g_cancellable_cancel(cancel_.get());
        if (watch_ != 0) {
            g_bus_unwatch_name(watch_);
        }
        if (ownership_ != 0) {
            g_bus_unown_name(ownership_);
        }
        if (object_ != 0) {
            g_dbus_connection_unregister_object(connection_.get(), object_);
        }
    }

    Result<void> enter();
    void show(const IconChoice& choice) override;
    void ask_host(std::function<void(bool)> answer) override;

private:
    GVariant* property(std::string_view name) const;
    void emit(const char* signal, GVariant* arguments = nullptr);
    void register_with_watcher();

    static void on_call(GDBusConnection* connection, const char* sender, const char* path,
                        const char* interface, const char* method, GVariant* arguments,
                        GDBusMethodInvocation* invocation, gpointer data);
    static GVariant* on_get(GDBusConnection* connection, const char* sender, const char* path,
                            const char* interface, const char* name, GError** error, gpointer data);
    static void on_name(GDBusConnection* connection, const char* name, gpointer data);
    static void on_watcher(GDBusConnection* connection, const char* name, const char* owner, gpointer data);
    static void on_registered(GObject* source, GAsyncResult* result, gpointer data);
    static void on_host(GObject* source, GAsyncResult* result, gpointer data);

    GlibPointer<GDBusConnection> connection_;
    GlibPointer<GCancellable> cancel_;
    Clicks clicks_;
    IconChoice shown_;
    std::string name_;
    std::string theme_path_;
    bool named_ = false;
    bool watched_ = false;
    guint object_ = 0;
    guint ownership_ = 0;
    guint watch_ = 0;
};

Result<void> BusItem::enter() {
    static constexpr GDBusInterfaceVTable table = {on_call, on_get, nullptr, {}};
    GError* failure = nullptr;
    const GlibPointer<GDBusNodeInfo> node(g_dbus_node_info_new_for_xml(description, &failure));
    if (node) {
        object_ = g_dbus_connection_register_object(connection_.get(), item_path, node->interfaces[0], &table,
                                                    this, nullptr, &failure);
    }
    const GlibPointer<GError> error(failure);
    if (object_ == 0) {
        return Error{"cannot put the tray icon on the session bus", error ? error->message : "", ""};
    }
    ownership_ = g_bus_own_name_on_connection(connection_.get(), name_.c_str(), G_BUS_NAME_OWNER_FLAGS_NONE,
                                              on_name, nullptr, this, nullptr);
    watch_ = g_bus_watch_name_on_connection(connection_.get(), watcher_name, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                            on_watcher, nullptr, this, nullptr);
    return {};
}

void BusItem::emit(const char* signal, GVariant* arguments) {
    g_dbus_connection_emit_signal(connection_.get(), nullptr, item_path, item_interface, signal, arguments,
                                  nullptr);
}

void BusItem::show(const IconChoice& choice) {
    if (choice == shown_) {
        return;
    }
    const auto before = std::exchange(shown_, choice);
    if (before.name != choice.name) {
        emit("NewIcon");
    }
    if (before.attention_name != choice.attention_name) {
        emit("NewAttentionIcon");
    }
    if (before.title != choice.title) {
        emit("NewTitle");
    }
    if (before.tooltip != choice.tooltip) {
        emit("NewToolTip");
    }
    if (before.attention != choice.attention) {
        emit("NewStatus", g_variant_new("(s)", status_of(choice)));
    }
}

GVariant* BusItem::property(std::string_view name) const {
    if (name == "Category") {
        return g_variant_new_string("ApplicationStatus");
    }
    if (name == "Id") {
        return g_variant_new_string(application_id);
    }
    if (name == "Title") {
        return g_variant_new_string(shown_.title.c_str());
    }
    if (name == "Status") {
        return g_variant_new_string(status_of(shown_));
    }
    if (name == "WindowId") {
        return g_variant_new_int32(0);
    }
    if (name == "IconName") {
        return g_variant_new_string(shown_.name.c_str());
    }
    if (name == "AttentionIconName") {
        return g_variant_new_string(shown_.attention_name.c_str());
    }
    // No part of the first specification, but what GNOME's panel reads out in place of the picture.
    if (name == "IconAccessibleDesc" || name == "AttentionAccessibleDesc") {
        return g_variant_new_string(shown_.tooltip.c_str());
    }
    if (name == "OverlayIconName") {
        return g_variant_new_string("");
    }
    if (name == "IconThemePath") {
        return g_variant_new_string(theme_path_.c_str());
    }
    if (name == "ToolTip") {
        return tooltip_of(shown_);
    }
    if (name == "ItemIsMenu") {
        return g_variant_new_boolean(FALSE);
    }
    return g_variant_new_object_path(tray_menu_path);
}

GVariant* BusItem::on_get(GDBusConnection*, const char*, const char*, const char*, const char* name, GError**,
                          gpointer data) {
    return static_cast<BusItem*>(data)->property(name);
}

void BusItem::on_call(GDBusConnection*, const char*, const char*, const char*, const char* method,
                      GVariant* arguments, GDBusMethodInvocation* invocation, gpointer data) {
    const auto& clicks = static_cast<BusItem*>(data)->clicks_;
    const std::string_view name = method;
    if (name == "Activate") {
        clicks.activated();
    } else if (name == "ProvideXdgActivationToken") {
        const char* token = nullptr;
        g_variant_get(arguments, "(&s)", &token);
        clicks.token_given(token);
    }
    g_dbus_method_invocation_return_value(invocation, nullptr);
}

void BusItem::on_name(GDBusConnection*, const char*, gpointer data) {
    auto& self = *static_cast<BusItem*>(data);
    self.named_ = true;
    self.register_with_watcher();
}

void BusItem::on_watcher(GDBusConnection*, const char*, const char*, gpointer data) {
    auto& self = *static_cast<BusItem*>(data);
    self.watched_ = true;
    self.register_with_watcher();
}

void BusItem::register_with_watcher() {
    if (!named_ || !watched_) {
        return;
    }
    g_dbus_connection_call(connection_.get(), watcher_name, watcher_path, watcher_name,
                           "RegisterStatusNotifierItem", g_variant_new("(s)", name_.c_str()), nullptr,
                           G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, cancel_.get(), on_registered, nullptr);
}

void BusItem::on_registered(GObject* source, GAsyncResult* result, gpointer) {
    GError* failure = nullptr;
    const GlibPointer<GVariant> reply(
        g_dbus_connection_call_finish(G_DBUS_CONNECTION(source), result, &failure));
    const GlibPointer<GError> error(failure);
    if (error && !g_error_matches(error.get(), G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
        log_warning(std::string("the panel did not take the tray icon: ") + error->message);
    }
}

void BusItem::ask_host(std::function<void(bool)> answer) {
    g_dbus_connection_call(connection_.get(), watcher_name, watcher_path, "org.freedesktop.DBus.Properties",
                           "Get", g_variant_new("(ss)", watcher_name, "IsStatusNotifierHostRegistered"),
                           G_VARIANT_TYPE("(v)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, cancel_.get(), on_host,
                           new std::function<void(bool)>(std::move(answer)));
}

void BusItem::on_host(GObject* source, GAsyncResult* result, gpointer data) {
    const std::unique_ptr<std::function<void(bool)>> answer(static_cast<std::function<void(bool)>*>(data));
    GError* failure = nullptr;
    const GlibPointer<GVariant> reply(
        g_dbus_connection_call_finish(G_DBUS_CONNECTION(source), result, &failure));
    const GlibPointer<GError> error(failure);
    if (error && g_error_matches(error.get(), G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
        return;
    }
    if (!reply) {
        (*answer)(false);
        return;
    }
    GVariant* value = nullptr;
    g_variant_get(reply.get(), "(v)", &value);
    const GlibPointer<GVariant> there(value);
    (*answer)(g_variant_is_of_type(value, G_VARIANT_TYPE_BOOLEAN) != 0 && g_variant_get_boolean(value) != 0);
}

}  // namespace

Result<std::unique_ptr<StatusNotifierItem>> StatusNotifierItem::create(GDBusConnection* connection,
                                                                       const IconChoice& first,
                                                                       Clicks clicks) {
    auto item = std::make_unique<BusItem>(connection, first, std::move(clicks));
    if (const auto entered = item->enter(); !entered) {
        return entered.error();
    }
    return std::unique_ptr<StatusNotifierItem>(std::move(item));
}

}  // namespace limber
