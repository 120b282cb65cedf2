// SPDX-License-Identifier: MIT
// The animated figure as a part of a window. It draws when it is told of another scene and never by itself:
// a paused or hidden figure costs nothing.
#pragma once

#include <array>

#include <wx/panel.h>

#include "tray/figure/figure_motion.h"
#include "tray/window/guided/figure_scene.h"

namespace limber {

class FigurePanel : public wxPanel {
public:
    FigurePanel(wxWindow* parent, FigureMotion motion);

    const FigureMotion& motion() const { return motion_; }
    void show(const FigureScene& scene);

    bool AcceptsFocus() const override { return false; }

private:
    void on_paint(wxPaintEvent& event);

    FigureMotion motion_;
    std::array<PictureBox, 2> frames_;  // as it is, mirrored
    FigureScene scene_;
};

}  // namespace limber
