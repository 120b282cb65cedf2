// SPDX-License-Identifier: MIT
#include "tray/figure/joint.h"

#include <algorithm>

namespace limber {

namespace {

constexpr AxisRange room{-300, 300};
constexpr AxisRange whole{-180, 180};

constexpr std::array<AxisRange, most_axes> clavicle{{{-4, 8}, {-8, 9}}};
constexpr std::array<AxisRange, most_axes> shoulder{{{-60, 180}, {-15, 180}, {-60, 130}, {-180, 180}}};
constexpr std::array<AxisRange, most_axes> elbow{{{0, 150}}};
constexpr std::array<AxisRange, most_axes> forearm{{{-90, 90}}};
constexpr std::array<AxisRange, most_axes> wrist{{{-85, 85}}};
constexpr std::array<AxisRange, most_axes> fingers{{{-20, 95}, {0, 110}, {0, 85}, {0, 25}}};
constexpr std::array<AxisRange, most_axes> thumb{{{0, 80}}};
constexpr std::array<AxisRange, most_axes> hip{{{-130, 150}, {-30, 60}, {-30, 70}, {-50, 80}}};
constexpr std::array<AxisRange, most_axes> knee{{{0, 155}}};
constexpr std::array<AxisRange, most_axes> ankle{{{-85, 40}}};

constexpr std::array<JointRule, joint_count> rules{{
    {"hips", 3, {room, room, room}},
    {"pelvis", 3, {whole, whole, whole}},
    {"lumbar", 3, {{{-30, 60}, {-30, 30}, {-15, 15}}}},
    {"thorax", 3, {{{-30, 50}, {-30, 30}, {-60, 60}}}},
    {"neck", 3, {{{-50, 60}, {-45, 45}, {-80, 80}}}},
    {"head", 1, {{{-5, 4}}}},
    {"left_clavicle", 2, clavicle},
    {"right_clavicle", 2, clavicle},
    {"left_shoulder", 4, shoulder},
    {"right_shoulder", 4, shoulder},
    {"left_elbow", 1, elbow},
    {"right_elbow", 1, elbow},
    {"left_forearm", 1, forearm},
    {"right_forearm", 1, forearm},
    {"left_wrist", 1, wrist},
    {"right_wrist", 1, wrist},
    {"left_fingers", 4, fingers},
    {"right_fingers", 4, fingers},
    {"left_thumb", 1, thumb},
    {"right_thumb", 1, thumb},
    {"left_hip", 4, hip},
    {"right_hip", 4, hip},
    {"left_knee", 1, knee},
    {"right_knee", 1, knee},
    {"left_ankle", 1, ankle},
    {"right_ankle", 1, ankle},
    {"gaze", 3, {{{-60, 60}, {-60, 60}, {0, 30}}}},
    {"lids", 1, {{{0, 100}}}},
}};

}  // namespace

const JointRule& rule_of(Joint joint) {
    return rules.at(static_cast<std::size_t>(joint));
}

std::optional<Joint> joint_named(std::string_view name) {
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const JointRule& r) { return r.name == name; });
    return found == rules.end() ? std::nullopt : std::optional(static_cast<Joint>(found - rules.begin()));
}

}  // namespace limber
