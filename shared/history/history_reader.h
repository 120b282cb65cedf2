// SPDX-License-Identifier: MIT
// Looking back: what history tells to the daemon at its start, to the windows and to the command line.
#pragma once

#include <cstdint>
#include <filesystem>
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

// A stretch that was put before the person, or that they took by themselves.
struct OfferView {
    StretchId stretch;
    std::int64_t reminder = 0;  // which offers belong together: it only grows
    WallTime offered;
    OfferOutcome outcome = OfferOutcome::unanswered;
    friend bool operator==(const OfferView&, const OfferView&) = default;
};

// What happened between two moments, as a rule a local day's bounds (shared/base/calendar.h).
struct HistoryDay {
    std::uint32_t breaks = 0;
    std::uint32_t stretches = 0;      // gone through to their end
    std::chrono::seconds sitting{0};  // in spells that have ended; of one across midnight its share
    std::uint32_t reminders = 0;      // answered ones, those of the person's own accord apart
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
    // Every offer made at `since` or later, and of those before what hurt, in the order they were made.
    Result<std::vector<OfferView>> offers(WallTime since) const;

private:
    std::filesystem::path file_;
};

}  // namespace limber
