// SPDX-License-Identifier: MIT
// How each base lays the figure down, and the angles it begins with.
#pragma once

#include "tray/figure/body.h"
#include "tray/figure/figure_script.h"

namespace limber {

Turn base_turn(FigureBase base);

// What a key tells over what the base begins with.
JointAngles whole_angles(FigureBase base, const KeyPose& key);

// Where the hips are by what the figure rests on. `body`: the same pose with the hips anywhere.
Vector resting_hips(FigureBase base, const Body& body);

}  // namespace limber
