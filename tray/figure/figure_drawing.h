// SPDX-License-Identifier: MIT
// A figure as flat patches of colour: what a camera without perspective sees, farthest first. Pure; the
// window paints it (tray/window/figure_canvas.h).
#pragma once

#include <span>
#include <vector>

#include <glm/vec2.hpp>

#include "tray/figure/figure_script.h"
#include "tray/figure/mannequin.h"

namespace limber {

using Point = glm::dvec2;  // cm on the picture: x to the right, y up

struct PictureBox {
    Point low{0};
    Point high{0};

    double width() const { return high.x - low.x; }
    double height() const { return high.y - low.y; }
    void take(const Point& point);
    bool meets(const PictureBox& other) const;
};

struct Patch {
    Paint paint = Paint::skin;
    bool far = false;    // a limb beyond the trunk
    bool joins = false;  // painted over the seam of two parts: no gap around it
    int run = 0;         // patches of one run belong to one part: no gap is painted between them
    double round = 0;    // radius of the corners of a thing
    std::vector<std::vector<Point>> outlines;  // all filled, each runs the same way round
};

struct Camera {
    Vector right{1, 0, 0};
    Vector up{0, 1, 0};
    Vector toward{0, 0, 1};  // from the figure to us

    Point see(const Vector& place) const;
    double depth(const Vector& place) const;
};

// `mirrored`: as in a mirror, for the other side of the body.
Camera camera_for(const FigureScript& script, bool mirrored);

// The figure alone.
std::vector<Patch> drawing_of(const Body& body, const Camera& camera,
                              Closeness closeness = Closeness::far_off);
// Of it the marks on the face.
std::vector<Patch> face_of(const Body& body, const Camera& camera, Closeness closeness);
Closeness closeness_of(FigureFrame frame);
// The things around it, which it stands in front of.
std::vector<Patch> drawing_of(std::span<const Prop> props, const Camera& camera, FigureView view);

PictureBox bounds_of(std::span<const Patch> patches);

}  // namespace limber
