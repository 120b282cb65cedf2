// SPDX-License-Identifier: MIT
// Timers and watches of GLib's loop, each ended by its owner. All are of the default main context, and are
// touched by the thread that runs it.
#pragma once

#include <algorithm>
#include <cstdint>

#include <glib.h>

#include "shared/base/time.h"

namespace limber {

// A source that ends with its owner. One that has ended by itself (its callback returned G_SOURCE_REMOVE) is
// let go just the same: the source is held, not its number, which GLib would give to another.
class GlibSource {
public:
    GlibSource() = default;
    GlibSource(const GlibSource&) = delete;
    GlibSource& operator=(const GlibSource&) = delete;
    ~GlibSource() { reset(); }

    // `id`: what g_timeout_add and its like returned; 0: none. The one before ends.
    void reset(guint id = 0) {
        if (source_ != nullptr) {
            g_source_destroy(source_);
            g_source_unref(source_);
        }
        source_ = id == 0 ? nullptr : g_source_ref(g_main_context_find_source_by_id(nullptr, id));
    }
    explicit operator bool() const { return source_ != nullptr && g_source_is_destroyed(source_) == 0; }

private:
    GSource* source_ = nullptr;
};

// Calls `member` of `self` once after `wait`, unless `source` is reset or dies before.
template <auto member, typename T>
void call_after(GlibSource& source, Duration wait, T* self) {
    const auto milliseconds = std::clamp<std::int64_t>(wait.count(), 0, G_MAXINT);
    source.reset(g_timeout_add(
        static_cast<guint>(milliseconds),
        [](gpointer data) -> gboolean {
            (static_cast<T*>(data)->*member)();
            return G_SOURCE_REMOVE;
        },
        self));
}

}  // namespace limber
