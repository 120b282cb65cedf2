// SPDX-License-Identifier: MIT
// Text that wraps.
#include "tray/window/paragraph.h"

#include <algorithm>

#include <gtk/gtk.h>

#include "tray/window/accessible.h"

namespace limber {

Paragraph::Paragraph(wxWindow* parent, const wxString& text)
    : wxStaticText(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE) {
    auto* label = GTK_LABEL(GetHandle());
    gtk_label_set_line_wrap(label, TRUE);
    gtk_label_set_line_wrap_mode(label, PANGO_WRAP_WORD_CHAR);
    gtk_label_set_xalign(label, 0.0F);
    gtk_label_set_yalign(label, 0.0F);
    lay_out_when_restyled(*this);
    set_text(text);
}

Paragraph::Paragraph(wxWindow* parent, const wxString& text, Look look) : Paragraph(parent, text) {
    set_look(*this, look);
    if (look == Look::title || look == Look::heading || look == Look::alarm) {
        set_accessible_role(*this, AccessibleRole::heading);
    }
}

bool Paragraph::set_text(const wxString& text) {
    if (text == GetLabelText() && !text.empty()) {
        return false;
    }
    SetLabelText(text);
    InvalidateBestSize();
    return true;
}

void Paragraph::center() {
    auto* label = GTK_LABEL(GetHandle());
    gtk_label_set_justify(label, GTK_JUSTIFY_CENTER);
    gtk_label_set_xalign(label, 0.5F);
}

bool Paragraph::InformFirstDirection(int direction, int size, int /*available_other_direction*/) {
    if (direction != wxHORIZONTAL || size <= 0) {
        return false;
    }
    if (size != width_) {
        width_ = size;
        InvalidateBestSize();
    }
    return true;
}

wxSize Paragraph::DoGetBestSize() const {
    auto* widget = static_cast<GtkWidget*>(GetHandle());
    if (width_ == 0) {
        GtkRequisition natural{};
        gtk_widget_get_preferred_size(widget, nullptr, &natural);
        return {natural.width, natural.height};
    }
    // Asks for no width of its own, or one long sentence would keep the window from getting narrower.
    int least = 0;
    gtk_widget_get_preferred_width(widget, &least, nullptr);
    int height = 0;
    gtk_widget_get_preferred_height_for_width(widget, std::max(width_, least), &height, nullptr);
    return {least, height};
}

}  // namespace limber
