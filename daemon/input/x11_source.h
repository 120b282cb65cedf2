// SPDX-License-Identifier: MIT
// Input on X11: alarms of the XSync extension on the server's IDLETIME counter. No key or pointer event is
// selected, nothing is polled; between alarms the connection is silent.
#pragma once

#include "daemon/event_loop.h"
#include "daemon/input/input_source.h"

namespace limber {

// Error: no display, or it has no XSync 3.1 or no IDLETIME counter.
Result<std::unique_ptr<InputSource>> open_x11_source(EventLoop& loop, InputSource::Listener listener);

}  // namespace limber
