// SPDX-License-Identifier: MIT
// What a client says of a daemon that is not there, does not answer, or is not what it seems.
#pragma once

#include "shared/base/result.h"

namespace limber {

Error daemon_gone();                            // ExitCode::daemon_not_running
Error daemon_silent();                          // it lives, but hangs
Error daemon_speaks_nonsense(const char* why);  // ExitCode::wrong_version

}  // namespace limber
