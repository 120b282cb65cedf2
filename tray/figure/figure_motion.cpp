// SPDX-License-Identifier: MIT
#include "tray/figure/figure_motion.h"

#include <algorithm>
#include <cmath>

#include "tray/figure/figure_points.h"

namespace limber {

namespace {

constexpr double margin = 5;  // cm around the figure

void take_all(PictureBox& box, bool& first, std::span<const Patch> patches) {
    const auto bounds = bounds_of(patches);
    if (first) {
        box = bounds;
        first = false;
    }
    box.take(bounds.low);
    box.take(bounds.high);
}

// The part of a body's bounds that the frame is about.
PictureBox part_of(const Body& body, const Camera& camera, FigureFrame frame, bool right) {
    const auto patches = drawing_of(body, camera);
    PictureBox box = bounds_of(patches);
    if (frame == FigureFrame::body) {
        return box;
    }
    const auto around = [&](std::string_view name, double radius) {
        const Point middle = camera.see(*point_of(body, name));
        return PictureBox{middle - Point(radius), middle + Point(radius)};
    };
    switch (frame) {
        case FigureFrame::upper:
            box.low.y = std::max(box.low.y, camera.see(*point_of(body, "hips")).y - 14);
            return box;
        case FigureFrame::head: {
            auto head = around("head", 17);
            head.low.y -= 12;
            return head;
        }
        case FigureFrame::hand:
            return around(right ? "right_palm" : "left_palm", 14);
        case FigureFrame::body:
            break;
    }
    return box;
}

}  // namespace

double eased(double share) {
    const double within = std::clamp(share, 0.0, 1.0);
    return within * within * within * (within * (within * 6 - 15) + 10);
}

FigureMotion::FigureMotion(FigureScript script) : script_(std::move(script)) {
    for (std::size_t i = 0; i < script_.keys.size(); ++i) {
        poses_.push_back(pose_of(script_, script_.keys[i]));
        if (!script_.keys[i].passes) {
            held_.push_back(i);
        }
    }
}

// The keys from one held pose to the other, both included.
std::vector<std::size_t> FigureMotion::way(int from, int to) const {
    const auto key = [&](int shape) {
        return held_.at(static_cast<std::size_t>(std::clamp(shape, 0, shapes())));
    };
    const std::size_t begin = key(from);
    const std::size_t end = key(to);
    std::vector<std::size_t> keys{begin};
    if (begin < end) {
        for (std::size_t i = begin + 1; i < end; ++i) {
            keys.push_back(i);
        }
    } else if (begin > end) {
        const bool closes = end == held_.front() && begin + 1 < poses_.size();
        for (std::size_t i = begin + 1; closes && i < poses_.size(); ++i) {
            keys.push_back(i);
        }
        for (std::size_t i = begin - 1; !closes && i > end; --i) {
            keys.push_back(i);
        }
    }
    keys.push_back(end);
    return keys;
}

Pose FigureMotion::between(int from, int to, double share, bool steady) const {
    const auto keys = way(from, to);
    const double along =
        (steady ? std::clamp(share, 0.0, 1.0) : eased(share)) * static_cast<double>(keys.size() - 1);
    const auto leg = std::min(static_cast<std::size_t>(along), keys.size() - 2);
    return mixed(poses_[keys[leg]], poses_[keys[leg + 1]], along - static_cast<double>(leg));
}

PictureBox FigureMotion::frame(const Camera& camera) const {
    PictureBox box;
    bool first = true;
    for (const auto& pose : poses_) {
        const auto part = part_of(body_of(pose), camera, script_.frame, script_.shows_right);
        if (first) {
            box = part;
            first = false;
        }
        box.take(part.low);
        box.take(part.high);
    }
    if (script_.frame == FigureFrame::body) {
        for (const auto& prop : script_.props) {
            if (prop.kind != PropKind::wall && prop.kind != PropKind::post && prop.kind != PropKind::mat) {
                take_all(box, first, drawing_of({&prop, 1}, camera, script_.view));
            }
        }
        if (script_.view != FigureView::top) {
            box.low.y = std::min(box.low.y, -3.0);
        }
    }
    box.low -= Point(margin);
    box.high += Point(margin);
    return box;
}

}  // namespace limber
