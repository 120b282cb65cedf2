// SPDX-License-Identifier: MIT
// A state as Waybar's custom modules want it (packaging/waybar). Pure.
#pragma once

#include <optional>
#include <string>

#include "shared/base/time.h"
#include "shared/message/state.h"
#include "shared/stretch/stretch.h"

namespace limber {

// One JSON object on one line, as of "return-type": "json". `state` empty: the daemon is gone.
//   text        few words for the bar, never empty, as Waybar would hide the module
//   alt         one of gone, stretching, paused, off-hours, due, held, snoozed, standing, away, sitting
//   class       the same, then "again" or "resident" for a reminder that was ignored, then "warning"
//   percentage  of the way to the next break
//   tooltip     lines in Pango's markup, as text is
std::string waybar_json(const std::optional<State>& state, const Moment& now, const Stretch* stretch);

// When the text is another one though the state is the same: at the next whole minute, while one is shown.
std::optional<BootTime> next_waybar_change(const State& state, const Moment& now);

}  // namespace limber
