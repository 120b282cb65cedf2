// SPDX-License-Identifier: MIT
#include "tray/figure/figure_drawing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <glm/geometric.hpp>

namespace limber {

namespace {

constexpr int outline_points = 24;
constexpr double far_limb = 7;  // cm beyond the middle of the trunk

const std::array<Point, outline_points>& unit_circle() {
    static const auto points = [] {
        std::array<Point, outline_points> circle;
        for (int i = 0; i < outline_points; ++i) {
            const double angle = 2 * std::numbers::pi * i / outline_points;
            circle.at(static_cast<std::size_t>(i)) = {std::cos(angle), std::sin(angle)};
        }
        return circle;
    }();
    return points;
}

double cross(const Point& a, const Point& b, const Point& c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

// Andrew's monotone chain, against the clock.
std::vector<Point> hull_of(std::vector<Point> points) {
    std::sort(points.begin(), points.end(),
              [](const Point& a, const Point& b) { return a.x < b.x || (a.x == b.x && a.y < b.y); });
    std::vector<Point> hull;
    const auto add = [&](const Point& point, std::size_t least) {
        while (hull.size() >= least + 2 && cross(hull[hull.size() - 2], hull.back(), point) <= 0) {
            hull.pop_back();
        }
        hull.push_back(point);
    };
    for (const auto& point : points) {
        add(point, 0);
    }
    const std::size_t lower = hull.size() - 1;
    for (auto point = points.rbegin() + 1; point != points.rend(); ++point) {
        add(*point, lower);
    }
    hull.pop_back();
    return hull;
}

// The shadow of an egg on the picture is an ellipse: its matrix is the sum over the axes of radius squared
// times the axis' own shadow; the root of the matrix leads once around the unit circle to the outline.
void add_outline(std::vector<Point>& points, const Ball& ball, const Camera& camera) {
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int axis = 0; axis < 3; ++axis) {
        Vector unit(0);
        unit[axis] = 1;
        const Vector direction = ball.turn * unit;
        const Point shadow(glm::dot(direction, camera.right), glm::dot(direction, camera.up));
        const double square = ball.radii[axis] * ball.radii[axis];
        xx += square * shadow.x * shadow.x;
        xy += square * shadow.x * shadow.y;
        yy += square * shadow.y * shadow.y;
    }
    const double root = std::sqrt(std::max(xx, 1e-9));
    const double slant = xy / root;
    const double rest = std::sqrt(std::max(yy - slant * slant, 0.0));
    const Point middle = camera.see(ball.centre);
    for (const auto& around : unit_circle()) {
        points.push_back(middle + Point(root * around.x, slant * around.x + rest * around.y));
    }
}

Patch patch_of(const Chain& chain, const Camera& camera) {
    Patch patch;
    patch.paint = chain.paint;
    patch.joins = chain.joins;
    for (std::size_t i = 0; i < chain.balls.size(); ++i) {
        if (i + 1 == chain.balls.size() && i > 0) {
            break;
        }
        std::vector<Point> points;
        add_outline(points, chain.balls[i], camera);
        if (i + 1 < chain.balls.size()) {
            add_outline(points, chain.balls[i + 1], camera);
        }
        patch.outlines.push_back(hull_of(std::move(points)));
    }
    return patch;
}

double depth_of(const Chain& chain, const Camera& camera) {
    double sum = 0;
    for (const auto& ball : chain.balls) {
        sum += camera.depth(ball.centre);
    }
    return sum / static_cast<double>(chain.balls.size());
}

struct Seen {
    Part part;
    bool apart;
    double depth;
    int place;  // among those of one depth
    Patch patch;
    PictureBox box;
};

// Patches of one part that nothing of another stands between are one run, so that no gap is cut at their
// joint.
std::vector<Patch> in_runs(std::vector<Seen> seen) {
    struct Run {
        Part part;
        bool apart;
        std::vector<std::size_t> members;
    };
    std::vector<Run> runs;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        auto home = runs.rend();
        for (auto run = runs.rbegin(); run != runs.rend() && !seen[i].apart; ++run) {
            if (run->part == seen[i].part && !run->apart) {
                home = run;
                break;
            }
            const bool covered =
                std::any_of(run->members.begin(), run->members.end(),
                            [&](std::size_t member) { return seen[member].box.meets(seen[i].box); });
            if (covered) {
                break;
            }
        }
        if (home == runs.rend()) {
            runs.push_back({seen[i].part, seen[i].apart, {i}});
        } else {
            home->members.push_back(i);
        }
    }
    std::vector<Patch> patches;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        for (const auto member : runs[run].members) {
            seen[member].patch.run = static_cast<int>(run);
            patches.push_back(std::move(seen[member].patch));
        }
    }
    return patches;
}

