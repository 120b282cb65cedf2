// SPDX-License-Identifier: MIT
#include "tray/window/today/compass.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numbers>

#include <wx/brush.h>
#include <wx/dcclient.h>
#include <wx/graphics.h>

#include "tray/window/widget/accessible.h"
#include "tray/window/widget/look.h"
#include "tray/window/widget/wx_text.h"

namespace limber {

namespace {

constexpr double pi = std::numbers::pi;
constexpr double half_sector = pi / 6;
constexpr double gap = 0.05;    // radians between two sectors
constexpr double hollow = 0.3;  // of the radius

// Where each direction stands, clockwise from the right, as wxGraphicsContext counts: forward at the top,
// back at the bottom, leaning below and turning above on their own side.
constexpr std::array<double, 6> places{-pi / 2, pi / 2, 5 * pi / 6, pi / 6, -5 * pi / 6, -pi / 6};

wxColour with_alpha(const wxColour& colour, double alpha) {
    return {colour.Red(), colour.Green(), colour.Blue(), static_cast<unsigned char>(alpha * 255)};
}

void draw_tick(wxGraphicsContext& context, double x, double y, double size) {
    wxGraphicsPath path = context.CreatePath();
    path.MoveToPoint(x - 0.5 * size, y);
    path.AddLineToPoint(x - 0.12 * size, y + 0.36 * size);
    path.AddLineToPoint(x + 0.5 * size, y - 0.36 * size);
    context.StrokePath(path);
}

}  // namespace

Compass::Compass(wxWindow* parent)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE) {
    SetMinSize({60 * quarter_line(*this), 52 * quarter_line(*this)});
    Bind(wxEVT_PAINT, &Compass::on_paint, this);
}

void Compass::show(const CoverageView& view) {
    if (view == view_) {
        return;
    }
    view_ = view;
    set_accessible_name(*this, to_wx(spoken_text(view)));
    Refresh();
}

// Room for a line of text above and below, and for the longest label on either side.
double Compass::radius() const {
    const wxSize size = GetClientSize();
    const int unit = quarter_line(*this);
    return std::max(8.0, std::min(size.GetHeight() / 2.0 - 7 * unit, size.GetWidth() / 2.0 - 16 * unit));
}

void Compass::draw_sector(wxGraphicsContext& context, const CoverageView::Item& item, double middle) const {
    const wxColour text = look_colour(*this, "theme_fg_color", "#000000");
    const wxColour accent = look_colour(*this, "limber_accent", "#00796b");
    const double x = GetClientSize().GetWidth() / 2.0;
    const double y = GetClientSize().GetHeight() / 2.0;
    const double outer = radius();
    wxGraphicsPath path = context.CreatePath();
    path.AddArc(x, y, outer, middle - half_sector + gap, middle + half_sector - gap, true);
    path.AddArc(x, y, outer * hollow, middle + half_sector - 2.4 * gap, middle - half_sector + 2.4 * gap,
                false);
    path.CloseSubpath();
    const bool moved = item.mark == CoverageMark::moved;
    context.SetBrush(wxBrush(moved ? accent : with_alpha(text, 0.05)));
    context.SetPen(context.CreatePen(wxGraphicsPenInfo(moved ? accent : with_alpha(text, 0.35)).Width(1.5)));
    context.DrawPath(path);
    const double at = outer * (1 + hollow) / 2;
    const double sign_x = x + at * std::cos(middle);
    const double sign_y = y + at * std::sin(middle);
    const double sign = outer * 0.22;
    if (moved) {
        const wxColour paper = look_colour(*this, "theme_base_color", "#ffffff");
        context.SetPen(context.CreatePen(wxGraphicsPenInfo(paper).Width(3).Cap(wxCAP_ROUND)));
        draw_tick(context, sign_x, sign_y, sign);
    } else if (item.mark == CoverageMark::left_out) {
        context.SetPen(context.CreatePen(wxGraphicsPenInfo(with_alpha(text, 0.5)).Width(3).Cap(wxCAP_ROUND)));
        context.StrokeLine(sign_x - sign / 2, sign_y, sign_x + sign / 2, sign_y);
    }
}

void Compass::draw_label(wxGraphicsContext& context, const CoverageView::Item& item, double middle) const {
    const wxColour text = look_colour(*this, "theme_fg_color", "#000000");
    context.SetFont(GetFont(), with_alpha(text, item.mark == CoverageMark::left_out ? 0.6 : 1));
    const wxString label = to_wx(item.label);
    double width = 0;
    double height = 0;
    context.GetTextExtent(label, &width, &height);
    const double edge = radius() + 2 * quarter_line(*this);
    const double x = GetClientSize().GetWidth() / 2.0 + edge * std::cos(middle);
    const double y = GetClientSize().GetHeight() / 2.0 + edge * std::sin(middle);
    const double sideways = std::cos(middle);
    const double left = std::abs(sideways) < 0.1 ? x - width / 2 : sideways > 0 ? x : x - width;
    const double lift = std::sin(middle) < -0.9 ? height : std::sin(middle) > 0.9 ? 0 : height / 2;
    context.DrawText(label, left, y - lift);
}

void Compass::on_paint(wxPaintEvent& /*event*/) {
    wxPaintDC dc(this);
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
    if (!context) {
        return;
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        draw_sector(*context, view_.directions.at(i), places.at(i));
        draw_label(*context, view_.directions.at(i), places.at(i));
    }
}

}  // namespace limber
