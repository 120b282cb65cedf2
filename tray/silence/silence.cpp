// SPDX-License-Identifier: MIT
#include "tray/silence/silence.h"

namespace limber {

const char* to_string(Silence silence) {
    switch (silence) {
        case Silence::off:
            return "off";
        case Silence::told:
            return "told";
        case Silence::asked:
            return "asked";
    }
    return "?";
}

Silence stronger(Silence one, Silence other) {
    if (one == Silence::told || other == Silence::told) {
        return Silence::told;
    }
    return one == Silence::off ? other : one;
}

}  // namespace limber
