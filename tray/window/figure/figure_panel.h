// SPDX-License-Identifier: MIT
// The animated figure as a part of a window. It draws when it is told of another scene and never by itself:
// a paused or hidden figure costs nothing.
#pragma once

#include <array>
#include <chrono>

#include <wx/bitmap.h>
#include <wx/panel.h>

#include "tray/figure/figure_motion.h"
#include "tray/window/figure/figure_canvas.h"
#include "tray/window/guided/figure_scene.h"

namespace limber {

class FigurePanel : public wxPanel {
public:
    FigurePanel(wxWindow* parent, FigureMotion motion);

    const FigureMotion& motion() const { return motion_; }
    void show(const FigureScene& scene);

    bool AcceptsFocus() const override { return false; }
    bool AcceptsFocusFromKeyboard() const override { return false; }

private:
    void on_paint(wxPaintEvent& event);
    void paint_room(const FigureColours& colours);
    void paint_picture(const FigureColours& colours);
    void tell_pictures();

    FigureMotion motion_;
    std::array<PictureBox, 2> frames_;  // as it is, mirrored
    FigureScene scene_;
    // Painted by us and not by the X server, which takes longer over so many small shapes.
    wxBitmap room_;
    wxBitmap picture_;
    bool room_mirrored_ = false;
    wxColour room_ground_;
    int pictures_ = 0;  // of this movement
    std::chrono::steady_clock::time_point began_;
};

}  // namespace limber
