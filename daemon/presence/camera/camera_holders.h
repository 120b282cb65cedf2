// SPDX-License-Identifier: MIT
// Which camera nodes are held open at this moment, by processes of this person: one pass over /proc. Nothing
// of the processes is kept.
#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace limber {

// video0, video1, …
bool is_camera_node(const std::string& name);

// Names within `folder`. Processes that may not be looked into are passed over.
std::set<std::string> held_cameras(const std::filesystem::path& folder);

}  // namespace limber
