// SPDX-License-Identifier: MIT
// Input on Wayland by org_kde_kwin_idle, of older wlroots and Plasma. It is silent while an idle inhibitor is
// on.
#pragma once

#include "daemon/input/input_source_choice.h"

namespace limber {

// Refused: no compositor, none that answers, none with a seat, or none with the protocol.
OpenedSource open_kde_idle_source(const InputSurroundings& around);

}  // namespace limber
