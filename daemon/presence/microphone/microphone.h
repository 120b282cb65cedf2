// SPDX-License-Identifier: MIT
// Is a microphone in use? Asked of the sound server by libpulse, which is loaded when a server's socket is
// there, and not before. *That* something records is all that is learnt: not what, not who. No server is ever
// started for it, except by a service manager that holds the socket for one.
#pragma once

#include <memory>

#include "daemon/presence/presence_watch.h"

namespace limber {

std::unique_ptr<PresenceSource> make_microphone(const PresenceSurroundings& around);

}  // namespace limber
