// SPDX-License-Identifier: MIT
// Is a camera in use? inotify on the nodes video0, video1, … of Config::camera_folder: *that* somebody opens
// or closes one, never who, nor a picture. Silent while nobody does.
//
// A node that may not be read cannot be watched; it is tried again when its rights change. A holder of
// another user is seen to open and close only, not by taking stock: where two of them hold a node, the first
// one's close passes for the end.
#pragma once

#include <memory>

#include "daemon/presence/presence_watch.h"

namespace limber {

std::unique_ptr<PresenceSource> make_camera(const PresenceSurroundings& around);

}  // namespace limber
