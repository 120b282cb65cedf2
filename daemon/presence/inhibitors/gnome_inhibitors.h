// SPDX-License-Identifier: MIT
// Idle inhibitors of GNOME's session manager, and of Cinnamon's and MATE's, which speak as it does.
#pragma once

#include "daemon/presence/presence_watch.h"

namespace limber {

// Null: there is no session bus.
std::unique_ptr<PresenceSource> make_gnome_inhibitors(const PresenceSurroundings& around);

}  // namespace limber
