// SPDX-License-Identifier: MIT
#include "tray/window/figure/figure_canvas.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <cairo.h>
#include <glm/geometric.hpp>
#include <wx/brush.h>
#include <wx/graphics.h>

namespace limber {

namespace {

// Of ground between two parts: cm, and less of a small picture.
constexpr double widest_gap = 1.1;
constexpr double gap_share = 0.009;
constexpr double floor_thickness = 1.6;  // cm

wxColour mix(const wxColour& one, const wxColour& other, double share) {
    const auto channel = [share](unsigned char a, unsigned char b) {
        return static_cast<unsigned char>(a + (b - a) * share);
    };
    return {channel(one.Red(), other.Red()), channel(one.Green(), other.Green()),
            channel(one.Blue(), other.Blue())};
}

bool is_thing(Paint paint) {
    return paint == Paint::prop || paint == Paint::prop_soft || paint == Paint::backdrop ||
           paint == Paint::mat;
}

PictureBox box_of(std::span<const Point> outline) {
    PictureBox box{outline.front(), outline.front()};
    for (const auto& point : outline) {
        box.take(point);
    }
    return box;
}

// A convex outline that runs against the clock, so much wider all around. At an edge-on part's tip, which
// turns sharply, a mitre would stick out: there each side keeps its own corner.
std::vector<Point> grown(const std::vector<Point>& outline, double by) {
    constexpr double sharp = 0.5;
    const auto normal = [](const Point& from, const Point& to) {
        const Point along = glm::normalize(to - from);
        return Point(along.y, -along.x);
    };
    std::vector<Point> wider;
    wider.reserve(outline.size() + 4);
    Point before = normal(outline.back(), outline.front());
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Point& corner = outline[i];
        const Point after = normal(corner, outline[(i + 1) % outline.size()]);
        const double turn = glm::dot(before, after);
        if (turn < sharp) {
            const Point ahead(after.y - before.y, before.x - after.x);
            wider.insert(wider.end(),
                         {corner + before * by, corner + glm::normalize(ahead) * by, corner + after * by});
        } else {
            wider.push_back(corner + (before + after) * (by / (1 + turn)));
        }
        before = after;
    }
    return wider;
}

}  // namespace

FigureColours figure_colours(const wxColour& ground) {
    const bool dark = ground.GetLuminance() < 0.5;
    return {ground, mix(ground, dark ? wxColour(255, 255, 255) : wxColour(70, 90, 100), dark ? 0.22 : 0.30),
            dark};
}

FigureCanvas::FigureCanvas(wxGraphicsContext& context, const wxRect2DDouble& area, const PictureBox& frame,
                           const FigureColours& colours)
    : context_(context), frame_(frame), colours_(colours) {
    scale_ = std::min(area.m_width / frame.width(), area.m_height / frame.height());
    gap_ = std::min(widest_gap, gap_share * frame.height()) * scale_;
    const double width = frame.width() * scale_;
    const double height = frame.height() * scale_;
    origin_ = {area.m_x + (area.m_width - width) / 2, area.m_y + (area.m_height + height) / 2};
    shown_ = {origin_.m_x, origin_.m_y - height, width, height};
}

wxColour FigureCanvas::colour_of(const Patch& patch) const {
    const auto base = [&]() -> wxColour {
        switch (patch.paint) {
            case Paint::shirt:
                return {0x2a, 0x9d, 0x8f};
            case Paint::trousers:
                return colours_.dark ? wxColour(0x6f, 0x86, 0xa6) : wxColour(0x3d, 0x4f, 0x6d);
            case Paint::skin:
                return {0xe8, 0xb4, 0x90};
            case Paint::hair:
            case Paint::fringe:
                return {0x5b, 0x3f, 0x36};
            case Paint::shoe:
                return {0xe7, 0x6f, 0x51};
            case Paint::face_mark:
                return {0x4a, 0x32, 0x2a};
            case Paint::eye_white:
                return {0xff, 0xff, 0xff};
            case Paint::prop:
                return colours_.thing;
            case Paint::prop_soft:
                return mix(colours_.thing, colours_.ground, 0.4);
            case Paint::backdrop:
                return mix(colours_.thing, colours_.ground, 0.75);
            case Paint::mat:
                return mix(wxColour(0x8a, 0xb1, 0x7d), colours_.ground, colours_.dark ? 0.45 : 0.25);
        }
        return {};
    }();
    return patch.far ? mix(base, colours_.dark ? wxColour(0, 0, 0) : wxColour(0x60, 0x68, 0x78), 0.26) : base;
}

