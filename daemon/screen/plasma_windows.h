// SPDX-License-Identifier: MIT
// Full screens by org_kde_plasma_window_management: KWin, which offers it to programs that an installed
// desktop file names (packaging/desktop/limberd.desktop.in).
#pragma once

#include "daemon/screen/full_screen_source.h"

namespace limber {

OpenedFullScreenSource open_plasma_screen(EventLoop& loop, FullScreenSource::Listener listener);

}  // namespace limber
