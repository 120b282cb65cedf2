// SPDX-License-Identifier: MIT
// Idle inhibitors of a desktop that signals each change and can then be asked whether there is any. Who
// inhibits, and why, is in those signals and not read.
#pragma once

#include <array>
#include <cstdint>
#include <memory>

#include "daemon/presence/presence_watch.h"

namespace limber {

struct InhibitorSigns {
    const char* service;
    const char* path;
    const char* interface;
    std::array<const char*, 2> signals;  // the second may be null
    const char* question;                // takes one `u`, answers `b`
    std::uint32_t idle;                  // that stands for "the session does not go idle"
};

// Null: there is no session bus.
std::unique_ptr<PresenceSource> make_signalled_inhibitors(const PresenceSurroundings& around,
                                                          const InhibitorSigns& signs);

}  // namespace limber
