// SPDX-License-Identifier: MIT
// The kinds of a break, by how much time it takes.
#pragma once

#include <cstdint>

namespace limber {

enum class BreakKind : std::uint8_t {
    micro,        // one small stretch in passing; nobody gets up
    short_break,  // a walk and one stretch
    long_break,   // a longer walk and up to three stretches
};

// Which of the two longer ones there are.
enum class BreakTurn : std::uint8_t { in_turn, only_short, only_long };

const char* to_string(BreakKind kind);

}  // namespace limber
