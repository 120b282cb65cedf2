// SPDX-License-Identifier: MIT
// Scripts of figures for tests, without files.
#pragma once

#include <glm/geometric.hpp>

#include "tray/figure/figure_points.h"
#include "tray/figure/key_pose.h"

namespace limber {

inline KeyPose with(KeyPose pose, Joint joint, std::array<double, most_axes> angles) {
    pose.angles.at(static_cast<std::size_t>(joint)) = angles;
    pose.told.at(static_cast<std::size_t>(joint)) = true;
    return pose;
}

inline KeyPose reaching(KeyPose pose, Limb limb, Reach reach) {
    pose.reaches.at(static_cast<std::size_t>(limb)) = std::move(reach);
    return pose;
}

inline FigureScript script_of(FigureBase base, std::vector<KeyPose> keys = {{}, {}}) {
    FigureScript script;
    script.base = base;
    script.keys = std::move(keys);
    return script;
}

inline Vector place(const FigureScript& script, const KeyPose& key, const char* name) {
    return *point_of(body_of(pose_of(script, key)), name);
}

}  // namespace limber
