// SPDX-License-Identifier: MIT
// A stretch and its guided run in words, the same in the window and in the terminal. Pure.
#pragma once

#include <string>

#include "tray/window/guided/guided_run.h"

namespace limber {

// "Standing", "On a chair", "On the floor".
std::string where_text(Position position);
// "Standing · at a wall · 1 min 8 s"
std::string summary_text(const Stretch& stretch);

// "Get ready", "Hold", "Paused", "Change sides".
std::string stage_text(const GuidedState& state, const GuidedView& view);
// "Repetition 2 of 5 · left side"; in a set-up what is to come: "5 repetitions · left side".
std::string progress_text(const GuidedPlan& plan, const GuidedView& view);
// One sentence for a screen reader when a step begins: "Hold for 20 seconds. Repetition 1 of 2, left side."
std::string spoken_text(const GuidedPlan& plan, const GuidedState& state, const GuidedView& view);

// Where its facts come from, and whether a clinician has looked at them.
std::string source_text(const Stretch& stretch);

}  // namespace limber
