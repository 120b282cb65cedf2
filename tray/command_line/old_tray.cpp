// SPDX-License-Identifier: MIT
#include "tray/command_line/old_tray.h"

#include <cstdlib>
#include <memory>
#include <string>

#include <xcb/xcb.h>

namespace limber {

namespace {

struct Disconnect {
    void operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }
};
struct Free {
    void operator()(void* memory) const { std::free(memory); }
};

template <typename T>
using Reply = std::unique_ptr<T, Free>;

}  // namespace

bool has_old_tray() {
    if (std::getenv("DISPLAY") == nullptr) {
        return false;
    }
    int screen = 0;
    const std::unique_ptr<xcb_connection_t, Disconnect> connection(xcb_connect(nullptr, &screen));
    auto* const x = connection.get();
    if (xcb_connection_has_error(x) != 0) {
        return false;
    }
    const auto name = "_NET_SYSTEM_TRAY_S" + std::to_string(screen);
    const auto length = static_cast<std::uint16_t>(name.size());
    const Reply<xcb_intern_atom_reply_t> atom(
        xcb_intern_atom_reply(x, xcb_intern_atom(x, 0, length, name.c_str()), nullptr));
    if (!atom) {
        return false;
    }
    const Reply<xcb_get_selection_owner_reply_t> owner(
        xcb_get_selection_owner_reply(x, xcb_get_selection_owner(x, atom->atom), nullptr));
    return owner && owner->owner != XCB_NONE;
}

}  // namespace limber
