// SPDX-License-Identifier: MIT
// The words for one stretch at a time, read from its file when they are needed: a resident program does not
// keep the whole catalogue in memory.
#pragma once

#include <filesystem>
#include <optional>

#include "shared/stretch/stretch.h"

namespace limber {

class StretchLookup {
public:
    // `directory`: share/limber/stretches.
    explicit StretchLookup(std::filesystem::path directory) : directory_(std::move(directory)) {}

    // Valid until the next call; nothing for an empty id. A stretch whose file cannot be read is told by its
    // id.
    const Stretch* find(const StretchId& id);
    // The catalogue may have changed: read the file anew.
    void forget() { last_.reset(); }

private:
    std::filesystem::path directory_;
    std::optional<Stretch> last_;
};

}  // namespace limber
