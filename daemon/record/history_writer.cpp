// SPDX-License-Identifier: MIT
#include "daemon/record/history_writer.h"

#include <string>

#include <malloc.h>
#include <sqlite3.h>

#include "daemon/record/damaged_history.h"
#include "daemon/record/history_rows.h"
#include "shared/base/foreign_text.h"
#include "shared/base/log.h"
#include "shared/base/private_files.h"
#include "shared/history/history_schema.h"

namespace limber {

namespace {

// Someone else writing (a person with sqlite3) is rare; the record can wait, the daemon's loop must not.
constexpr int busy_timeout_ms = 50;

constexpr const char* not_saved = "history is not being saved";
constexpr const char* what_waits = "What waits is written as soon as that is mended";

void spare_memory(SQLite::Database& database) {
    database.exec("PRAGMA cache_size = -128");  // KiB
    database.exec("PRAGMA mmap_size = 0");
    database.exec("PRAGMA temp_store = MEMORY");
}

void write_ahead(SQLite::Database& database) {
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = NORMAL");
    database.exec("PRAGMA foreign_keys = ON");
}

void fold_log_on_close(SQLite::Database& database, bool fold) {
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, fold ? 0 : 1, nullptr);
}

// Throws, as SQLite does when it comes upon damage by itself.
void look_for_damage(SQLite::Database& database) {
    const auto verdict = database.execAndGet("PRAGMA quick_check(1)").getString();
    if (verdict != "ok") {
        throw SQLite::Exception(verdict, SQLITE_CORRUPT);
    }
}

}  // namespace

HistoryWriter::HistoryWriter(const std::filesystem::path& directory, const Clock& clock)
    : file_(directory / history_file_name), clock_(clock) {
}

void HistoryWriter::record(SpellRecord spell) {
    keep(std::move(spell));
    write_waiting();
}

void HistoryWriter::record(ReminderRecord reminder) {
    keep(std::move(reminder));
    write_waiting();
}

void HistoryWriter::record(NoBreakRecord no_break) {
    keep(no_break);
    write_waiting();
}

void HistoryWriter::keep(Record record) {
    if (waiting_.size() == most_waiting) {
        waiting_.pop_front();
        ++dropped_;
    }
    waiting_.push_back(std::move(record));
}

void HistoryWriter::write_waiting() {
    const auto before = waiting_.size();
    const auto written = write_or_set_aside();
    // SQLite has freed its memory; what the allocator keeps of it would count against the daemon all day.
    malloc_trim(0);
    if (!written) {
        if (!trouble_ || trouble_->why != written.error().why) {
            log_warning(written.error().sentence());
        }
        trouble_ = written.error();
        return;
    }
    if (trouble_) {
        log_info("history is being saved again: " + std::to_string(before) + " records written, " +
                 std::to_string(dropped_) + " lost");
        trouble_.reset();
        dropped_ = 0;
    }
}

Result<void> HistoryWriter::write_or_set_aside() {
    for (const bool last_try : {false, true}) {
        try {
            return write_to_file();
        } catch (const SQLite::Exception& exception) {
            if (last_try || !is_damage(exception)) {
                return Error{not_saved, printable(file_.native()) + ": " + exception.what(), what_waits};
            }
            const auto aside = put_aside(file_, local_day(clock_.wall()));
            if (!aside) {
                return Error{not_saved, aside.error().what + ": " + aside.error().why, what_waits};
            }
            set_aside_ = *aside;
            log_error("the history was damaged (" + std::string(exception.what()) +
                      ") and is set aside; a new one begins. It is " + printable(aside->native()));
        } catch (const std::exception& exception) {
            return Error{not_saved, exception.what(), what_waits};
        }
    }
    return {};
}

Result<void> HistoryWriter::write_to_file() {
    auto ready = ensure_private_directory(file_.parent_path());
    if (ready) {
        ready = ensure_private_file(file_);
    }
    if (!ready) {
        return Error{not_saved, ready.error().what + ": " + ready.error().why, what_waits};
    }
    SQLite::Database database(file_.native(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, busy_timeout_ms);
    // Not before all went well: closing a damaged history must not change it or drop its log.
    fold_log_on_close(database, false);
    spare_memory(database);
    const auto kind = kind_of(database);
    if (kind == HistoryKind::newer) {
        return Error{not_saved, printable(file_.native()) + " was written by a newer Limber",
                     "Update Limber, or move the file away"};
    }
    if (kind == HistoryKind::foreign) {
        return Error{not_saved, printable(file_.native()) + " is the database of another program",
                     "Move it away"};
    }
    if (!looked_through_) {
        look_for_damage(database);
        looked_through_ = true;
    }
    write_ahead(database);
    if (kind == HistoryKind::empty) {
        create_history(database);
    }
    while (!waiting_.empty()) {
        std::visit([&](const auto& record) { insert(database, record); }, waiting_.front());
        waiting_.pop_front();
    }
    fold_log_on_close(database, true);
    return {};
}

}  // namespace limber
