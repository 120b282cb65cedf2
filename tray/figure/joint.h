// SPDX-License-Identifier: MIT
// The joints of the figure, and how far each goes. A pose file names them so.
//
// Degrees, 0 where one stands with hanging arms. "Flex" is forward, "side" and "turn" are towards the
// figure's left; of a limb's axes each is the same for left and right. Ranges are those of a healthy adult's
// stretch, a little under the textbook's active range (American Academy of Orthopaedic Surgeons, Joint
// Motion): a pose that leaves them is a slip of the pen, not a stretch.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace limber {

enum class Joint : unsigned char {
    hips,    // where the middle of the hip joints is: x forward, y up, z to the right, cm
    pelvis,  // against the room: flex, side, turn. The thighs do not follow
    lumbar,
    thorax,
    neck,
    head,  // slides forward, cm
    left_clavicle,
    right_clavicle,  // the shoulder's point goes up, forward; cm
    left_shoulder,
    right_shoulder,  // flex, abduct, across the chest, inward twist; of a hand that reaches the last one
                     // swings the elbow all around the line from shoulder to hand
    left_elbow,
    right_elbow,
    left_forearm,
    right_forearm,  // palm: 0 towards the thigh, 90 back, -90 forward
    left_wrist,
    right_wrist,  // 90 towards the palm
    left_fingers,
    right_fingers,  // knuckle, middle joint, tip, spread
    left_thumb,
    right_thumb,  // across the palm
    left_hip,
    right_hip,  // flex, abduct, spread of a lifted thigh, outward twist; against the room, not the pelvis
    left_knee,
    right_knee,
    left_ankle,
    right_ankle,  // toes up
    gaze,         // per cent of the eye: to the left, up, together
    lids,         // per cent closed
};

inline constexpr std::size_t joint_count = static_cast<std::size_t>(Joint::lids) + 1;
inline constexpr std::size_t most_axes = 4;

struct AxisRange {
    int low = 0;
    int high = 0;
};

struct JointRule {
    std::string_view name;
    std::size_t axes = 0;
    std::array<AxisRange, most_axes> ranges{};
};

const JointRule& rule_of(Joint joint);
std::optional<Joint> joint_named(std::string_view name);

}  // namespace limber
