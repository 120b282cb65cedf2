// SPDX-License-Identifier: MIT
// How large a window opens.
#include "tray/window/widget/window_size.h"

#include <wx/display.h>
#include <wx/toplevel.h>

#include "tray/window/widget/look.h"

namespace limber {

void size_window(wxTopLevelWindow& window, wxSize wanted, wxSize least) {
    const int unit = quarter_line(window);
    // Room for the window manager's own frame, which it does not tell before the window is there.
    constexpr int frame = 40;
    wxSize most = wxDisplay(&window).GetClientArea().GetSize();
    most.DecBy(frame);
    wxSize size(wanted.GetWidth() * unit, wanted.GetHeight() * unit);
    wxSize minimum(least.GetWidth() * unit, least.GetHeight() * unit);
    size.DecTo(most);
    minimum.DecTo(most);
    window.SetMinSize(minimum);
    window.SetSize(size);
    window.Centre();
}

}  // namespace limber
