// SPDX-License-Identifier: MIT
#include "tray/figure/key_pose.h"

#include <numbers>

#include <glm/geometric.hpp>

#include "tray/figure/base_angles.h"
#include "tray/figure/figure_points.h"
#include "tray/figure/limb.h"

namespace limber {

namespace {

constexpr double radians(double degrees) {
    return degrees * std::numbers::pi / 180;
}

Turn about_x(double degrees) {
    return glm::angleAxis(radians(degrees), Vector(1, 0, 0));
}
Turn about_y(double degrees) {
    return glm::angleAxis(radians(degrees), Vector(0, 1, 0));
}
Turn about_z(double degrees) {
    return glm::angleAxis(radians(degrees), Vector(0, 0, 1));
}

// Flex forward, side and turn towards the left.
Turn spine_turn(const std::array<double, most_axes>& angles, double share = 1) {
    return about_y(share * angles[2]) * about_x(-share * angles[1]) * about_z(-share * angles[0]);
}

class Angles {
public:
    explicit Angles(const JointAngles& all) : all_(all) {}
    const std::array<double, most_axes>& of(Joint joint) const {
        return all_.at(static_cast<std::size_t>(joint));
    }
    const std::array<double, most_axes>& of(Joint left, bool right) const {
        return all_.at(static_cast<std::size_t>(left) + (right ? 1 : 0));
    }

private:
    const JointAngles& all_;
};

Turn shoulder_turn(const std::array<double, most_axes>& a, bool right) {
    const double side = side_sign(right);
    return about_y(side * a[2]) * about_x(-side * a[1]) * about_z(a[0]) * about_y(side * a[3]);
}

Turn hip_turn(const std::array<double, most_axes>& a, bool right) {
    const double side = side_sign(right);
    return about_y(-side * a[2]) * about_x(-side * a[1]) * about_z(a[0]) * about_y(-side * a[3]);
}

void set_turns(Pose& pose, const Angles& angles, const Turn& root) {
    pose.turn_of(Bone::pelvis) = root * spine_turn(angles.of(Joint::pelvis));
    pose.turn_of(Bone::lumbar) = spine_turn(angles.of(Joint::lumbar));
    pose.turn_of(Bone::thorax) = spine_turn(angles.of(Joint::thorax));
    pose.turn_of(Bone::neck) = spine_turn(angles.of(Joint::neck), 0.5);
    pose.turn_of(Bone::head) = spine_turn(angles.of(Joint::neck), 0.5);
    for (const bool right : {false, true}) {
        pose.turn_of(on_side(Bone::left_upper_arm, right)) =
            shoulder_turn(angles.of(Joint::left_shoulder, right), right);
        pose.turn_of(on_side(Bone::left_forearm, right)) = about_z(angles.of(Joint::left_elbow, right)[0]);
        pose.turn_of(on_side(Bone::left_hand, right)) =
            about_y(side_sign(right) * angles.of(Joint::left_forearm, right)[0]) *
            about_x(side_sign(right) * angles.of(Joint::left_wrist, right)[0]);
        pose.turn_of(on_side(Bone::left_thigh, right)) =
            root * hip_turn(angles.of(Joint::left_hip, right), right);
        pose.turn_of(on_side(Bone::left_shin, right)) = about_z(-angles.of(Joint::left_knee, right)[0]);
        pose.turn_of(on_side(Bone::left_foot, right)) = about_z(angles.of(Joint::left_ankle, right)[0]);
    }
}

void set_small_parts(Pose& pose, const Angles& angles) {
    pose.head_slide = angles.of(Joint::head)[0];
    for (const bool right : {false, true}) {
        const std::size_t i = right ? 1 : 0;
        const auto& clavicle = angles.of(Joint::left_clavicle, right);
        pose.clavicles.at(i) = {clavicle[0], clavicle[1]};
        pose.ankles.at(i) = radians(angles.of(Joint::left_ankle, right)[0]);
        const auto& bends = angles.of(Joint::left_fingers, right);
        pose.face.fingers.at(i) = {radians(bends[0]), radians(bends[1]), radians(bends[2]),
                                   radians(angles.of(Joint::left_thumb, right)[0]), radians(bends[3])};
    }
    const auto& gaze = angles.of(Joint::gaze);
    pose.face.gaze_left = gaze[0] / 100;
    pose.face.gaze_up = gaze[1] / 100;
    pose.face.gaze_together = gaze[2] / 100;
    pose.face.lids = angles.of(Joint::lids)[0] / 100;
}

Vector leg_pole(const Turn& root, const std::array<double, most_axes>& hip, bool right) {
    return root * (about_y(-side_sign(right) * hip[2]) * Vector(1, 0.15, 0));
}

// Elbows hang down, back and a little out; the shoulder's twist swings them outwards and up.
Vector arm_pole(const Turn& thorax, const std::array<double, most_axes>& shoulder, const Vector& along,
                bool right) {
    const Vector hanging = thorax * Vector(-0.55, -1, side_sign(right) * 0.45);
    return glm::angleAxis(radians(-side_sign(right) * shoulder[3]), glm::normalize(along)) * hanging;
}

// Where a reach leads, once all it may name is in its place.
std::optional<Vector> place_of(const Reach& reach, const Body& body, bool foot) {
    const Vector offset(reach.offset[0], reach.offset[1], reach.offset[2]);
    if (reach.to == room_point) {
        // A foot's place is told for its sole.
        return offset + (foot ? Vector(0, length::ankle, 0) : Vector(0));
    }
    return point_of(body, reach.to, offset);
}

void add_hold(Pose& pose, const KeyPose& key, const Angles& angles, const Turn& root, Limb limb) {
    const auto& reach = key.reaches.at(static_cast<std::size_t>(limb));
    if (!reach) {
        return;
    }
    const auto body = body_of(pose);
    const bool right = limb == Limb::right_hand || limb == Limb::right_foot;
    const auto place = place_of(*reach, body, !is_hand(limb));
    if (!place) {
        return;
    }
    const auto bones = bones_of(limb);
    const Vector pole = is_hand(limb)
                            ? arm_pole(body[Bone::thorax].turn, angles.of(Joint::left_shoulder, right),
                                       *place - body[bones.upper].origin, right)
                            : leg_pole(root, angles.of(Joint::left_hip, right), right);
    pose.holds.at(static_cast<std::size_t>(limb)) =
        Hold{*place, pole, !is_hand(limb) && reach->to == room_point};
}

// So that a pose that lets go of what this one holds sets out from where the limb is.
void keep_solved_turns(Pose& pose, const Body& body) {
    for (std::size_t i = 0; i < limb_count; ++i) {
        if (!pose.holds.at(i)) {
            continue;
        }
        const auto limb = static_cast<Limb>(i);
        const auto bones = bones_of(limb);
        const Turn& upper = body[bones.upper].turn;
        const Turn& lower = body[bones.lower].turn;
        pose.turn_of(bones.upper) = is_hand(limb) ? glm::inverse(body[Bone::thorax].turn) * upper : upper;
        pose.turn_of(bones.lower) = glm::inverse(upper) * lower;
        pose.turn_of(bones.end) = glm::inverse(lower) * body[bones.end].turn;
    }
}

}  // namespace

Pose pose_of(const FigureScript& script, const KeyPose& key, double* missed) {
    const auto all = whole_angles(script.base, key);
    const Angles angles(all);
    const Turn root = base_turn(script.base);
    Pose pose;
    set_turns(pose, angles, root);
    set_small_parts(pose, angles);
    const auto& hips = angles.of(Joint::hips);
    pose.hips = key.told.at(static_cast<std::size_t>(Joint::hips)) ? Vector(hips[0], hips[1], hips[2])
                                                                   : resting_hips(script.base, body_of(pose));
    for (const auto limb : {Limb::left_foot, Limb::right_foot}) {
        add_hold(pose, key, angles, root, limb);
    }
    // A hand that reaches for the other arm comes after it.
    const auto& right = key.reaches.at(static_cast<std::size_t>(Limb::right_hand));
    const bool left_first = right && is_on_arm(right->to, false);
    for (const auto limb :
         {left_first ? Limb::left_hand : Limb::right_hand, left_first ? Limb::right_hand : Limb::left_hand}) {
        add_hold(pose, key, angles, root, limb);
    }
    keep_solved_turns(pose, body_of(pose, missed));
    return pose;
}

}  // namespace limber
