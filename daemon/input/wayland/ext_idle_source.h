// SPDX-License-Identifier: MIT
// Input on Wayland by ext_idle_notifier_v1. Its version 2 tells of input alone, and so of idle inhibitors
// beside it; version 1 is silent while an inhibitor is on.
#pragma once

#include "daemon/input/input_source_choice.h"

namespace limber {

// Refused: no compositor, none that answers, none with a seat, or none with version 2 (of which the
// protocol's description must have known when Limber was built).
OpenedSource open_ext_idle_input_source(const InputSurroundings& around);
// Version 1, or what version 2 has of it.
OpenedSource open_ext_idle_source(const InputSurroundings& around);

}  // namespace limber
