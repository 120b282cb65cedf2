// SPDX-License-Identifier: MIT
#include "tray/figure/figure_file.h"

#include <algorithm>

#include "shared/base/small_file.h"
#include "shared/base/toml_table.h"
#include "tray/figure/figure_points.h"

namespace limber {

namespace {

constexpr std::size_t most_bytes = 64 * kibibyte;

constexpr std::array<std::string_view, 7> root_keys{"view", "frame", "base", "shows", "prop", "pose", "key"};
constexpr std::array<std::string_view, 3> views{"side", "front", "top"};
constexpr std::array<std::string_view, 4> frames{"body", "upper", "head", "hand"};
constexpr std::array<std::string_view, 6> bases{"stand", "sit", "kneel", "prone", "supine", "side-lying"};
constexpr std::array<std::string_view, 2> sides{"left", "right"};
constexpr std::array<std::string_view, 8> kinds{"chair", "wall",   "post",   "desk",
                                                "mat",   "pillow", "screen", "plant"};
constexpr std::array<std::string_view, 3> prop_keys{"kind", "at", "turned"};

struct LimbKeys {
    std::string_view to;
    std::string_view by;
};
constexpr std::array<LimbKeys, limb_count> limbs{{{"left_hand", "left_hand_by"},
                                                  {"right_hand", "right_hand_by"},
                                                  {"left_foot", "left_foot_by"},
                                                  {"right_foot", "right_foot_by"}}};

template <typename Kind, std::size_t count>
Kind kind_of(TomlTable& table, std::string_view key, const std::array<std::string_view, count>& words) {
    const auto word = table.word(key, words);
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? Kind{} : static_cast<Kind>(found - words.begin());
}

std::vector<std::string_view> pose_keys() {
    std::vector<std::string_view> keys{"passes"};
    for (std::size_t i = 0; i < joint_count; ++i) {
        keys.push_back(rule_of(static_cast<Joint>(i)).name);
    }
    for (const auto& limb : limbs) {
        keys.push_back(limb.to);
        keys.push_back(limb.by);
    }
    return keys;
}

std::array<double, 3> read_place(TomlTable& table, std::string_view key) {
    std::array<double, 3> place{};
    const auto numbers = table.numbers(key, {3, 3}, -300, 300);
    std::copy(numbers.begin(), numbers.end(), place.begin());
    return place;
}

void read_joint(TomlTable& table, Joint joint, KeyPose& pose) {
    const auto& rule = rule_of(joint);
    if (!table.has(rule.name)) {
        return;
    }
    const auto numbers = table.numbers(rule.name, {1, rule.axes}, -300, 300);
    auto& angles = pose.angles.at(static_cast<std::size_t>(joint));
    angles = {};
    for (std::size_t axis = 0; axis < numbers.size(); ++axis) {
        const auto range = rule.ranges.at(axis);
        if (numbers[axis] < range.low || numbers[axis] > range.high) {
            table.refuse(rule.name, "Its number " + std::to_string(axis + 1) + " must be from " +
                                        std::to_string(range.low) + " to " + std::to_string(range.high));
        }
        angles.at(axis) = numbers[axis];
    }
    pose.told.at(static_cast<std::size_t>(joint)) = true;
}

// What the table tells on top of what `pose` has.
KeyPose read_pose(TomlTable& table, KeyPose pose) {
    static const auto allowed = pose_keys();
    table.allow(allowed);
    if (table.has("passes")) {
        pose.passes = table.flag("passes");
    }
    for (std::size_t i = 0; i < joint_count; ++i) {
        read_joint(table, static_cast<Joint>(i), pose);
    }
    for (std::size_t i = 0; i < limb_count; ++i) {
        if (table.has(limbs.at(i).to)) {
            Reach reach{table.word(limbs.at(i).to, figure_point_names()), {}};
            if (table.has(limbs.at(i).by)) {
                reach.offset = read_place(table, limbs.at(i).by);
            }
            // "free" ends what [pose] asks of every key.
            pose.reaches.at(i) = reach.to == free_point ? std::nullopt : std::optional(reach);
        } else if (table.has(limbs.at(i).by)) {
            if (pose.reaches.at(i)) {
                pose.reaches.at(i)->offset = read_place(table, limbs.at(i).by);
            } else {
                table.refuse(limbs.at(i).by, "It needs " + std::string(limbs.at(i).to) + " beside it");
            }
        }
    }
    return pose;
}

Prop read_prop(TomlTable& table) {
    table.allow(prop_keys);
    Prop prop;
    prop.kind = kind_of<PropKind>(table, "kind", kinds);
    if (table.has("at")) {
        const auto at = read_place(table, "at");
        prop.x = at[0];
        prop.y = at[1];
        prop.z = at[2];
    }
    prop.turned = table.has("turned") && table.flag("turned");
    return prop;
}

FigureScript take(TomlTable& root) {
    root.allow(root_keys);
    FigureScript script;
    script.view = kind_of<FigureView>(root, "view", views);
    script.frame = root.has("frame") ? kind_of<FigureFrame>(root, "frame", frames) : FigureFrame::body;
    script.base = kind_of<FigureBase>(root, "base", bases);
    script.shows_right = root.has("shows") && root.word("shows", sides) == "right";
    if (root.has("prop")) {
        for (auto& table : root.tables("prop", {1, 6})) {
            script.props.push_back(read_prop(table));
        }
    }
    KeyPose common;
    if (root.has("pose")) {
        auto table = root.table("pose");
        common = read_pose(table, {});
    }
    for (auto& table : root.tables("key", {2, 8})) {
        script.keys.push_back(read_pose(table, common));
    }
    if (!script.keys.empty() && script.keys.front().passes) {
        root.refuse("key", "Its first pose is the start, which is held and cannot pass");
    }
    return script;
}

}  // namespace

Result<FigureScript> read_figure(const std::filesystem::path& file) {
    FigureScript script;
    const auto read = read_toml(file, most_bytes, [&](TomlTable& root) { script = take(root); });
    if (!read) {
        return read.error();
    }
    return script;
}

}  // namespace limber
