// SPDX-License-Identifier: MIT
// How every program of Limber ends; scripts and the systemd units rely on these numbers.
#pragma once

namespace limber {

enum class ExitCode : int {
    ok = 0,
    error = 1,
    usage = 2,
    daemon_not_running = 3,
    wrong_version = 4,
    refused = 5,  // refused, or stale: what the command was about is over
    already_running = 6,
    runtime_directory = 7,
    bad_configuration = 8,
};

constexpr int to_status(ExitCode code) {
    return static_cast<int>(code);
}

}  // namespace limber
