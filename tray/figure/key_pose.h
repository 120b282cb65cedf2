// SPDX-License-Identifier: MIT
// From what a pose file tells to a pose: the base's own angles, the key's over them, and what hands and feet
// reach for.
#pragma once

#include "tray/figure/pose.h"

namespace limber {

// `missed`, where given: the longest distance in cm between a hand or foot and what it was to touch.
Pose pose_of(const FigureScript& script, const KeyPose& key, double* missed = nullptr);

}  // namespace limber
