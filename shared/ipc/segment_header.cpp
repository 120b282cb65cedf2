// SPDX-License-Identifier: MIT
#include "shared/ipc/segment_header.h"

#include "shared/ipc/layout.h"
#include "shared/message/hello.h"

namespace limber {

// Relaxed: the descriptor that makes the memory visible travels after these stores.
void write_header(SegmentHeader& header, BootTime daemon_started) {
    header.magic.store(hello_magic, std::memory_order_relaxed);
    header.protocol.store(protocol_version, std::memory_order_relaxed);
    header.fingerprint.store(layout_fingerprint(), std::memory_order_relaxed);
    header.daemon_started.store(static_cast<std::uint64_t>(daemon_started.time_since_epoch().count()),
                                std::memory_order_relaxed);
}

bool header_fits(const SegmentHeader& header) {
    return header.magic.load(std::memory_order_relaxed) == hello_magic &&
           header.protocol.load(std::memory_order_relaxed) == protocol_version &&
           header.fingerprint.load(std::memory_order_relaxed) == layout_fingerprint();
}

}  // namespace limber
