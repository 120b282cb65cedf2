// SPDX-License-Identifier: MIT
// The figure's shape: a friendly mannequin made of round parts. A part is a chain of egg-shaped balls in the
// room; what it looks like from somewhere is the skin stretched over each two of them.
#pragma once

#include <vector>

#include "tray/figure/body.h"

namespace limber {

enum class Paint : unsigned char {
    shirt,
    trousers,
    skin,
    hair,
    fringe,  // hair over the forehead
    shoe,
    face_mark,
    eye_white,
    prop,
    prop_soft,
    backdrop,
    mat
};

struct Ball {
    Vector centre{0};
    Turn turn{1, 0, 0, 0};
    Vector radii{1};
};

// How far a part stands apart from the trunk in the picture; the far side's limbs are drawn darker.
enum class Part : unsigned char { trunk, head, left_arm, right_arm, left_leg, right_leg };
inline constexpr std::size_t part_count = static_cast<std::size_t>(Part::right_leg) + 1;

struct Chain {
    Part part = Part::trunk;
    Paint paint = Paint::skin;
    std::vector<Ball> balls;
    bool joins = false;  // painted over the seam of two parts: no gap around it
    bool apart = false;  // a gap all around it, also towards the rest of its part
};

// How much is worth drawing: fingers and where an eye looks only from near by.
enum class Closeness : unsigned char { far_off, near_by };

// In no order; figure_drawing.h sorts them by depth.
std::vector<Chain> mannequin_of(const Body& body, Closeness closeness);

}  // namespace limber
