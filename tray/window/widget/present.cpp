// SPDX-License-Identifier: MIT
// Brings a window to the front.
#include "tray/window/widget/present.h"

#include <gtk/gtk.h>
#include <wx/toplevel.h>
#ifdef GDK_WINDOWING_X11
#include <gdk/gdkx.h>
#endif

namespace limber {

namespace {

// A window manager that keeps windows from jumping to the front goes by the time of the person's act: without
// a token that is now, since every request comes from a click or a command.
guint32 time_of_request([[maybe_unused]] GtkWidget* window) {
#ifdef GDK_WINDOWING_X11
    GdkWindow* surface = gtk_widget_get_window(window);
    if (surface != nullptr && GDK_IS_X11_WINDOW(surface)) {
        return gdk_x11_get_server_time(surface);
    }
#endif
    return GDK_CURRENT_TIME;
}

}  // namespace

void present(wxTopLevelWindow& window, const std::string& token) {
    auto* widget = static_cast<GtkWidget*>(window.GetHandle());
    if (!token.empty()) {
        gtk_window_set_startup_id(GTK_WINDOW(widget), token.c_str());
    }
    if (window.IsIconized()) {
        window.Iconize(false);
    }
    window.Show();
    gtk_window_present_with_time(GTK_WINDOW(widget), time_of_request(widget));
}

}  // namespace limber
