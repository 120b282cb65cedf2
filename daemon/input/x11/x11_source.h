// SPDX-License-Identifier: MIT
// Input on X11: alarms of the XSync extension on the server's counters of idle time, of keyboard and pointer
// apart where it has them (X11Hands says what for, and what of keep-awakes can be seen and what cannot). No
// key or pointer event is selected, nothing is polled; between alarms the connection is silent.
#pragma once

#include "daemon/input/input_source_choice.h"
#include "daemon/input/x11/x11_hands.h"

namespace limber {

// Refused: no display, or it has no XSync 3.1 or no IDLETIME counter. Of a server that counts by device,
// whether keyboard and pointer are in use is told in the first turn of the loop.
OpenedSource open_x11_source(const InputSurroundings& around);
// With other times, for tests.
OpenedSource open_x11_source_with(const InputSurroundings& around, X11Times times);

}  // namespace limber
