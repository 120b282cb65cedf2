// SPDX-License-Identifier: MIT
// Tells one login from another without telling which: what lets a tray of a newer login replace an older one.
#pragma once

#include <cstdint>

namespace limber {

// Hashes (FNV-1a, 64 bits) of what this process was started with; never 0.
std::uint64_t own_session_id();  // $DISPLAY, $WAYLAND_DISPLAY and $XDG_SESSION_ID: one login
std::uint64_t own_display_id();  // $DISPLAY and $WAYLAND_DISPLAY: the screen a source of input belongs to

}  // namespace limber
