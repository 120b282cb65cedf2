// SPDX-License-Identifier: MIT
// A pose: every joint's turn, and what hands and feet hold on to. Two poses can be mixed; what both hold on
// to stays held on the way.
#pragma once

#include <array>
#include <optional>

#include "tray/figure/body.h"
#include "tray/figure/figure_script.h"

namespace limber {

// Of a limb: where its end is kept, and which way its hinge points.
struct Hold {
    Vector place{0};
    Vector pole{0};
    bool flat = false;  // a foot on the floor: the sole stays level but for the ankle's own angle
};

struct Pose {
    Vector hips{0};
    // Pelvis and thighs against the room, every other bone against the one it hangs on.
    std::array<Turn, bone_count> turns;
    std::array<std::array<double, 2>, 2> clavicles{};  // left, right: up, forward; cm
    double head_slide = 0;                             // cm
    std::array<double, 2> ankles{};                    // radians, for a foot that is kept flat
    std::array<std::optional<Hold>, limb_count> holds;
    Body face;  // of which fingers, gaze and lids count

    Turn& turn_of(Bone bone) { return turns.at(static_cast<std::size_t>(bone)); }
    const Turn& turn_of(Bone bone) const { return turns.at(static_cast<std::size_t>(bone)); }
};

// `share` 0: the first, 1: the second.
Pose mixed(const Pose& first, const Pose& second, double share);

Body body_of(const Pose& pose, double* missed = nullptr);

}  // namespace limber
