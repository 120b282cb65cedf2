// SPDX-License-Identifier: MIT
// A stretch's figure in motion: from shape to shape as slowly as a person shall move, still in between. Pure.
#pragma once

#include <vector>

#include "tray/figure/figure_drawing.h"
#include "tray/figure/key_pose.h"

namespace limber {

class FigureMotion {
public:
    explicit FigureMotion(FigureScript script);

    const FigureScript& script() const { return script_; }
    // Poses that are held: 0 is the start, then those of a repetition.
    int shapes() const { return static_cast<int>(held_.size()) - 1; }
    // The pose `share` of the way (0 to 1, eased unless it is `steady`) from one held pose to another, by the
    // poses that lie between. Backwards it goes by those that follow in the file, which close the circle, or
    // the way it came.
    Pose between(int from, int to, double share, bool steady = false) const;
    // What the picture shows, the same for every moment, so that nothing jumps.
    PictureBox frame(const Camera& camera) const;

private:
    std::vector<std::size_t> way(int from, int to) const;

    FigureScript script_;
    std::vector<Pose> poses_;        // of the script's keys
    std::vector<std::size_t> held_;  // which of them are held; the start comes first
};

// Slow in and slow out: no speed at either end.
double eased(double share);

}  // namespace limber
