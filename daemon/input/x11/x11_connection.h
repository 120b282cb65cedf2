// SPDX-License-Identifier: MIT
// The connection to the X server, and what every answer of it needs: to be freed, and numbers of 64 bits put
// together.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include <xcb/sync.h>
#include <xcb/xcb.h>

namespace limber {

struct FreeReply {
    void operator()(void* reply) const { std::free(reply); }
};
template <typename T>
using XReply = std::unique_ptr<T, FreeReply>;

struct Disconnect {
    void operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }
};
using XConnection = std::unique_ptr<xcb_connection_t, Disconnect>;

// $DISPLAY; may be empty.
std::string display_name();
// The display, if any, is then a compositor's, and knows a part of the windows and of the input.
bool is_wayland_session();

std::int64_t to_number(xcb_sync_int64_t value);
xcb_sync_int64_t to_sync(std::int64_t value);

}  // namespace limber
