// SPDX-License-Identifier: MIT
#include "shared/history/history_schema.h"

#include <string>

#include <sqlite3.h>

namespace limber {

namespace {

// Times are seconds since 1970. Rows are never changed once written, but for is_break of a spell whose break
// the person has taken back.
constexpr const char* tables = R"(
CREATE TABLE spells (
  id        INTEGER PRIMARY KEY,
  since     INTEGER NOT NULL,
  ended     INTEGER NOT NULL,
  sitting_s INTEGER NOT NULL,
  stretches INTEGER NOT NULL,
  is_break  INTEGER NOT NULL,
  reason    TEXT NOT NULL
) STRICT;
CREATE INDEX spells_ended ON spells (ended);

CREATE TABLE reminders (
  id         INTEGER PRIMARY KEY,
  own_accord INTEGER NOT NULL,
  due        INTEGER,
  reminded   INTEGER,
  answered   INTEGER NOT NULL,
  answer     TEXT NOT NULL,
  snoozes    INTEGER NOT NULL
) STRICT;

CREATE TABLE offers (
  id       INTEGER PRIMARY KEY,
  reminder INTEGER NOT NULL REFERENCES reminders (id),
  stretch  TEXT NOT NULL,
  offered  INTEGER NOT NULL,
  started  INTEGER,
  ended    INTEGER,
  outcome  TEXT NOT NULL
) STRICT;
CREATE INDEX offers_stretch ON offers (stretch, offered);
CREATE INDEX offers_ended ON offers (ended);

CREATE VIEW stretches AS
  SELECT id, reminder, stretch, started, ended, outcome FROM offers WHERE started IS NOT NULL;
)";

int number(SQLite::Database& database, const char* query) {
    return database.execAndGet(query).getInt();
}

}  // namespace

HistoryKind kind_of(SQLite::Database& database) {
    const int signature = number(database, "PRAGMA application_id");
    const int version = number(database, "PRAGMA user_version");
    if (signature == history_signature) {
        return version > history_version ? HistoryKind::newer : HistoryKind::ours;
    }
    const bool has_tables = number(database, "SELECT count(*) FROM sqlite_schema") > 0;
    return signature == 0 && version == 0 && !has_tables ? HistoryKind::empty : HistoryKind::foreign;
}

void create_history(SQLite::Database& database) {
    SQLite::Transaction transaction(database);
    database.exec(tables);
    database.exec("PRAGMA user_version = " + std::to_string(history_version));
    database.exec("PRAGMA application_id = " + std::to_string(history_signature));
    transaction.commit();
}

bool is_damage(const SQLite::Exception& exception) {
    // The lowest byte is the kind of the fault, the rest tells it apart further.
    const int kind = exception.getErrorCode() & 0xFF;
    return kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB;
}

}  // namespace limber
