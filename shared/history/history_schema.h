// SPDX-License-Identifier: MIT
// $XDG_STATE_HOME/limber/history.db: what its tables are and whether a file is one of ours.
// Written by limberd alone (daemon/record/history_writer.h), read by whoever wants to look back.
#pragma once

#include <filesystem>

#include <SQLiteCpp/SQLiteCpp.h>

namespace limber {

inline constexpr const char* history_file_name = "history.db";
inline constexpr int history_version = 1;             // PRAGMA user_version
inline constexpr int history_signature = 0x4C694D62;  // PRAGMA application_id: "LiMb"

enum class HistoryKind {
    empty,    // a new file, or one whose making was cut short: nothing is in it
    ours,     // of this version
    newer,    // of a later Limber: not to be touched
    foreign,  // some other program's database
};

// Throws SQLite::Exception, also when the file is no database at all.
HistoryKind kind_of(SQLite::Database& database);

// Makes the tables of an empty file, in one transaction. Throws SQLite::Exception.
void create_history(SQLite::Database& database);

// The file is no database or is damaged inside: nothing can be read or written until it is set aside.
bool is_damage(const SQLite::Exception& exception);

}  // namespace limber
