// SPDX-License-Identifier: MIT
// Which moment of the figure's motion belongs to a moment of the guided run. Pure.
#pragma once

#include "tray/window/guided/guided_run.h"

namespace limber {

// Between two shapes of a FigureMotion: 0 is the start, then those of a repetition.
struct FigureScene {
    int from = 0;
    int to = 0;
    double share = 0;       // 0 to 1, in time: the motion eases it
    bool mirrored = false;  // as in a mirror: the other side of the body
    bool steady = false;    // a gait: not slowed down at either end
    double faded = 0;       // 0 to 1, while one side gives way to the other
    friend bool operator==(const FigureScene&, const FigureScene&) = default;
};

struct FigureMoment {
    bool shows_right = false;  // the script's poses are those of the right side
    int shapes = 1;            // that the script holds
    bool still = false;        // the person wants no motion: the shape that is moved to is shown at once
};

FigureScene scene_of(const GuidedPlan& plan, const GuidedView& view, const FigureMoment& moment);

// Whether the scene is another one a moment later, and so must be drawn anew.
bool moves(const FigureScene& scene, const GuidedView& view);

}  // namespace limber
