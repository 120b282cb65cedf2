// SPDX-License-Identifier: MIT
#include "tray/figure/figure_points.h"

#include <algorithm>
#include <array>
#include <vector>

namespace limber {

namespace {

struct NamedPoint {
    std::string_view name;
    Bone bone;
    Vector local;
};

using namespace length;

const std::array points = std::to_array<NamedPoint>({
    {"hips", Bone::pelvis, {0, 0, 0}},
    {"low_back", Bone::pelvis, {-9, 8, 0}},
    {"belly", Bone::lumbar, {9, 8, 0}},
    {"chest", Bone::thorax, {11, 14, 0}},
    {"shoulder_blades", Bone::thorax, {-10, 16, 0}},
    {"throat", Bone::neck, {5, 3, 0}},
    {"head", Bone::head, {1, 9, 0}},
    {"head_back", Bone::head, {-9, 8, 0}},
    {"crown", Bone::head, {0, 21, 0}},
    {"chin", Bone::head, {8, 0, 0}},
    {"nose", Bone::head, {11, 7, 0}},
    {"left_ear", Bone::head, {0, 8, -8}},
    {"right_ear", Bone::head, {0, 8, 8}},
    {"left_shoulder", Bone::left_upper_arm, {0, 0, 0}},
    {"right_shoulder", Bone::right_upper_arm, {0, 0, 0}},
    {"left_upper_arm", Bone::left_upper_arm, {0, -18, 0}},
    {"right_upper_arm", Bone::right_upper_arm, {0, -18, 0}},
    {"left_elbow", Bone::left_forearm, {0, 0, 0}},
    {"right_elbow", Bone::right_forearm, {0, 0, 0}},
    {"left_forearm", Bone::left_forearm, {0, -13, 0}},
    {"right_forearm", Bone::right_forearm, {0, -13, 0}},
    {"left_wrist", Bone::left_hand, {0, 0, 0}},
    {"right_wrist", Bone::right_hand, {0, 0, 0}},
    {"left_palm", Bone::left_hand, {0, -palm, 0}},
    {"right_palm", Bone::right_hand, {0, -palm, 0}},
    {"left_hip", Bone::left_thigh, {0, 0, 0}},
    {"right_hip", Bone::right_thigh, {0, 0, 0}},
    {"left_thigh", Bone::left_thigh, {0, -26, 0}},
    {"right_thigh", Bone::right_thigh, {0, -26, 0}},
    {"left_knee", Bone::left_shin, {0, 0, 0}},
    {"right_knee", Bone::right_shin, {0, 0, 0}},
    {"left_shin", Bone::left_shin, {0, -21, 0}},
    {"right_shin", Bone::right_shin, {0, -21, 0}},
    {"left_ankle", Bone::left_foot, {0, 0, 0}},
    {"right_ankle", Bone::right_foot, {0, 0, 0}},
    {"left_heel", Bone::left_foot, {-foot_behind, -ankle, 0}},
    {"right_heel", Bone::right_foot, {-foot_behind, -ankle, 0}},
    {"left_toes", Bone::left_foot, {foot_ahead, -ankle, 0}},
    {"right_toes", Bone::right_foot, {foot_ahead, -ankle, 0}},
});

}  // namespace

std::span<const std::string_view> figure_point_names() {
    static const auto names = [] {
        std::vector<std::string_view> all{room_point, free_point};
        for (const auto& point : points) {
            all.push_back(point.name);
        }
        return all;
    }();
    return names;
}

std::optional<Vector> point_of(const Body& body, std::string_view name, const Vector& offset) {
    const auto found = std::find_if(points.begin(), points.end(),
                                    [&](const NamedPoint& point) { return point.name == name; });
    if (found == points.end()) {
        return std::nullopt;
    }
    return body[found->bone].at(found->local + offset);
}

bool is_on_arm(std::string_view name, bool right) {
    const auto found = std::find_if(points.begin(), points.end(),
                                    [&](const NamedPoint& point) { return point.name == name; });
    if (found == points.end()) {
        return false;
    }
    const auto bone = found->bone;
    return bone == on_side(Bone::left_upper_arm, right) || bone == on_side(Bone::left_forearm, right) ||
           bone == on_side(Bone::left_hand, right);
}

}  // namespace limber
