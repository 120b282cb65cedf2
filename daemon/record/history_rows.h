// SPDX-License-Identifier: MIT
// A record as rows of the database. Throws SQLite::Exception; then nothing of the record is in the file.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "shared/history/history_records.h"

namespace limber {

void insert(SQLite::Database& database, const SpellRecord& spell);
void insert(SQLite::Database& database, const ReminderRecord& reminder);
// Changes the spell's row; nothing where there is none.
void insert(SQLite::Database& database, const NoBreakRecord& no_break);

}  // namespace limber
