// SPDX-License-Identifier: MIT
// Input by IdleHint of this login's session in logind: the last resort. A desktop sets the hint after an idle
// time of its own choice, which is not counted here, and some never set it, which cannot be known beforehand.
// While it is not set the person counts as active.
#pragma once

#include "daemon/input/input_source_choice.h"

namespace limber {

// Refused: no system bus, no logind on it, no session of this login, or one without the hint.
OpenedSource open_logind_idle_source(const InputSurroundings& around);

}  // namespace limber
