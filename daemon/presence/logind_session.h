// SPDX-License-Identifier: MIT
// Asleep, locked, and another session in front, as logind tells them of this login's session.
#pragma once

#include "daemon/presence/presence_watch.h"

namespace limber {

// Null: there is no system bus. Where logind knows no session of this login, it tells of sleep alone.
std::unique_ptr<PresenceSource> make_logind_session(const PresenceSurroundings& around);

}  // namespace limber
