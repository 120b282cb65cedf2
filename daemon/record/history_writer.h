// SPDX-License-Identifier: MIT
// Writes $XDG_STATE_HOME/limber/history.db (folder 0700, file 0600). Reminders go on whatever happens to it:
// nothing here throws, and what cannot be written waits in memory.
//
// The file is open only while something is written, a few times an hour. So nothing of SQLite's stays in the
// daemon's memory in between, a home that was away or replaced is found again by itself, and closing folds
// the write-ahead log into the file. `synchronous` is NORMAL: in WAL mode no crash, not even of the machine,
// can leave the file unreadable; a power cut may take the last record, which FULL would save at the price of
// waiting for the disk twice. A kill at any instruction loses at most the record that is being written.
#pragma once

#include <deque>
#include <filesystem>
#include <optional>
#include <variant>

#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "shared/history/history_records.h"

namespace limber {

class HistoryWriter {
public:
    static constexpr std::size_t most_waiting = 1000;

    // `directory`: what state_directory() says. The clock must outlive the writer.
    HistoryWriter(const std::filesystem::path& directory, const Clock& clock);

    // In the order in which things ended. Written at once with all that waits, or kept: the last 1000.
    void record(SpellRecord spell);
    void record(ReminderRecord reminder);
    void record(NoBreakRecord no_break);

    // At the start, and now and then while unsaved(): makes folder and file where they are missing, closes
    // them to others, sets a damaged file aside and writes what waits.
    void write_waiting();

    // History cannot be written; trouble() says why.
    bool unsaved() const { return trouble_.has_value(); }
    const std::optional<Error>& trouble() const { return trouble_; }
    std::size_t waiting() const { return waiting_.size(); }

    // Where a damaged file was put, the last one since the start.
    const std::optional<std::filesystem::path>& set_aside() const { return set_aside_; }

    const std::filesystem::path& file() const { return file_; }

private:
    using Record = std::variant<SpellRecord, ReminderRecord, NoBreakRecord>;

    void keep(Record record);
    Result<void> write_or_set_aside();
    Result<void> write_to_file();

    const std::filesystem::path file_;
    const Clock& clock_;
    std::deque<Record> waiting_;
    std::size_t dropped_ = 0;      // since the trouble began
    bool looked_through_ = false;  // for damage, once each start
    std::optional<Error> trouble_;
    std::optional<std::filesystem::path> set_aside_;
};

}  // namespace limber