wxPoint2DDouble FigureCanvas::at(const Point& point) const {
    return {origin_.m_x + (point.x - frame_.low.x) * scale_, origin_.m_y - (point.y - frame_.low.y) * scale_};
}

void FigureCanvas::paint_thing(const Patch& patch) {
    const auto low = at(patch.outlines[0][0]);
    const auto high = at(patch.outlines[0][2]);
    context_.SetBrush(wxBrush(colour_of(patch)));
    context_.DrawRoundedRectangle(
        std::min(low.m_x, high.m_x), high.m_y, std::abs(high.m_x - low.m_x), low.m_y - high.m_y,
        std::min({patch.round * scale_, std::abs(high.m_x - low.m_x) / 2, (low.m_y - high.m_y) / 2}));
}

void FigureCanvas::add_outline(wxGraphicsPath& path, std::span<const Point> outline) const {
    path.MoveToPoint(at(outline.front()));
    for (const auto& point : outline.subspan(1)) {
        path.AddLineToPoint(at(point));
    }
    path.CloseSubpath();
}

// Cut around each part of a run before it is filled, so that parts stand apart where they cross. Where
// nothing was painted yet there is nothing to cut.
void FigureCanvas::paint_gap(std::span<const Patch> run) {
    const double gap = gap_ / scale_;
    auto path = context_.CreatePath();
    bool cuts = false;
    for (const auto& patch : run) {
        const bool mark = patch.paint == Paint::face_mark || patch.paint == Paint::eye_white;
        if (patch.joins || mark) {
            continue;
        }
        for (const auto& outline : patch.outlines) {
            auto box = box_of(outline);
            box.low -= Point(gap);
            box.high += Point(gap);
            if (std::any_of(covered_.begin(), covered_.end(),
                            [&](const PictureBox& other) { return other.meets(box); })) {
                add_outline(path, grown(outline, gap));
                cuts = true;
            }
        }
    }
    if (cuts) {
        context_.SetBrush(wxBrush(colours_.ground));
        context_.FillPath(path, wxWINDING_RULE);
    }
}

void FigureCanvas::paint_run(std::span<const Patch> run) {
    paint_gap(run);
    for (const auto& patch : run) {
        auto path = context_.CreatePath();
        for (const auto& outline : patch.outlines) {
            add_outline(path, outline);
            covered_.push_back(box_of(outline));
        }
        context_.SetBrush(wxBrush(colour_of(patch)));
        context_.FillPath(path, wxWINDING_RULE);
    }
}

void FigureCanvas::paint(std::span<const Patch> patches) {
    context_.SetPen(wxGraphicsPen());
    for (std::size_t i = 0; i < patches.size();) {
        std::size_t end = i + 1;
        if (is_thing(patches[i].paint)) {
            paint_thing(patches[i]);
        } else {
            while (end < patches.size() && patches[end].run == patches[i].run) {
                ++end;
            }
            paint_run(patches.subspan(i, end - i));
        }
        i = end;
    }
}

void FigureCanvas::hasten() {
    if (auto* cairo = static_cast<cairo_t*>(context_.GetNativeContext())) {
        cairo_set_antialias(cairo, CAIRO_ANTIALIAS_FAST);
    }
}

void FigureCanvas::paint_room(const FigureScript& script, const Camera& camera) {
    context_.PushState();
    context_.Clip(shown_.m_x, shown_.m_y, shown_.m_width, shown_.m_height);
    if (script.view != FigureView::top) {
        floor_line();
    }
    paint(drawing_of(script.props, camera, script.view));
    context_.PopState();
}

void FigureCanvas::paint_body(const FigureScript& script, const Body& body, const Camera& camera) {
    covered_ = {{{frame_.low.x, -floor_thickness}, {frame_.high.x, 0}}};
    for (const auto& thing : drawing_of(script.props, camera, script.view)) {
        covered_.push_back(bounds_of({&thing, 1}));
    }
    context_.PushState();
    context_.Clip(shown_.m_x, shown_.m_y, shown_.m_width, shown_.m_height);
    paint(drawing_of(body, camera, closeness_of(script.frame)));
    context_.PopState();
}

void FigureCanvas::floor_line() {
    const auto left = at({frame_.low.x, 0});
    const auto right = at({frame_.high.x, 0});
    context_.SetPen(wxGraphicsPen());
    context_.SetBrush(wxBrush(mix(colours_.thing, colours_.ground, 0.45)));
    context_.DrawRoundedRectangle(left.m_x, left.m_y, right.m_x - left.m_x, floor_thickness * scale_,
                                  floor_thickness / 2 * scale_);
}

}  // namespace limber
