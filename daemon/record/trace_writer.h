// SPDX-License-Identifier: MIT
// The activity trace: $XDG_STATE_HOME/limber/trace/YYYY-MM-DD (folder 0700, files 0600), a file for each
// local day, a line for each transition, the last 90 days. Written by limberd alone; the person may read,
// copy or erase any of them at any time. A kill in the middle leaves at most one cut line, which a reader
// passes over.
#pragma once

#include <filesystem>
#include <optional>

#include "daemon/course/trace_line.h"
#include "shared/base/calendar.h"
#include "shared/history/trace_folder.h"

namespace limber {

class TraceWriter {
public:
    // `directory`: what state_directory() says.
    explicit TraceWriter(const std::filesystem::path& directory);

    // Off: nothing is written any more; what there is stays until it is 90 days old or erased.
    void switch_on(bool on) { on_ = on; }
    // Failures are logged once, and nothing else suffers.
    void write(const TraceLine& line);

private:
    void drop_old(Day today) const;
    void complain(const Error& error);

    const std::filesystem::path folder_;
    bool on_ = true;
    bool complained_ = false;
    std::optional<Day> day_;
};

}  // namespace limber
