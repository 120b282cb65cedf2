// SPDX-License-Identifier: MIT
// How a stretch is shown: its key poses as joint angles, the things around the figure and where one looks
// from. Data of share/limber/figures/<id>.toml; the README says how to write one.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "tray/figure/joint.h"

namespace limber {

// The figure faces right; us; or, seen from above, right, with its left side up. `base` may lay it down.
enum class FigureView : unsigned char { side, front, top };

// What of it fills the picture.
enum class FigureFrame : unsigned char { body, upper, head, hand };

// Where the figure's weight rests: what stays in its place while it moves, and on which height.
enum class FigureBase : unsigned char {
    stand,       // both feet on the floor; the hips are where the legs carry them
    sit,         // the hips on the chair's seat
    kneel,       // knees and shins on the floor
    prone,       // on its front, head to the right; the lowest point on the floor
    supine,      // on its back, head to the left
    side_lying,  // on its left side: head to the left and front up in a picture from above
};

enum class Limb : unsigned char { left_hand, right_hand, left_foot, right_foot };
inline constexpr std::size_t limb_count = 4;

// What a hand or foot is to touch. The angles between shoulder and hand (or hip and foot) follow from it.
struct Reach {
    std::string to;  // a point of the body (figure_points.h), or "room"
    std::array<double, 3>
        offset{};  // cm: in the room, or from that point along its bone's forward, up, right
};

using JointAngles = std::array<std::array<double, most_axes>, joint_count>;

struct KeyPose {
    bool passes = false;  // a place on the way, never held
    JointAngles angles{};
    std::array<bool, joint_count> told{};  // which of the angles the file tells
    std::array<std::optional<Reach>, limb_count> reaches;
};

enum class PropKind : unsigned char { chair, wall, post, desk, mat, pillow, screen, plant };

struct Prop {
    PropKind kind = PropKind::chair;
    double x = 0;
    double y = 0;
    double z = 0;
    bool turned = false;  // a chair with its back towards the right
};

struct FigureScript {
    FigureView view = FigureView::side;
    FigureFrame frame = FigureFrame::body;
    FigureBase base = FigureBase::stand;
    bool shows_right = false;  // the poses are those of the right side's turn; the left one is their mirror
    std::vector<Prop> props;
    std::vector<KeyPose> keys;  // the first is the start, one at least follows
};

}  // namespace limber
