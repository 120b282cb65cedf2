// SPDX-License-Identifier: MIT
// Tells whether the active window fills a screen. One file per way of knowing it; screen_watch.cpp picks one.
// No way keeps or reads what a window is called or which program it is of.
#pragma once

#include <functional>
#include <memory>

#include "daemon/event_loop.h"
#include "shared/base/result.h"

namespace limber {

class FullScreenSource {
public:
    // The source may not be destroyed in either.
    struct Listener {
        // The first answer, and then again whenever it may have changed.
        std::function<void(bool on)> on_answer;
        // It cannot tell, or can no longer: it is dead. At most once.
        std::function<void(Error)> on_end;
    };

    virtual ~FullScreenSource() = default;
};

// Error: refused at once. What a server has to be asked for is refused later, by on_end.
using OpenedFullScreenSource = Result<std::unique_ptr<FullScreenSource>>;

}  // namespace limber
