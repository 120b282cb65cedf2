// SPDX-License-Identifier: MIT
// What the Wayland protocols that tell of windows have in common, and the connection to ask by one of them.
#pragma once

#include <cstdint>
#include <memory>

#include "daemon/screen/full_screen_source.h"

struct wl_interface;

namespace limber {

// The windows a compositor tells of, from when its manager was bound.
class WaylandWindows {
public:
    virtual ~WaylandWindows() = default;
    // The active one fills a screen.
    virtual bool full_screen() const = 0;
    // The compositor will tell no more.
    virtual bool finished() const { return false; }
};

struct WaylandWindowsProtocol {
    const wl_interface& manager;
    // The first of use here; no higher one is bound, as it tells of more.
    std::uint32_t version;
    // Takes the bound manager.
    std::unique_ptr<WaylandWindows> (*watch)(void* manager);
    const char* if_not_offered;  // what the person can do; may be empty
};

// Asks the compositor that WAYLAND_DISPLAY names; it is never waited for. `protocol` outlives the source.
OpenedFullScreenSource open_wayland_screen(EventLoop& loop, FullScreenSource::Listener listener,
                                           const WaylandWindowsProtocol& protocol);

// For the events of which nothing is to be known: titles, names of programs, places.
template <typename... Anything>
void drop_unread(void*, Anything...) {
}

}  // namespace limber
