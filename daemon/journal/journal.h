// SPDX-License-Identifier: MIT
// The live spell on tmpfs: $XDG_RUNTIME_DIR/limber/spell, replaced as a whole, so that a kill at any
// instruction leaves the old entry or the new one. Written by limberd alone.
#pragma once

#include <string>

#include "daemon/journal/journal_words.h"
#include "shared/base/result.h"
#include "shared/ipc/runtime_directory.h"

namespace limber {

class Journal {
public:
    // `boot_id`: of this start of the machine (own_boot_id()). The directory must outlive the journal.
    Journal(const RuntimeDirectory& directory, std::string boot_id);

    // Error: why there is no usable entry; a missing file is one with an empty `why`.
    Result<JournalEntry> load() const;
    // Error: full tmpfs and the like; the last entry stays as it was.
    Result<void> save(const JournalEntry& entry) const;

private:
    const RuntimeDirectory& directory_;
    std::string boot_id_;
};

// /proc/sys/kernel/random/boot_id; empty when it cannot be read.
std::string own_boot_id();

}  // namespace limber
