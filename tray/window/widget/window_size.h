// SPDX-License-Identifier: MIT
// How large a window opens: in the person's text size, but never larger than the screen.
#pragma once

#include <wx/gdicmn.h>

class wxTopLevelWindow;

namespace limber {

// Both in quarters of a text line. Also puts the window in the middle of the screen.
void size_window(wxTopLevelWindow& window, wxSize wanted, wxSize least);

}  // namespace limber
