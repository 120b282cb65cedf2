// SPDX-License-Identifier: MIT
#include "tray/figure/pose.h"

#include <algorithm>
#include <cmath>

#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>

#include "tray/figure/limb.h"
#include "tray/figure/limb_reach.h"

namespace limber {

namespace {

void place_end(Body& body, const Pose& pose, Limb limb, const LimbBones& bones, bool flat) {
    auto& end = body[bones.end];
    const auto& lower = body[bones.lower];
    end.origin = lower.at({0, -bones.lower_length, 0});
    if (flat) {
        const bool right = limb == Limb::right_foot;
        // Toes where the knee points, on the level.
        Vector ahead = body[bones.upper].turn * Vector(1, 0, 0);
        ahead.y = 0;
        const Turn level = turn_along({0, -1, 0}, ahead);
        end.turn = level * glm::angleAxis(pose.ankles.at(right ? 1 : 0), Vector(0, 0, 1));
    } else {
        end.turn = lower.turn * pose.turn_of(bones.end);
    }
}

// Bends the limb so that its end comes to its hold. The palm, not the wrist, is a hand's end: as the hand is
// turned with the forearm, a few rounds find the wrist's place.
double keep_hold(Body& body, const Pose& pose, Limb limb) {
    const auto& hold = *pose.holds.at(static_cast<std::size_t>(limb));
    const auto bones = bones_of(limb);
    auto& upper = body[bones.upper];
    auto& lower = body[bones.lower];
    Vector wrist = hold.place;
    double missed = 0;
    for (int round = 0; round < (is_hand(limb) ? 24 : 1); ++round) {
        const auto way = reach(upper.origin, wrist, bones.upper_length, bones.lower_length, hold.pole);
        const Vector bend = way.lower - way.upper * glm::dot(way.lower, way.upper);
        const double side = is_hand(limb) ? 1 : -1;  // an elbow folds forward, a knee back
        const Vector fold = glm::length(bend) > 1e-6 ? side * bend : -side * hold.pole;
        upper.turn = turn_along(way.upper, fold);
        lower.origin = upper.at({0, -bones.upper_length, 0});
        const Vector hinge = upper.turn * Vector(0, 0, 1);
        lower.turn = glm::quat_cast(glm::dmat3(glm::cross(-way.lower, hinge), -way.lower, hinge));
        place_end(body, pose, limb, bones, hold.flat);
        const Vector end = is_hand(limb) ? body[bones.end].at({0, -length::palm, 0}) : body[bones.end].origin;
        missed = glm::length(hold.place - end);
        wrist = hold.place - (end - body[bones.end].origin);
    }
    return missed;
}

void place_arm(Body& body, const Pose& pose, bool right) {
    const double side = side_sign(right);
    const auto& thorax = body[Bone::thorax];
    const auto& slide = pose.clavicles.at(right ? 1 : 0);
    auto& upper = body[on_side(Bone::left_upper_arm, right)];
    upper.origin = thorax.at({slide[1], length::shoulder_up + slide[0],
                              side * (length::shoulder_side - std::abs(slide[1]) * 0.25)});
    upper.turn = thorax.turn * pose.turn_of(on_side(Bone::left_upper_arm, right));
    auto& lower = body[on_side(Bone::left_forearm, right)];
    lower.origin = upper.at({0, -length::upper_arm, 0});
    lower.turn = upper.turn * pose.turn_of(on_side(Bone::left_forearm, right));
    place_end(body, pose, right ? Limb::right_hand : Limb::left_hand,
              bones_of(right ? Limb::right_hand : Limb::left_hand), false);
}

void place_leg(Body& body, const Pose& pose, bool right) {
    auto& upper = body[on_side(Bone::left_thigh, right)];
    upper.origin = body[Bone::pelvis].at({0, 0, side_sign(right) * length::hip_side});
    upper.turn = pose.turn_of(on_side(Bone::left_thigh, right));
    auto& lower = body[on_side(Bone::left_shin, right)];
    lower.origin = upper.at({0, -length::thigh, 0});
    lower.turn = upper.turn * pose.turn_of(on_side(Bone::left_shin, right));
    const auto limb = right ? Limb::right_foot : Limb::left_foot;
    place_end(body, pose, limb, bones_of(limb), false);
}

}  // namespace

Body body_of(const Pose& pose, double* missed) {
    Body body = pose.face;
    auto& pelvis = body[Bone::pelvis];
    pelvis = {pose.hips, pose.turn_of(Bone::pelvis)};
    auto& lumbar = body[Bone::lumbar];
    lumbar = {pelvis.at({0, length::pelvis, 0}), pelvis.turn * pose.turn_of(Bone::lumbar)};
    auto& thorax = body[Bone::thorax];
    thorax = {lumbar.at({0, length::lumbar, 0}), lumbar.turn * pose.turn_of(Bone::thorax)};
    auto& neck = body[Bone::neck];
    neck = {thorax.at({pose.head_slide * 0.3, length::thorax, 0}), thorax.turn * pose.turn_of(Bone::neck)};
    auto& head = body[Bone::head];
    head = {neck.at({pose.head_slide * 0.7 + 1, length::neck, 0}), neck.turn * pose.turn_of(Bone::head)};
    for (const bool right : {false, true}) {
        place_leg(body, pose, right);
        place_arm(body, pose, right);
    }
    double most = 0;
    for (std::size_t i = 0; i < limb_count; ++i) {
        if (pose.holds.at(i)) {
            most = std::max(most, keep_hold(body, pose, static_cast<Limb>(i)));
        }
    }
    if (missed != nullptr) {
        *missed = most;
    }
    return body;
}

Pose mixed(const Pose& first, const Pose& second, double share) {
    const auto between = [share](auto a, auto b) { return a + (b - a) * share; };
    Pose pose = second;
    pose.hips = between(first.hips, second.hips);
    for (std::size_t i = 0; i < bone_count; ++i) {
        pose.turns.at(i) = glm::slerp(first.turns.at(i), second.turns.at(i), share);
    }
    pose.head_slide = between(first.head_slide, second.head_slide);
    for (std::size_t i = 0; i < 2; ++i) {
        pose.ankles.at(i) = between(first.ankles.at(i), second.ankles.at(i));
        for (std::size_t axis = 0; axis < 2; ++axis) {
            pose.clavicles.at(i).at(axis) =
                between(first.clavicles.at(i).at(axis), second.clavicles.at(i).at(axis));
        }
        for (std::size_t j = 0; j < 4; ++j) {
            pose.face.fingers.at(i).at(j) =
                between(first.face.fingers.at(i).at(j), second.face.fingers.at(i).at(j));
        }
    }
    pose.face.gaze_left = between(first.face.gaze_left, second.face.gaze_left);
    pose.face.gaze_up = between(first.face.gaze_up, second.face.gaze_up);
    pose.face.gaze_together = between(first.face.gaze_together, second.face.gaze_together);
    pose.face.lids = between(first.face.lids, second.face.lids);
    for (std::size_t i = 0; i < limb_count; ++i) {
        if (first.holds.at(i) && second.holds.at(i)) {
            pose.holds.at(i)->place = between(first.holds.at(i)->place, second.holds.at(i)->place);
            pose.holds.at(i)->pole = between(first.holds.at(i)->pole, second.holds.at(i)->pole);
        } else {
            pose.holds.at(i).reset();
        }
    }
    return pose;
}

}  // namespace limber
