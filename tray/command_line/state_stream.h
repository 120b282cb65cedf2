// SPDX-License-Identifier: MIT
// The daemon's states one after the other, a line on standard output each: `limber watch`. Waits on
// descriptors alone.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/message/state.h"

namespace limber {

struct StreamForm {
    // Without a line end. No state: there is no daemon.
    std::function<std::string(const std::optional<State>&, const Moment&)> line;
    // When the line for the same state is another one; a function may be missing, or answer nothing.
    std::function<std::optional<BootTime>(const State&, const Moment&)> next_change;
    bool repeats = true;  // false: a line that is as the last one is left out
};

// A line at once, one at each change, one when the daemon ends or where none runs; then it goes on with the
// next daemon. Ends with `ok` by SIGINT or SIGTERM, and when nobody reads any more. Error: a daemon that
// cannot be understood, or does not answer.
ExitCode stream_states(const StreamForm& form);

}  // namespace limber
