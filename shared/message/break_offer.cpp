// SPDX-License-Identifier: MIT
#include "shared/message/break_offer.h"

namespace limber {

int walk_seconds(BreakKind kind) {
    switch (kind) {
        case BreakKind::micro:
            return 0;
        case BreakKind::short_break:
            return 60;
        case BreakKind::long_break:
            return 120;
    }
    return 0;
}

int stretching_seconds(BreakKind kind) {
    switch (kind) {
        case BreakKind::micro:
            return 45;
        case BreakKind::short_break:
            return 90;
        case BreakKind::long_break:
            return 180;
    }
    return 0;
}

const char* to_string(OfferReason reason) {
    switch (reason) {
        case OfferReason::none:
            return "none";
        case OfferReason::planned:
            return "planned";
        case OfferReason::direction:
            return "direction";
        case OfferReason::region:
            return "region";
        case OfferReason::strained:
            return "strained";
        case OfferReason::untried:
            return "untried";
        case OfferReason::stale:
            return "stale";
    }
    return "unknown";
}

}  // namespace limber
