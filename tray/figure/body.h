// SPDX-License-Identifier: MIT
// The figure's bones in the room: where each begins and which way it is turned. Centimetres of a person of
// 172 cm; x forward, y up, z to the right of a figure that stands. A bone's own y points along it: up for
// trunk, neck and head, and from the far end to the near one for the limbs, so that a hanging arm is not
// turned at all.
//
// Lengths are shares of the body's height as D. A. Winter gives them (Biomechanics and Motor Control of Human
// Movement, chapter 4), the head a little larger: it makes a small picture readable.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <glm/gtc/quaternion.hpp>
#include <glm/vec3.hpp>

namespace limber {

using Vector = glm::dvec3;
using Turn = glm::dquat;

enum class Bone : unsigned char {
    pelvis,
    lumbar,
    thorax,
    neck,
    head,
    left_upper_arm,
    right_upper_arm,
    left_forearm,
    right_forearm,
    left_hand,
    right_hand,
    left_thigh,
    right_thigh,
    left_shin,
    right_shin,
    left_foot,
    right_foot,
};
inline constexpr std::size_t bone_count = static_cast<std::size_t>(Bone::right_foot) + 1;

// The bone of the other side's same kind follows the left one.
constexpr Bone on_side(Bone left, bool right) {
    return static_cast<Bone>(static_cast<std::size_t>(left) + (right ? 1 : 0));
}

namespace length {
inline constexpr double hip_side = 9;  // from the middle to a hip joint
inline constexpr double pelvis = 10;   // from the hip joints to the lowest lumbar joint
inline constexpr double lumbar = 17;
inline constexpr double thorax = 27;       // to the root of the neck
inline constexpr double shoulder_up = 22;  // on the thorax
inline constexpr double shoulder_side = 18.5;
inline constexpr double neck = 7;
inline constexpr double upper_arm = 30;
inline constexpr double forearm = 26;
inline constexpr double palm = 9;
inline constexpr double thigh = 43;
inline constexpr double shin = 42;
inline constexpr double ankle = 7;  // above the sole
inline constexpr double foot_ahead = 17;
inline constexpr double foot_behind = 6;
}  // namespace length

struct BoneInRoom {
    Vector origin{0};
    Turn turn{1, 0, 0, 0};

    Vector at(const Vector& local) const { return origin + turn * local; }
};

// Knuckle, middle joint, tip, thumb: radians towards the palm; then how far the fingers are spread.
using FingerBends = std::array<double, 5>;

struct Body {
    std::array<BoneInRoom, bone_count> bones;
    std::array<FingerBends, 2> fingers{};  // left, right
    double gaze_left = 0;                  // shares of the eye's half width
    double gaze_up = 0;
    double gaze_together = 0;
    double lids = 0;  // 0 open, 1 closed

    const BoneInRoom& operator[](Bone bone) const { return bones.at(static_cast<std::size_t>(bone)); }
    BoneInRoom& operator[](Bone bone) { return bones.at(static_cast<std::size_t>(bone)); }
};

}  // namespace limber
