// SPDX-License-Identifier: MIT
// A replay for people.
#pragma once

#include <string>
#include <vector>

#include "tray/command_line/replay_playing.h"

namespace limber {

// A heading for each local day, a line for each thing told, then the sums; with settings what was changed,
// and each sum beside what it was. Without a line's end.
std::string replay_text(const ReplaySource& source, const std::vector<ReplaySetting>& settings,
                        const PlayedTrace& played);

}  // namespace limber
