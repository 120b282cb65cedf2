// SPDX-License-Identifier: MIT
// Whether the X server has a tray of the old kind (XEmbed), by the owner of its selection.
#pragma once

namespace limber {

// False where there is no X server, too. Connects for a moment.
bool has_old_tray();

}  // namespace limber
