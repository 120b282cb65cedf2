// SPDX-License-Identifier: MIT
#include "shared/message/break_kind.h"

namespace limber {

const char* to_string(BreakKind kind) {
    switch (kind) {
        case BreakKind::micro:
            return "micro";
        case BreakKind::short_break:
            return "short";
        case BreakKind::long_break:
            return "long";
    }
    return "unknown";
}

}  // namespace limber
