// SPDX-License-Identifier: MIT
#include "shared/ipc/daemon_error.h"

namespace limber {

Error daemon_gone() {
    return {"Limber's daemon is gone", "", "Start it: limber daemon start", ExitCode::daemon_not_running};
}

Error daemon_silent() {
    return {"Limber's daemon does not answer", "",
            "If it stays so, restart it: limber daemon stop, then limber daemon start", ExitCode::error};
}

Error daemon_speaks_nonsense(const char* why) {
    return {"the daemon speaks nonsense", why, "Restart it: limber daemon stop, then limber daemon start",
            ExitCode::wrong_version};
}

}  // namespace limber
