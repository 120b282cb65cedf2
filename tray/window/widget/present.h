// SPDX-License-Identifier: MIT
// Brings a window to the front because the person asked for it, in the way the desktop wants it.
#pragma once

#include <string>

class wxTopLevelWindow;

namespace limber {

// `token`: the desktop's leave for this once; empty: as well as it goes without.
void present(wxTopLevelWindow& window, const std::string& token);

}  // namespace limber
