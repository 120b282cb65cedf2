// SPDX-License-Identifier: MIT
#include "daemon/input/x11/x11_connection.h"

#include <string_view>

namespace limber {

std::string display_name() {
    const char* const name = std::getenv("DISPLAY");
    return name == nullptr ? "" : name;
}

bool is_wayland_session() {
    const char* const display = std::getenv("WAYLAND_DISPLAY");
    const char* const type = std::getenv("XDG_SESSION_TYPE");
    return (display != nullptr && *display != '\0') ||
           (type != nullptr && std::string_view(type) == "wayland");
}

std::int64_t to_number(xcb_sync_int64_t value) {
    return static_cast<std::int64_t>(value.hi) << 32 | value.lo;
}

xcb_sync_int64_t to_sync(std::int64_t value) {
    return {static_cast<std::int32_t>(value >> 32), static_cast<std::uint32_t>(value)};
}

}  // namespace limber
