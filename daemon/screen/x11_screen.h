// SPDX-License-Identifier: MIT
// Full screens on X11, as the window manager marks them: _NET_ACTIVE_WINDOW, and _NET_WM_STATE of that
// window. Refused in a Wayland session, whose X server knows a part of the windows.
#pragma once

#include "daemon/screen/full_screen_source.h"

namespace limber {

// The server is waited for once, to take the connection, as any X11 program does; never afterwards.
OpenedFullScreenSource open_x11_screen(EventLoop& loop, FullScreenSource::Listener listener);

}  // namespace limber
