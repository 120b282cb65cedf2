// SPDX-License-Identifier: MIT
// The two bones of an arm or a leg, and the hand or foot at their end.
#pragma once

#include "tray/figure/body.h"
#include "tray/figure/figure_script.h"

namespace limber {

struct LimbBones {
    Bone upper;
    Bone lower;
    Bone end;
    double upper_length;
    double lower_length;
};

constexpr bool is_hand(Limb limb) {
    return limb == Limb::left_hand || limb == Limb::right_hand;
}

constexpr bool is_right(Limb limb) {
    return limb == Limb::right_hand || limb == Limb::right_foot;
}

inline LimbBones bones_of(Limb limb) {
    const bool right = is_right(limb);
    if (limb == Limb::left_hand || limb == Limb::right_hand) {
        return {on_side(Bone::left_upper_arm, right), on_side(Bone::left_forearm, right),
                on_side(Bone::left_hand, right), length::upper_arm, length::forearm};
    }
    return {on_side(Bone::left_thigh, right), on_side(Bone::left_shin, right),
            on_side(Bone::left_foot, right), length::thigh, length::shin};
}

// +1 for the right side, -1 for the left: what mirrors a turn about the x or y axis.
constexpr double side_sign(bool right) {
    return right ? 1 : -1;
}

}  // namespace limber
