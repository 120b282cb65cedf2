// SPDX-License-Identifier: MIT
// The first words of each piece of shared memory: what it is and whose. Written by the daemon before anyone
// else can see the memory, never changed.
#pragma once

#include <atomic>
#include <cstdint>
#include <type_traits>

#include "shared/base/time.h"

namespace limber {

// All that lies in shared memory. Never anything wider: a 16-byte atomic writes even to load, which kills the
// reader of a read-only mapping. No pointers, no offsets, no strings.
using SharedWord = std::atomic<std::uint64_t>;
static_assert(SharedWord::is_always_lock_free && sizeof(SharedWord) == 8 && alignof(SharedWord) == 8);
static_assert(std::is_standard_layout_v<SharedWord>);

struct SegmentHeader {
    SharedWord magic;
    SharedWord protocol;
    SharedWord fingerprint;     // layout_fingerprint()
    SharedWord daemon_started;  // ms on CLOCK_BOOTTIME: one daemon's memory is never taken for another's
};

// Daemon.
void write_header(SegmentHeader& header, BootTime daemon_started);
// Client: are these the words of a daemon that was built like us?
bool header_fits(const SegmentHeader& header);

}  // namespace limber
