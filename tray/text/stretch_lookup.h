// SPDX-License-Identifier: MIT
// The words for one stretch at a time, read from its file when they are needed: a resident program does not
// keep the whole catalogue in memory.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "shared/stretch/stretch.h"

namespace limber {

class StretchLookup {
public:
    // Folders as for Catalogue::read(): a good file in `own` goes before the shipped one.
    explicit StretchLookup(std::filesystem::path shipped, std::filesystem::path own = {})
        : shipped_(std::move(shipped)), own_(std::move(own)) {}

    // Valid until the next call; nothing for an empty id. A stretch whose file cannot be read is told by its
    // id.
    const Stretch* find(const StretchId& id);
    // The catalogue may have changed: read the file anew.
    void forget() { last_.reset(); }

private:
    std::optional<Stretch> read_own(const std::string& file_name) const;

    std::filesystem::path shipped_;
    std::filesystem::path own_;
    std::optional<Stretch> last_;
};

}  // namespace limber
