// SPDX-License-Identifier: MIT
// Looking back: what history tells to the daemon at its start, to the windows and to the command line.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <vector>

#include "shared/base/result.h"
#include "shared/history/history_records.h"

namespace limber {

// A stretch that was begun, however it ended.
struct RunView {
    StretchId stretch;
    WallTime started;
    WallTime ended;
    OfferOutcome outcome = OfferOutcome::done;
    friend bool operator==(const RunView&, const RunView&) = default;
};

// What happened between two moments, as a rule a local day's bounds (shared/base/calendar.h).
struct HistoryDay {
    std::uint32_t breaks = 0;
    std::uint32_t stretches = 0;      // gone through to their end
    std::chrono::seconds sitting{0};  // in spells that have ended; of one across midnight its share
    std::vector<RunView> runs;        // in the order they ended
    friend bool operator==(const HistoryDay&, const HistoryDay&) = default;
};

// Opens the file for each question and closes it again, so that it never stands in the way of the daemon's
// setting it aside. Reads only; while the daemon writes it sees what was written before. A missing or empty
// file is a history in which nothing has happened yet. Error: cannot be read, damaged, newer than this
// program. A row that makes no sense (an invalid stretch id, an unknown outcome) is passed over.
class HistoryReader {
public:
    explicit HistoryReader(std::filesystem::path file);

    // What ended from `from` on and before `to`.
    Result<HistoryDay> day(WallTime from, WallTime to) const;
    // When each stretch was last put before the person, or taken by themselves.
    Result<std::map<StretchId, WallTime>> last_offered() const;
    // When each stretch last hurt, if that was at `since` or later.
    Result<std::map<StretchId, WallTime>> last_hurt(WallTime since) const;

private:
    std::filesystem::path file_;
};

}  // namespace limber
