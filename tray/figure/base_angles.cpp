// SPDX-License-Identifier: MIT
#include "tray/figure/base_angles.h"

#include <algorithm>

#include <glm/common.hpp>
#include <glm/mat3x3.hpp>

#include "tray/figure/figure_points.h"

namespace limber {

namespace {

constexpr double seat_height = 50;     // of the hip joints on a chair: thighs level, feet on the floor
constexpr double lying_height = 10.5;  // of the hip joints over the mat
constexpr double side_height = 18.5;   // a shoulder is broader than the hips
constexpr double knee_height = 5.5;    // of a kneeling knee's joint

void set_both(JointAngles& angles, Joint left, std::array<double, most_axes> values) {
    angles.at(static_cast<std::size_t>(left)) = values;
    angles.at(static_cast<std::size_t>(left) + 1) = values;
}

JointAngles base_angles(FigureBase base) {
    JointAngles angles{};
    auto& pelvis = angles.at(static_cast<std::size_t>(Joint::pelvis));
    set_both(angles, Joint::left_fingers, {12, 14, 8});
    set_both(angles, Joint::left_thumb, {15});
    set_both(angles, Joint::left_shoulder, {0, 7});
    set_both(angles, Joint::left_elbow, {10});
    switch (base) {
        case FigureBase::stand:
            break;
        case FigureBase::sit:
            set_both(angles, Joint::left_hip, {90, 0, 6});
            set_both(angles, Joint::left_knee, {90});
            set_both(angles, Joint::left_shoulder, {14, 6});
            set_both(angles, Joint::left_elbow, {68});
            set_both(angles, Joint::left_forearm, {70});
            break;
        case FigureBase::kneel:
            pelvis = {90};
            set_both(angles, Joint::left_knee, {90});
            set_both(angles, Joint::left_ankle, {-75});
            set_both(angles, Joint::left_shoulder, {90});
            set_both(angles, Joint::left_elbow, {0});
            set_both(angles, Joint::left_forearm, {90});
            set_both(angles, Joint::left_wrist, {-80});
            break;
        case FigureBase::prone:
            pelvis = {90};
            set_both(angles, Joint::left_hip, {-90});
            set_both(angles, Joint::left_ankle, {-80});
            break;
        case FigureBase::supine:
            pelvis = {-90};
            set_both(angles, Joint::left_hip, {90});
            set_both(angles, Joint::left_ankle, {-20});
            break;
        case FigureBase::side_lying:
            set_both(angles, Joint::left_hip, {90});
            set_both(angles, Joint::left_knee, {90});
            break;
    }
    return angles;
}

// Over the foot that stands, or between both.
Vector standing_hips(const Body& body) {
    constexpr double lifted = 3;
    const auto sole = [&](const char* heel, const char* toes) {
        return std::min(point_of(body, heel)->y, point_of(body, toes)->y);
    };
    const double left = sole("left_heel", "left_toes");
    const double right = sole("right_heel", "right_toes");
    const Vector left_ankle = *point_of(body, "left_ankle");
    const Vector right_ankle = *point_of(body, "right_ankle");
    const double share = left > right + lifted ? 1 : right > left + lifted ? 0 : 0.5;
    return {-glm::mix(left_ankle.x, right_ankle.x, share), -std::min(left, right),
            -(left_ankle.z + right_ankle.z) / 2};
}

}  // namespace

Turn base_turn(FigureBase base) {
    // Head to the left of a picture from above, front up: right side towards the ceiling.
    return base == FigureBase::side_lying
               ? glm::quat_cast(glm::dmat3(Vector(0, 0, -1), Vector(-1, 0, 0), Vector(0, 1, 0)))
               : Turn(1, 0, 0, 0);
}

JointAngles whole_angles(FigureBase base, const KeyPose& key) {
    auto angles = base_angles(base);
    for (std::size_t i = 0; i < joint_count; ++i) {
        if (key.told.at(i)) {
            angles.at(i) = key.angles.at(i);
        }
    }
    return angles;
}

Vector resting_hips(FigureBase base, const Body& body) {
    switch (base) {
        case FigureBase::stand:
            return standing_hips(body);
        case FigureBase::sit:
            return {0, seat_height, 0};
        case FigureBase::kneel: {
            const Vector left = *point_of(body, "left_knee");
            const Vector right = *point_of(body, "right_knee");
            return {-(left.x + right.x) / 2, knee_height - std::min(left.y, right.y), 0};
        }
        case FigureBase::prone:
        case FigureBase::supine:
            return {0, lying_height, 0};
        case FigureBase::side_lying:
            return {0, side_height, 0};
    }
    return {0, 0, 0};
}

}  // namespace limber
