// SPDX-License-Identifier: MIT
// The marks on the face, over the head: eyes, brows, nose and mouth, each only where its side is seen.
#include <cmath>
#include <numbers>

#include <glm/geometric.hpp>

#include "tray/figure/figure_drawing.h"

namespace limber {

namespace {

constexpr double least_seen = 0.2;  // cosine between where a mark looks and where we are

struct Mark {
    Vector place;
    Vector out;   // from the head
    Vector side;  // across the mark
    Vector up;
};

Mark mark_at(const BoneInRoom& head, const Vector& local, const Vector& out) {
    const Vector outward = glm::normalize(out);
    const Vector side = glm::normalize(glm::cross(Vector(0, 1, 0), outward));
    return {head.at(local), head.turn * outward, head.turn * side, head.turn * Vector(0, 1, 0)};
}

Patch oval(const Mark& mark, const Camera& camera, Paint paint, double width, double height, double shift = 0,
           double lift = 0) {
    Patch patch{paint, false, false, 0, 0, {{}}};
    constexpr int points = 20;
    for (int i = 0; i < points; ++i) {
        const double angle = 2 * std::numbers::pi * i / points;
        patch.outlines[0].push_back(camera.see(mark.place + mark.side * (shift + width * std::cos(angle)) +
                                               mark.up * (lift + height * std::sin(angle))));
    }
    return patch;
}

// A thin bow: `bow` > 0 hangs down like a smile.
Patch bow(const Mark& mark, const Camera& camera, double half, double bend, double thick, double lift) {
    Patch patch{Paint::face_mark, false, false, 0, 0, {{}}};
    constexpr int steps = 10;
    for (int i = 0; i <= 2 * steps + 1; ++i) {
        const bool back = i > steps;
        const double share = (back ? 2 * steps + 1 - i : i) / static_cast<double>(steps) * 2 - 1;
        const double body = thick * (1 - 0.6 * share * share);
        patch.outlines[0].push_back(
            camera.see(mark.place + mark.side * (share * half) +
                       mark.up * (lift - bend * (1 - share * share) + (back ? body : -body) / 2)));
    }
    return patch;
}

void add_eye(std::vector<Patch>& patches, const Body& body, const Camera& camera, double side,
             Closeness closeness) {
    const auto mark = mark_at(body[Bone::head], {9.6, 8.2, side * 3.5}, {1, 0, side * 0.45});
    if (glm::dot(mark.out, camera.toward) < least_seen) {
        return;
    }
    const double open = 1 - body.lids;
    if (closeness == Closeness::far_off) {
        patches.push_back(open < 0.3 ? bow(mark, camera, 1.4, 0.35, 0.5, 0)
                                     : oval(mark, camera, Paint::face_mark, 0.95, 1.25 * open));
        return;
    }
    if (open < 0.15) {
        patches.push_back(bow(mark, camera, 1.75, 0.5, 0.4, 0));
    } else {
        // The mark's own "across" runs towards the figure's right.
        const double shift = -body.gaze_left * 0.8 + side * -body.gaze_together * 0.8;
        patches.push_back(oval(mark, camera, Paint::eye_white, 1.75, 1.2 * open));
        patches.push_back(oval(mark, camera, Paint::face_mark, 0.75, 0.75 * std::min(1.0, open * 1.3), shift,
                               body.gaze_up * 0.7));
    }
    patches.push_back(bow(mark, camera, 1.9, -0.5, 0.5, 2.3));
}

}  // namespace

std::vector<Patch> face_of(const Body& body, const Camera& camera, Closeness closeness) {
    std::vector<Patch> patches;
    const auto& head = body[Bone::head];
    for (const double side : {-1.0, 1.0}) {
        add_eye(patches, body, camera, side, closeness);
    }
    const auto mouth = mark_at(head, {9.4, 1.8, 0}, {1, -0.1, 0});
    if (glm::dot(mouth.out, camera.toward) > least_seen) {
        patches.push_back(bow(mouth, camera, 2.0, 0.7, 0.45, 0));
    }
    return patches;
}

}  // namespace limber
