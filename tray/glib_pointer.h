// SPDX-License-Identifier: MIT
// GLib's reference-counted things, each released exactly once.
#pragma once

#include <memory>

#include <gio/gio.h>

namespace limber {

struct GlibRelease {
    void operator()(GDBusConnection* object) const { g_object_unref(object); }
    void operator()(GCancellable* object) const { g_object_unref(object); }
    void operator()(GVariant* variant) const { g_variant_unref(variant); }
    void operator()(GError* error) const { g_error_free(error); }
    void operator()(GDBusNodeInfo* node) const { g_dbus_node_info_unref(node); }
    void operator()(GMainLoop* loop) const { g_main_loop_unref(loop); }
};

template <typename T>
using GlibPointer = std::unique_ptr<T, GlibRelease>;

// Another reference to the same connection.
inline GlibPointer<GDBusConnection> share(GDBusConnection* connection) {
    return GlibPointer<GDBusConnection>(G_DBUS_CONNECTION(g_object_ref(connection)));
}

}  // namespace limber
