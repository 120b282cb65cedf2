// SPDX-License-Identifier: MIT
// Full screens by zwlr_foreign_toplevel_manager_v1: sway, labwc and others made of wlroots.
#pragma once

#include "daemon/screen/full_screen_source.h"

namespace limber {

OpenedFullScreenSource open_wlr_screen(EventLoop& loop, FullScreenSource::Listener listener);

}  // namespace limber
