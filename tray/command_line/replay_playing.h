// SPDX-License-Identifier: MIT
// A trace's text through the course: line by line, what cannot be read passed over and told.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "daemon/course/replay.h"
#include "tray/command_line/replay_settings.h"
#include "tray/command_line/replay_source.h"

namespace limber {

struct UnreadableLine {
    std::size_t number;  // from 1
    std::string why;
};

struct PlayedTrace {
    static constexpr std::size_t most_told = 20;

    Replay replay;                           // with the settings, where there are some
    std::optional<Replay> as_it_was;         // the same without, where there are some
    std::vector<UnreadableLine> unreadable;  // the first of them
    std::size_t unread = 0;                  // all of them, without a cut last line
    bool cut = false;                        // the last line is not whole, as a kill may leave it
    bool rules_known = false;                // the times in force were told before anything happened
    std::vector<CourseRules> rules_seen;     // in force at some time, as they were, each once
};

// `now`: the daemon that wrote it still runs.
PlayedTrace play_trace(const ReplaySource& source, const std::vector<ReplaySetting>& settings,
                       const std::optional<Moment>& now);

}  // namespace limber
