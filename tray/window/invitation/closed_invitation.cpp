// SPDX-License-Identifier: MIT
#include "tray/window/invitation/closed_invitation.h"

#include <string>

#include "shared/base/log.h"
#include "shared/base/private_files.h"
#include "shared/base/small_file.h"

namespace limber {

bool ClosedInvitation::was(std::uint64_t reminder) const {
    constexpr std::size_t longest_number = 20;
    const auto kept = read_small_file(file_, longest_number);
    return kept && *kept == std::to_string(reminder);
}

void ClosedInvitation::remember(std::uint64_t reminder) const {
    if (const auto written = write_private_file(file_, std::to_string(reminder)); !written) {
        log_warning(written.error().sentence());
    }
}

}  // namespace limber
