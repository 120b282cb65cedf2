// SPDX-License-Identifier: MIT
// The profile on the disk, as the commands change it.
#pragma once

#include <filesystem>
#include <string>

#include "shared/base/exit_code.h"
#include "shared/base/result.h"
#include "shared/stretch/profile.h"

namespace limber {

struct KeptProfile {
    std::filesystem::path file;
    Profile profile;
};

// Error: no state folder, or a fault in the file: then nothing is written over it.
Result<KeptProfile> read_kept_profile();

// Writes it, says `done` and tells a running daemon.
ExitCode keep(const KeptProfile& kept, const std::string& done);

}  // namespace limber
