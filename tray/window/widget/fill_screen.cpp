// SPDX-License-Identifier: MIT
// Lets a window fill one monitor.
#include "tray/window/widget/fill_screen.h"

#include <gtk/gtk.h>
#include <wx/toplevel.h>
#ifdef GDK_WINDOWING_X11
#include <gdk/gdkx.h>
#endif

namespace limber {

namespace {

#ifdef GDK_WINDOWING_X11
int monitor_with_pointer(GdkDisplay* display) {
    int x = 0;
    int y = 0;
    gdk_device_get_position(gdk_seat_get_pointer(gdk_display_get_default_seat(display)), nullptr, &x, &y);
    GdkMonitor* const used = gdk_display_get_monitor_at_point(display, x, y);
    for (int i = 0; i < gdk_display_get_n_monitors(display); ++i) {
        if (gdk_display_get_monitor(display, i) == used) {
            return i;
        }
    }
    return 0;
}
#endif

}  // namespace

void fill_screen(wxTopLevelWindow& window) {
    auto* const widget = GTK_WINDOW(window.GetHandle());
#ifdef GDK_WINDOWING_X11
    GdkDisplay* const display = gdk_display_get_default();
    if (GDK_IS_X11_DISPLAY(display)) {
        const int monitor = monitor_with_pointer(display);
        GdkRectangle place;
        gdk_monitor_get_geometry(gdk_display_get_monitor(display, monitor), &place);
        // For where no window manager knows of full screens.
        window.SetSize(place.x, place.y, place.width, place.height);
        gtk_window_fullscreen_on_monitor(widget, gdk_screen_get_default(), monitor);
        return;
    }
#endif
    gtk_window_fullscreen(widget);
}

}  // namespace limber
