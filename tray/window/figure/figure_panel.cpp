// SPDX-License-Identifier: MIT
#include "tray/window/figure/figure_panel.h"

#include <memory>

#include <wx/brush.h>
#include <wx/dcclient.h>
#include <wx/graphics.h>

#include "tray/window/figure/figure_canvas.h"
#include "tray/window/widget/look.h"

namespace limber {

FigurePanel::FigurePanel(wxWindow* parent, FigureMotion motion)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE),
      motion_(std::move(motion)),
      frames_{motion_.frame(camera_for(motion_.script(), false)),
              motion_.frame(camera_for(motion_.script(), true))} {
    SetMinSize({44 * quarter_line(*this), 44 * quarter_line(*this)});
    Bind(wxEVT_PAINT, &FigurePanel::on_paint, this);
}

void FigurePanel::show(const FigureScene& scene) {
    if (scene == scene_) {
        return;
    }
    scene_ = scene;
    Refresh(false);
}

void FigurePanel::on_paint(wxPaintEvent& /*event*/) {
    wxPaintDC dc(this);
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
    const wxSize size = GetClientSize();
    if (!context || size.GetWidth() < 16 || size.GetHeight() < 16) {
        return;
    }
    const auto colours = figure_colours(look_colour(*this, "theme_base_color", "#ffffff"));
    const auto camera = camera_for(motion_.script(), scene_.mirrored);
    const wxRect2DDouble area(0, 0, size.GetWidth(), size.GetHeight());
    FigureCanvas canvas(*context, area, frames_.at(scene_.mirrored ? 1 : 0), colours);
    canvas.paint_scene(motion_.script(),
                       body_of(motion_.between(scene_.from, scene_.to, scene_.share, scene_.steady)), camera);
    if (scene_.faded > 0) {
        const auto& ground = colours.ground;
        context->SetPen(*wxTRANSPARENT_PEN);
        context->SetBrush(wxBrush(wxColour(ground.Red(), ground.Green(), ground.Blue(),
                                           static_cast<unsigned char>(scene_.faded * 255))));
        context->DrawRectangle(area.m_x, area.m_y, area.m_width, area.m_height);
    }
}

}  // namespace limber
