// SPDX-License-Identifier: MIT
// Starts Limber's other programs from the folder of our own, with our environment as it is now.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "shared/base/result.h"

namespace limber {

// Detached: in a session of its own, never our child, so that it lives on without us and leaves no zombie.
// Standard input is /dev/null. `token`: what lets its window come to the front (XDG_ACTIVATION_TOKEN); empty:
// none. Error: the program is not there or cannot be run.
Result<void> launch(const std::string& program, const std::vector<std::string>& arguments,
                    const std::string& token = {});

// The same, but as a child whose end is told, with its exit status (-1: a signal ended it). It lives on when
// we end.
Result<void> launch_watched(const std::string& program, const std::vector<std::string>& arguments,
                            std::function<void(int status)> on_end);

}  // namespace limber
