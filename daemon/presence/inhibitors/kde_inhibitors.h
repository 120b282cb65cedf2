// SPDX-License-Identifier: MIT
// Idle inhibitors of KDE's power management.
#pragma once

#include "daemon/presence/presence_watch.h"

namespace limber {

// Null: there is no session bus.
std::unique_ptr<PresenceSource> make_kde_inhibitors(const PresenceSurroundings& around);

}  // namespace limber
