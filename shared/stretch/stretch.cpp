// SPDX-License-Identifier: MIT
#include "shared/stretch/stretch.h"

namespace limber {

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
