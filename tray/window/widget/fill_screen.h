// SPDX-License-Identifier: MIT
// Lets a window fill one monitor.
#pragma once

class wxTopLevelWindow;

namespace limber {

// The one with the pointer; where the desktop keeps the pointer to itself (Wayland), the one it finds best.
// To be called before the window is shown. It can be covered by other windows, and it takes hold of neither
// keyboard nor pointer.
void fill_screen(wxTopLevelWindow& window);

}  // namespace limber
