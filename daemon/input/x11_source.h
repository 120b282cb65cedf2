// SPDX-License-Identifier: MIT
// Input on X11: alarms of the XSync extension on the server's IDLETIME counter. No key or pointer event is
// selected, nothing is polled; between alarms the connection is silent.
#pragma once

#include "daemon/input/input_source_choice.h"

namespace limber {

// Refused: no display, or it has no XSync 3.1 or no IDLETIME counter.
OpenedSource open_x11_source(const InputSurroundings& around);

}  // namespace limber
