// SPDX-License-Identifier: MIT
// What the daemon has seen of the person's presence, in words: standing, films and calls, keyboard and mouse.
// Pure; for icon, menu, notification, windows and command line.
#pragma once

#include <string>
#include <vector>

#include "shared/base/time.h"
#include "shared/message/state.h"

namespace limber {

// The person said so, and is at the desk: also during a pause.
bool is_standing(const State& state);
// "Standing for 12 min".
std::string standing_text(const State& state, BootTime now);
// "standing since 14:05": for what outlives the minute.
std::string standing_since_text(const State& state, const Moment& now);

// "A film or slides are on: counted as at the desk", one for each that is on.
std::string held_text(Signal signal);
std::vector<std::string> held_texts(const Watching& watching);

// "Keyboard 80 min, mouse 40 min" of today; the one that is known; empty where neither is.
std::string hands_text(const Watching& watching, BootTime now);

// "Keyboard and mouse are seen through X11"; empty where no source is in use.
std::string source_text(const Watching& watching);

// How long `here` puts back, worth a word to the person: more than a minute, or with the short times of a
// test any.
bool worth_undoing(const State& state);

}  // namespace limber
