// SPDX-License-Identifier: MIT
#include "shared/stretch/stretch.h"

namespace limber {

int dose_seconds(const TypicalDose& dose, bool per_side) {
    const int repetitions = dose.repetitions * (per_side ? 2 : 1);
    return dose.setup_seconds +
           repetitions * (dose.hold_seconds * dose.shapes_per_repetition + dose.move_seconds);
}

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
