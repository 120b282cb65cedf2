// SPDX-License-Identifier: MIT
#include "shared/stretch/profile.h"

namespace limber {

const char* to_string(AlarmLevel level) {
    switch (level) {
        case AlarmLevel::modify:
            return "modify";
        case AlarmLevel::professional:
            return "professional";
        case AlarmLevel::urgent:
            return "urgent";
        case AlarmLevel::emergency:
            return "emergency";
    }
    return "unknown";
}

}  // namespace limber
