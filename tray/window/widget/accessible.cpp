// SPDX-License-Identifier: MIT
// What a screen reader is told.
#include "tray/window/widget/accessible.h"

#include <gtk/gtk.h>
#include <wx/window.h>

namespace limber {

namespace {

AtkObject* accessible_of(wxWindow& window) {
    return gtk_widget_get_accessible(static_cast<GtkWidget*>(window.GetHandle()));
}

AtkRole role_of(AccessibleRole role) {
    switch (role) {
        case AccessibleRole::timer:
            return ATK_ROLE_TIMER;
        case AccessibleRole::grouping:
            return ATK_ROLE_GROUPING;
        case AccessibleRole::list:
            return ATK_ROLE_LIST;
        case AccessibleRole::heading:
            return ATK_ROLE_HEADING;
    }
    return ATK_ROLE_UNKNOWN;
}

}  // namespace

void set_accessible_name(wxWindow& window, const wxString& name) {
    atk_object_set_name(accessible_of(window), name.utf8_str());
}

void set_accessible_description(wxWindow& window, const wxString& description) {
    atk_object_set_description(accessible_of(window), description.utf8_str());
}

void set_accessible_role(wxWindow& window, AccessibleRole role) {
    atk_object_set_role(accessible_of(window), role_of(role));
}

void announce(wxWindow& window, const wxString& text) {
    AtkObject* accessible = accessible_of(window);
    const guint signal = g_signal_lookup("announcement", G_OBJECT_TYPE(accessible));
    if (signal != 0) {
        g_signal_emit(accessible, signal, 0, text.utf8_str().data());
    }
}

}  // namespace limber
