// SPDX-License-Identifier: MIT
// The big ring with the seconds in it.
#include "tray/window/widget/countdown_ring.h"

#include <algorithm>
#include <memory>
#include <numbers>

#include <gtk/gtk.h>
#include <wx/dcclient.h>
#include <wx/graphics.h>

#include "tray/window/widget/look.h"

namespace limber {

namespace {

constexpr double pi = std::numbers::pi;

wxColour with_alpha(const wxColour& colour, double alpha) {
    return {colour.Red(), colour.Green(), colour.Blue(), static_cast<unsigned char>(alpha * 255)};
}

wxColour colour_of(CountdownRing::Tone tone, const wxColour& accent, const wxColour& text) {
    switch (tone) {
        case CountdownRing::Tone::strong:
        case CountdownRing::Tone::done:
            return accent;
        case CountdownRing::Tone::soft:
            return with_alpha(accent, 0.6);
        case CountdownRing::Tone::still:
            return with_alpha(text, 0.4);
    }
    return accent;
}

wxGraphicsPen round_pen(wxGraphicsContext& context, const wxColour& colour, double width) {
    return context.CreatePen(wxGraphicsPenInfo(colour).Width(width).Cap(wxCAP_ROUND).Join(wxJOIN_ROUND));
}

// Digits stand in cells of one width, so that the number does not tremble as it counts.
void draw_number(wxGraphicsContext& context, const wxString& number, double x, double middle) {
    double cell = 0;
    double height = 0;
    for (wxChar digit = '0'; digit <= '9'; ++digit) {
        double width = 0;
        context.GetTextExtent(wxString(digit), &width, &height);
        cell = std::max(cell, width);
    }
    double left = x - cell * static_cast<double>(number.length()) / 2;
    for (const wxUniChar character : number) {
        double width = 0;
        context.GetTextExtent(wxString(character), &width, &height);
        context.DrawText(wxString(character), left + (cell - width) / 2, middle - height / 2);
        left += cell;
    }
}

void draw_tick(wxGraphicsContext& context, double x, double y, double size) {
    wxGraphicsPath path = context.CreatePath();
    path.MoveToPoint(x - 0.50 * size, y + 0.02 * size);
    path.AddLineToPoint(x - 0.12 * size, y + 0.38 * size);
    path.AddLineToPoint(x + 0.52 * size, y - 0.36 * size);
    context.StrokePath(path);
}

}  // namespace

CountdownRing::CountdownRing(wxWindow* parent)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE) {
    SetMinSize({32 * quarter_line(*this), 32 * quarter_line(*this)});
    Bind(wxEVT_PAINT, &CountdownRing::on_paint, this);
    const auto redraw = [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    };
    Bind(wxEVT_SET_FOCUS, redraw);
    Bind(wxEVT_KILL_FOCUS, redraw);
}

void CountdownRing::show(const Face& face) {
    if (face == face_) {
        return;
    }
    face_ = face;
    Refresh();
}

double CountdownRing::diameter() const {
    const wxSize size = GetClientSize();
    return std::min({size.GetWidth(), size.GetHeight(), 84 * quarter_line(*this)}) - 14.0;
}

int CountdownRing::circumference() const {
    return static_cast<int>(pi * diameter());
}

void CountdownRing::on_paint(wxPaintEvent& /*event*/) {
    wxPaintDC dc(this);
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
    if (!context || diameter() < 16) {
        return;
    }
    const wxColour text = look_colour(*this, "theme_fg_color", "#000000");
    const wxColour accent = look_colour(*this, "limber_accent", "#00796b");
    const double x = GetClientSize().GetWidth() / 2.0;
    const double y = GetClientSize().GetHeight() / 2.0;
    const double thickness = diameter() * 0.055;
    const double radius = (diameter() - thickness) / 2;

    context->SetBrush(*wxTRANSPARENT_BRUSH);
    context->SetPen(round_pen(*context, with_alpha(text, 0.10), thickness));
    context->DrawEllipse(x - radius, y - radius, 2 * radius, 2 * radius);
    if (face_.part > 0.001) {
        wxGraphicsPath arc = context->CreatePath();
        arc.AddArc(x, y, radius, -pi / 2, -pi / 2 + 2 * pi * std::min(face_.part, 0.9999), true);
        context->SetPen(round_pen(*context, colour_of(face_.tone, accent, text), thickness));
        context->StrokePath(arc);
    }
    if (face_.tone == Tone::done) {
        context->SetPen(round_pen(*context, colour_of(face_.tone, accent, text), thickness * 1.1));
        draw_tick(*context, x, y, diameter() * 0.36);
    }

    const int size = static_cast<int>(diameter() * (face_.number.length() > 3 ? 0.20 : 0.36));
    context->SetFont(wxFont(wxFontInfo(wxSize(0, size)).FaceName(GetFont().GetFaceName()).Weight(400)), text);
    draw_number(*context, face_.number, x, face_.note.empty() ? y : y - diameter() * 0.05);
    if (!face_.note.empty()) {
        context->SetFont(GetFont(), with_alpha(text, 0.75));
        double width = 0;
        double height = 0;
        context->GetTextExtent(face_.note, &width, &height);
        context->DrawText(face_.note, x - width / 2, y + diameter() * 0.14);
    }

    auto* top = gtk_widget_get_toplevel(static_cast<GtkWidget*>(GetHandle()));
    if (HasFocus() && GTK_IS_WINDOW(top) && gtk_window_get_focus_visible(GTK_WINDOW(top)) != FALSE) {
        // Room for it is left by diameter().
        const double outer = diameter() / 2 + 5;
        context->SetPen(round_pen(*context, accent, 2));
        context->DrawEllipse(x - outer, y - outer, 2 * outer, 2 * outer);
    }
}

}  // namespace limber
