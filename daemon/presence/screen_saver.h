// SPDX-License-Identifier: MIT
// Locked, by the screen savers of the desktops (org.freedesktop.ScreenSaver, GNOME's, Cinnamon's, MATE's and
// Xfce's): while one is active.
#pragma once

#include "daemon/presence/presence_watch.h"

namespace limber {

// Null: there is no session bus.
std::unique_ptr<PresenceSource> make_screen_saver(const PresenceSurroundings& around);

}  // namespace limber
