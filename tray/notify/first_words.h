// SPDX-License-Identifier: MIT
// The first time ever: that a diary of when the person was at the desk is kept, where, and how to turn it
// off. For limber-tray.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "shared/base/time.h"
#include "shared/message/state.h"

namespace limber {

// Someone is there to read it, and no reminder is up or comes before it is gone. Pure.
bool is_calm(const State& state, BootTime now);

struct FirstWords {
    std::string title;
    std::string body;
    std::filesystem::path said;  // remembers that it was said
};
// Nothing: said before, or no diary is kept. Reads the configuration.
std::optional<FirstWords> first_words();

}  // namespace limber
