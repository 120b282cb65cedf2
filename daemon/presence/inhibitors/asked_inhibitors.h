// SPDX-License-Identifier: MIT
// Idle inhibitors by org.freedesktop.PowerManagement.Inhibit, whose service (Xfce's) signals no change: it is
// asked when an absence would begin. Not asked where KDE's own service is, which signals.
#pragma once

#include "daemon/presence/presence_watch.h"

namespace limber {

// Null: there is no session bus.
std::unique_ptr<PresenceSource> make_asked_inhibitors(const PresenceSurroundings& around);

}  // namespace limber
