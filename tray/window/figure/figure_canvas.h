// SPDX-License-Identifier: MIT
// Paints a figure's patches into a rectangle of some picture.
#pragma once

#include <span>
#include <vector>

#include <wx/colour.h>
#include <wx/geometry.h>

#include "tray/figure/figure_drawing.h"

class wxGraphicsContext;
class wxGraphicsPath;

namespace limber {

struct FigureColours {
    wxColour ground;  // what the figure stands before: also the thin gaps between its parts
    wxColour thing;   // chair, wall, desk
    bool dark = false;
};

FigureColours figure_colours(const wxColour& ground);

// Puts `frame` into `area` as large as it fits, in the middle, and on its lower edge.
class FigureCanvas {
public:
    FigureCanvas(wxGraphicsContext& context, const wxRect2DDouble& area, const PictureBox& frame,
                 const FigureColours& colours);

    // Edges in fewer shades: a third of the work, and not seen while things move.
    void hasten();
    // What does not move: floor and things.
    void paint_room(const FigureScript& script, const Camera& camera);
    // Body and face, in the room that was painted before.
    void paint_body(const FigureScript& script, const Body& body, const Camera& camera);

private:
    void paint(std::span<const Patch> patches);
    void paint_thing(const Patch& patch);
    void paint_run(std::span<const Patch> run);
    void paint_gap(std::span<const Patch> run);
    void floor_line();
    wxColour colour_of(const Patch& patch) const;
    wxPoint2DDouble at(const Point& point) const;
    void add_outline(wxGraphicsPath& path, std::span<const Point> outline) const;

    wxGraphicsContext& context_;
    PictureBox frame_;
    FigureColours colours_;
    double scale_ = 1;
    double gap_ = 1;  // pixels
    wxPoint2DDouble origin_;
    wxRect2DDouble shown_;
    std::vector<PictureBox> covered_;  // what stands there already
};

}  // namespace limber
