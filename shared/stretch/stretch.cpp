// SPDX-License-Identifier: MIT
#include "shared/stretch/stretch.h"

namespace limber {

int guided_seconds(const Stretch& stretch) {
    return stretch.total_seconds + (stretch.per_side ? stretch.typical.setup_seconds : 0);
}

const char* to_string(Position position) {
    switch (position) {
        case Position::seated:
            return "seated";
        case Position::standing:
            return "standing";
        case Position::floor:
            return "floor";
    }
    return "?";
}

}  // namespace limber
