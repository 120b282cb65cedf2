// SPDX-License-Identifier: MIT
#include "tray/window/figure/figure_panel.h"

#include <memory>
#include <string>
#include <utility>

#include <wx/brush.h>
#include <wx/dcclient.h>
#include <wx/dcmemory.h>
#include <wx/graphics.h>

#include "shared/base/log.h"
#include "tray/window/figure/figure_canvas.h"
#include "tray/window/widget/look.h"

namespace limber {

namespace {

bool same_movement(const FigureScene& one, const FigureScene& other) {
    return one.from == other.from && one.to == other.to && one.mirrored == other.mirrored;
}

}  // namespace

FigurePanel::FigurePanel(wxWindow* parent, FigureMotion motion)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE),
      motion_(std::move(motion)),
      frames_{motion_.frame(camera_for(motion_.script(), false)),
              motion_.frame(camera_for(motion_.script(), true))} {
    // We cover all of it: it need not be cleared first.
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize({44 * quarter_line(*this), 44 * quarter_line(*this)});
    Bind(wxEVT_PAINT, &FigurePanel::on_paint, this);
}

void FigurePanel::show(const FigureScene& scene) {
    if (scene == scene_) {
        return;
    }
    if (!same_movement(scene, scene_)) {
        tell_pictures();
    }
    scene_ = scene;
    Refresh(false);
}

void FigurePanel::tell_pictures() {
    const auto now = std::chrono::steady_clock::now();
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(now - std::exchange(began_, now));
    const int pictures = std::exchange(pictures_, 0);
    if (scene_.from != scene_.to) {
        log_debug("figure: " + std::to_string(pictures) + " pictures in " + std::to_string(took.count()) +
                  " ms");
    }
}

void FigurePanel::on_paint(wxPaintEvent& /*event*/) {
    ++pictures_;
    wxPaintDC dc(this);
    const wxSize size = GetClientSize();
    if (size.GetWidth() < 16 || size.GetHeight() < 16) {
        return;
    }
    const auto colours = figure_colours(look_colour(*this, "theme_base_color", "#ffffff"));
    paint_room(colours);
    paint_picture(colours);
    dc.DrawBitmap(picture_, 0, 0);
}

void FigurePanel::paint_room(const FigureColours& colours) {
    const wxSize size = GetClientSize();
    const double scale = GetContentScaleFactor();
    if (room_.IsOk() && picture_.GetScaledSize() == size && room_.GetScaleFactor() == scale &&
        room_mirrored_ == scene_.mirrored && room_ground_ == colours.ground) {
        return;
    }
    room_mirrored_ = scene_.mirrored;
    room_ground_ = colours.ground;
    room_.CreateScaled(size.GetWidth(), size.GetHeight(), 24, scale);
    picture_.CreateScaled(size.GetWidth(), size.GetHeight(), 24, scale);
    wxMemoryDC dc(room_);
    dc.SetBackground(wxBrush(colours.ground));
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
    FigureCanvas canvas(*context, wxRect2DDouble(0, 0, size.GetWidth(), size.GetHeight()),
                        frames_.at(scene_.mirrored ? 1 : 0), colours);
    canvas.paint_room(motion_.script(), camera_for(motion_.script(), scene_.mirrored));
}

void FigurePanel::paint_picture(const FigureColours& colours) {
    const wxSize size = GetClientSize();
    wxMemoryDC dc(picture_);
    dc.DrawBitmap(room_, 0, 0);
    const wxRect2DDouble area(0, 0, size.GetWidth(), size.GetHeight());
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
    const auto camera = camera_for(motion_.script(), scene_.mirrored);
    FigureCanvas canvas(*context, area, frames_.at(scene_.mirrored ? 1 : 0), colours);
    if (scene_.from != scene_.to) {
        canvas.hasten();
    }
    canvas.paint_body(motion_.script(),
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
