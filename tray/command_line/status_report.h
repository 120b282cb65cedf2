// SPDX-License-Identifier: MIT
// What `limber status` and `limber watch` say: for people, and as JSON for programs. Pure.
#pragma once

#include <optional>
#include <string>

#include "shared/base/time.h"
#include "shared/message/state.h"
#include "shared/stretch/catalogue.h"

namespace limber {

// One JSON object on one line; keys may be added in later versions, none is ever removed. `state` empty: the
// daemon is gone, phase "daemon_gone".
std::string status_json(const std::optional<State>& state, const Moment& now);

// "Today: 190 min at the desk, 3 breaks, 2 stretches".
std::string today_text(const State& state, BootTime now);

// A few lines for a terminal, in the person's language. `catalogue` (may be null) gives names for ids.
std::string status_text(const State& state, const Catalogue* catalogue, const Moment& now);

}  // namespace limber
