// SPDX-License-Identifier: MIT
#include "daemon/reminder/break_turn.h"

namespace limber {

BreakKind kind_of_break(BreakTurn turn, std::uint32_t before) {
    if (turn != BreakTurn::in_turn) {
        return turn == BreakTurn::only_short ? BreakKind::short_break : BreakKind::long_break;
    }
    return before % 2 == 0 ? BreakKind::short_break : BreakKind::long_break;
}

std::int32_t index_of_break(std::uint32_t before) {
    return static_cast<std::int32_t>(2 * before + 1);
}

std::int32_t index_of_micro_break(std::uint32_t before) {
    return static_cast<std::int32_t>(2 * before);
}

}  // namespace limber
