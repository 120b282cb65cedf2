// SPDX-License-Identifier: MIT
// Which source of input is used on this desktop. Each refusal is logged with its reason.
#pragma once

#include "daemon/event_loop.h"
#include "daemon/input/input_source.h"

namespace limber {

// Error: none of them works here; `why` has every source's reason.
Result<std::unique_ptr<InputSource>> choose_input_source(EventLoop& loop,
                                                         const InputSource::Listener& listener);

}  // namespace limber
