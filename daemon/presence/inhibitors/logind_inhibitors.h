// SPDX-License-Identifier: MIT
// Idle inhibitors taken from logind, by its property BlockInhibited, which names what is inhibited and not by
// whom.
#pragma once

#include "daemon/presence/presence_watch.h"

namespace limber {

// Null: there is no system bus.
std::unique_ptr<PresenceSource> make_logind_inhibitors(const PresenceSurroundings& around);

}  // namespace limber