// The head's patches keep together, whatever of the trunk lies between their depths: neck, hair, face and the
// hair over the forehead; of a head that looks away the face comes before the hair.
int place_in_head(bool neck, Paint paint, bool faces_us) {
    switch (paint) {
        case Paint::fringe:
            return 3;
        case Paint::hair:
            return faces_us ? 1 : 2;
        default:
            return neck ? 0 : faces_us ? 2 : 1;
    }
}

bool is_limb(Part part) {
    return part == Part::left_arm || part == Part::right_arm || part == Part::left_leg ||
           part == Part::right_leg;
}

}  // namespace

void PictureBox::take(const Point& point) {
    low = {std::min(low.x, point.x), std::min(low.y, point.y)};
    high = {std::max(high.x, point.x), std::max(high.y, point.y)};
}

bool PictureBox::meets(const PictureBox& other) const {
    return low.x < other.high.x && other.low.x < high.x && low.y < other.high.y && other.low.y < high.y;
}

Point Camera::see(const Vector& place) const {
    return {glm::dot(place, right), glm::dot(place, up)};
}

double Camera::depth(const Vector& place) const {
    return glm::dot(place, toward);
}

Camera camera_for(const FigureScript& script, bool mirrored) {
    Camera camera;
    const bool lies_on_side = script.base == FigureBase::side_lying;
    switch (script.view) {
        case FigureView::side:
            break;
        case FigureView::front:
            camera = {{0, 0, -1}, {0, 1, 0}, {1, 0, 0}};
            break;
        case FigureView::top:
            if (lies_on_side) {
                camera = {{1, 0, 0}, {0, 0, -1}, {0, 1, 0}};
            } else if (script.base == FigureBase::supine) {
                camera = {{0, 0, -1}, {-1, 0, 0}, {0, 1, 0}};
            } else {
                camera = {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}};
            }
            break;
    }
    if (mirrored) {
        auto& axis = script.view == FigureView::top && lies_on_side ? camera.up : camera.right;
        axis = -axis;
    }
    return camera;
}

std::vector<Patch> drawing_of(const Body& body, const Camera& camera, Closeness closeness) {
    constexpr double looks_away = -0.2;
    const auto& head = body[Bone::head];
    const bool faces_us = camera.depth(head.turn * Vector(1, 0, 0)) > looks_away;
    const double head_depth = camera.depth(head.at({0, 9, 0}));
    const double middle = camera.depth(body[Bone::thorax].origin);
    const auto chains = mannequin_of(body, closeness);
    std::array<std::pair<double, int>, part_count> depths{};  // of whole limbs: sum and count
    std::vector<Seen> seen;
    for (const auto& chain : chains) {
        Seen one{chain.part, chain.apart, depth_of(chain, camera), 0, patch_of(chain, camera), {}};
        if (chain.part == Part::head) {
            const bool neck = std::none_of(seen.begin(), seen.end(),
                                           [](const Seen& other) { return other.part == Part::head; });
            one.depth = head_depth;
            one.place = place_in_head(neck, chain.paint, faces_us);
        }
        auto& [sum, count] = depths.at(static_cast<std::size_t>(chain.part));
        sum += one.depth;
        ++count;
        one.box = bounds_of({&one.patch, 1});
        seen.push_back(std::move(one));
    }
    for (auto& one : seen) {
        const auto& [sum, count] = depths.at(static_cast<std::size_t>(one.part));
        one.patch.far = is_limb(one.part) && sum / count < middle - far_limb;
    }
    for (auto& mark : face_of(body, camera, closeness)) {
        const auto box = bounds_of({&mark, 1});
        seen.push_back({Part::head, false, head_depth, 4, std::move(mark), box});
    }
    std::stable_sort(seen.begin(), seen.end(), [](const Seen& a, const Seen& b) {
        return a.depth < b.depth || (a.depth == b.depth && a.place < b.place);
    });
    return in_runs(std::move(seen));
}

Closeness closeness_of(FigureFrame frame) {
    const bool near_by = frame == FigureFrame::head || frame == FigureFrame::hand;
    return near_by ? Closeness::near_by : Closeness::far_off;
}

PictureBox bounds_of(std::span<const Patch> patches) {
    PictureBox box;
    bool first = true;
    for (const auto& patch : patches) {
        for (const auto& outline : patch.outlines) {
            for (const auto& point : outline) {
                if (first) {
                    box = {point, point};
                    first = false;
                }
                box.take(point);
            }
        }
    }
    return box;
}

}  // namespace limber
