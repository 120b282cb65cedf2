// SPDX-License-Identifier: MIT
// Text that wraps.
#include "tray/window/widget/paragraph.h"

#include <gtk/gtk.h>

#include "tray/window/widget/accessible.h"

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
    if (look == Look::display || look == Look::title || look == Look::heading || look == Look::alarm) {
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

// By Pango rather than by the label: GTK would count the size that wxWidgets gave it last as the least it
// needs, and a text that was high once would never get lower.
wxSize Paragraph::DoGetBestSize() const {
    PangoLayout* layout = pango_layout_copy(gtk_label_get_layout(GTK_LABEL(GetHandle())));
    pango_layout_set_width(layout, width_ > 0 ? width_ * PANGO_SCALE : -1);
    int width = 0;
    int height = 0;
    pango_layout_get_pixel_size(layout, &width, &height);
    g_object_unref(layout);
    // Asks for no width of its own once it was told one, or a long sentence would keep the window from
    // getting narrower.
    return {width_ > 0 ? 1 : width, height};
}

}  // namespace limber
