// SPDX-License-Identifier: MIT
// Input on GNOME: watches of Mutter's own idle monitor, by D-Bus. A watch is kept only while something is
// asked for; between its notices the bus is silent. While the session manager has an idle inhibitor (Mutter
// of GNOME 43) no rest is told, though idle() counts on; when the inhibitor ends Mutter counts from zero,
// which is no input.
#pragma once

#include "daemon/input/input_source_choice.h"

namespace limber {

// Refused: no session bus, or nobody has the name there, or it does not answer.
OpenedSource open_gnome_source(const InputSurroundings& around);

}  // namespace limber
