// SPDX-License-Identifier: MIT
#include "daemon/reminder/break_turn.h"

namespace limber {

BreakKind kind_of_break(std::uint32_t before) {
    return before % 2 == 0 ? BreakKind::short_break : BreakKind::long_break;
}

std::int32_t index_of_break(std::uint32_t before) {
    return static_cast<std::int32_t>(2 * before + 1);
}

}  // namespace limber
