// SPDX-License-Identifier: MIT
// The things around a figure: boxes, seen from one of three sides.
#include <array>

#include "tray/figure/figure_drawing.h"

namespace limber {

namespace {

struct Box {
    Paint paint;
    Vector low;
    Vector high;
    double round;
};

// Under a figure that sits at x = 0, its back at the left.
constexpr double seat_top = 41.5;

std::vector<Box> boxes_of(const Prop& prop) {
    switch (prop.kind) {
        case PropKind::chair:
            return {{Paint::prop_soft, {-19, 0, -19}, {-16, seat_top - 4, -16}, 1},
                    {Paint::prop_soft, {15, 0, -19}, {18, seat_top - 4, -16}, 1},
                    {Paint::prop, {-19, 0, 16}, {-16, seat_top - 4, 19}, 1},
                    {Paint::prop, {15, 0, 16}, {18, seat_top - 4, 19}, 1},
                    {Paint::prop, {-22, seat_top - 4, -21}, {21, seat_top, 21}, 2},
                    {Paint::prop, {-23, seat_top, -20}, {-19, seat_top + 44, 20}, 2}};
        case PropKind::wall:
            return {{Paint::prop, {0, 0, -120}, {5, 230, 120}, 0}};
        case PropKind::post:
            return {{Paint::prop, {-3, 0, -4}, {3, 230, 4}, 0}};
        case PropKind::desk:
            return {{Paint::prop_soft, {5, 0, -50}, {9, -4, -46}, 1},
                    {Paint::prop_soft, {66, 0, -50}, {70, -4, -46}, 1},
                    {Paint::prop, {0, -4, -60}, {75, 0, 60}, 1.5}};
        case PropKind::mat:
            return {{Paint::mat, {-105, -2.5, -38}, {105, 0, 38}, 1.2}};
        case PropKind::pillow:
            return {{Paint::prop, {-11, 0, -15}, {11, 7, 15}, 3.5}};
        case PropKind::screen:
            return {{Paint::prop_soft, {2, 0, -4}, {6, 14, 4}, 0},
                    {Paint::prop, {0, 10, -28}, {3, 44, 28}, 1.5}};
        case PropKind::plant:
            return {{Paint::prop, {-7, 0, -7}, {7, 14, 7}, 2},
                    {Paint::mat, {-12, 14, -12}, {12, 46, 12}, 11}};
    }
    return {};
}

Patch patch_of(Box box, const Prop& prop, const Camera& camera) {
    if (prop.turned) {
        box = {
            box.paint, {-box.high.x, box.low.y, box.low.z}, {-box.low.x, box.high.y, box.high.z}, box.round};
    }
    // A desk is as high as it is put; its legs reach the floor from there.
    if (prop.kind == PropKind::desk && box.paint == Paint::prop_soft) {
        box.low.y = -prop.y;
    }
    const Vector shift(prop.x, prop.y, prop.z);
    const Point one = camera.see(box.low + shift);
    const Point other = camera.see(box.high + shift);
    PictureBox flat{one, one};
    flat.take(other);
    return {box.paint, false,
            false,     -1,
            box.round, {{flat.low, {flat.high.x, flat.low.y}, flat.high, {flat.low.x, flat.high.y}}}};
}

}  // namespace

std::vector<Patch> drawing_of(std::span<const Prop> props, const Camera& camera, FigureView view) {
    std::vector<Patch> patches;
    for (const auto& prop : props) {
        // From above a wall has no face to show.
        if (prop.kind == PropKind::wall && view == FigureView::top) {
            continue;
        }
        for (auto box : boxes_of(prop)) {
            // A wall before us fills the picture: it must not weigh.
            if (prop.kind == PropKind::wall && view == FigureView::front) {
                box.paint = Paint::backdrop;
            }
            patches.push_back(patch_of(box, prop, camera));
        }
    }
    return patches;
}

}  // namespace limber
