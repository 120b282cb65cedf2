// SPDX-License-Identifier: MIT
#include "tray/figure/pose.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>

#include "tray/figure/figure_points.h"
#include "tray/figure/limb_reach.h"

namespace limber {

namespace {

constexpr double seat_height = 50;     // of the hip joints on a chair: thighs level, feet on the floor
constexpr double lying_height = 10.5;  // of the hip joints over the mat
constexpr double side_height = 16;
constexpr double knee_height = 5.5;  // of a kneeling knee's joint

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

// How the base lays the whole figure down, and the angles it begins with.
Turn base_turn(FigureBase base) {
    // Head to the left of a picture from above, front up: right side towards the ceiling.
    return base == FigureBase::side_lying
               ? glm::quat_cast(glm::dmat3(Vector(0, 0, -1), Vector(-1, 0, 0), Vector(0, 1, 0)))
               : Turn(1, 0, 0, 0);
}

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

// What a key says over what the base begins with.
JointAngles whole_angles(FigureBase base, const KeyPose& key) {
    auto angles = base_angles(base);
    for (std::size_t i = 0; i < joint_count; ++i) {
        if (key.told.at(i)) {
            angles.at(i) = key.angles.at(i);
        }
    }
    return angles;
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

// +1 where a turn about y or x is the same for the right side, else mirrored.
double hand(bool right) {
    return right ? 1 : -1;
}

Turn shoulder_turn(const std::array<double, most_axes>& a, bool right) {
    const double side = hand(right);
    return about_y(side * a[2]) * about_x(-side * a[1]) * about_z(a[0]) * about_y(side * a[3]);
}

Turn hip_turn(const std::array<double, most_axes>& a, bool right) {
    const double side = hand(right);
    return about_y(-side * a[2]) * about_x(-side * a[1]) * about_z(a[0]) * about_y(-side * a[3]);
}

Turn& turn_of(Pose& pose, Bone bone) {
    return pose.turns.at(static_cast<std::size_t>(bone));
}
const Turn& turn_of(const Pose& pose, Bone bone) {
    return pose.turns.at(static_cast<std::size_t>(bone));
}

void set_turns(Pose& pose, const Angles& angles, const Turn& root) {
    turn_of(pose, Bone::pelvis) = root * spine_turn(angles.of(Joint::pelvis));
    turn_of(pose, Bone::lumbar) = spine_turn(angles.of(Joint::lumbar));
    turn_of(pose, Bone::thorax) = spine_turn(angles.of(Joint::thorax));
    turn_of(pose, Bone::neck) = spine_turn(angles.of(Joint::neck), 0.5);
    turn_of(pose, Bone::head) = spine_turn(angles.of(Joint::neck), 0.5);
    for (const bool right : {false, true}) {
        turn_of(pose, on_side(Bone::left_upper_arm, right)) =
            shoulder_turn(angles.of(Joint::left_shoulder, right), right);
        turn_of(pose, on_side(Bone::left_forearm, right)) = about_z(angles.of(Joint::left_elbow, right)[0]);
        turn_of(pose, on_side(Bone::left_hand, right)) =
            about_y(hand(right) * angles.of(Joint::left_forearm, right)[0]) *
            about_x(hand(right) * angles.of(Joint::left_wrist, right)[0]);
        turn_of(pose, on_side(Bone::left_thigh, right)) =
            root * hip_turn(angles.of(Joint::left_hip, right), right);
        turn_of(pose, on_side(Bone::left_shin, right)) = about_z(-angles.of(Joint::left_knee, right)[0]);
        turn_of(pose, on_side(Bone::left_foot, right)) = about_z(angles.of(Joint::left_ankle, right)[0]);
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
                                   radians(angles.of(Joint::left_thumb, right)[0])};
    }
    const auto& gaze = angles.of(Joint::gaze);
    pose.face.gaze_left = gaze[0] / 100;
    pose.face.gaze_up = gaze[1] / 100;
    pose.face.gaze_together = gaze[2] / 100;
    pose.face.lids = angles.of(Joint::lids)[0] / 100;
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

// The hips' place from what the figure rests on.
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

Vector leg_pole(const Turn& root, const std::array<double, most_axes>& hip, bool right) {
    return root * (about_y(-hand(right) * hip[2]) * Vector(1, 0.15, 0));
}

// Elbows hang down, back and a little out; the shoulder's twist swings them outwards and up.
Vector arm_pole(const Turn& thorax, const std::array<double, most_axes>& shoulder, const Vector& along,
                bool right) {
    const Vector hanging = thorax * Vector(-0.55, -1, hand(right) * 0.45);
    return glm::angleAxis(radians(-hand(right) * shoulder[3]), glm::normalize(along)) * hanging;
}

struct LimbBones {
    Bone upper;
    Bone lower;
    Bone end;
    double upper_length;
    double lower_length;
};

LimbBones bones_of(Limb limb) {
    const bool right = limb == Limb::right_hand || limb == Limb::right_foot;
    if (limb == Limb::left_hand || limb == Limb::right_hand) {
        return {on_side(Bone::left_upper_arm, right), on_side(Bone::left_forearm, right),
                on_side(Bone::left_hand, right), length::upper_arm, length::forearm};
    }
    return {on_side(Bone::left_thigh, right), on_side(Bone::left_shin, right),
            on_side(Bone::left_foot, right), length::thigh, length::shin};
}

bool is_hand(Limb limb) {
    return limb == Limb::left_hand || limb == Limb::right_hand;
}

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
        end.turn = lower.turn * turn_of(pose, bones.end);
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
    for (int round = 0; round < (is_hand(limb) ? 8 : 1); ++round) {
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
        wrist += hold.place - end;
    }
    return missed;
}

void place_arm(Body& body, const Pose& pose, bool right) {
    const double side = hand(right);
    const auto& thorax = body[Bone::thorax];
    const auto& slide = pose.clavicles.at(right ? 1 : 0);
    auto& upper = body[on_side(Bone::left_upper_arm, right)];
    upper.origin = thorax.at({slide[1], length::shoulder_up + slide[0],
                              side * (length::shoulder_side - std::abs(slide[1]) * 0.25)});
    upper.turn = thorax.turn * turn_of(pose, on_side(Bone::left_upper_arm, right));
    auto& lower = body[on_side(Bone::left_forearm, right)];
    lower.origin = upper.at({0, -length::upper_arm, 0});
    lower.turn = upper.turn * turn_of(pose, on_side(Bone::left_forearm, right));
    place_end(body, pose, right ? Limb::right_hand : Limb::left_hand,
              bones_of(right ? Limb::right_hand : Limb::left_hand), false);
}

void place_leg(Body& body, const Pose& pose, bool right) {
    auto& upper = body[on_side(Bone::left_thigh, right)];
    upper.origin = body[Bone::pelvis].at({0, 0, hand(right) * length::hip_side});
    upper.turn = turn_of(pose, on_side(Bone::left_thigh, right));
    auto& lower = body[on_side(Bone::left_shin, right)];
    lower.origin = upper.at({0, -length::thigh, 0});
    lower.turn = upper.turn * turn_of(pose, on_side(Bone::left_shin, right));
    const auto limb = right ? Limb::right_foot : Limb::left_foot;
    place_end(body, pose, limb, bones_of(limb), false);
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
        turn_of(pose, bones.upper) = is_hand(limb) ? glm::inverse(body[Bone::thorax].turn) * upper : upper;
        turn_of(pose, bones.lower) = glm::inverse(upper) * lower;
        turn_of(pose, bones.end) = glm::inverse(lower) * body[bones.end].turn;
    }
}

}  // namespace

Body body_of(const Pose& pose, double* missed) {
    Body body = pose.face;
    auto& pelvis = body[Bone::pelvis];
    pelvis = {pose.hips, turn_of(pose, Bone::pelvis)};
    auto& lumbar = body[Bone::lumbar];
    lumbar = {pelvis.at({0, length::pelvis, 0}), pelvis.turn * turn_of(pose, Bone::lumbar)};
    auto& thorax = body[Bone::thorax];
    thorax = {lumbar.at({0, length::lumbar, 0}), lumbar.turn * turn_of(pose, Bone::thorax)};
    auto& neck = body[Bone::neck];
    neck = {thorax.at({pose.head_slide * 0.3, length::thorax, 0}), thorax.turn * turn_of(pose, Bone::neck)};
    auto& head = body[Bone::head];
    head = {neck.at({pose.head_slide * 0.7 + 1, length::neck, 0}), neck.turn * turn_of(pose, Bone::head)};
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
