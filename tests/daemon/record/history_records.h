// SPDX-License-Identifier: MIT
// Records to write in tests, and a look at what became of them.
#pragma once

#include <string>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "shared/history/history_records.h"

namespace limber {

inline WallTime at(std::int64_t seconds) {
    return WallTime(std::chrono::seconds(seconds));
}

inline SpellRecord spell_of(std::uint32_t sitting_s) {
    return {at(1000), at(1000 + std::int64_t{sitting_s}), std::chrono::seconds(sitting_s), 1, true,
            "absence"};
}

inline ReminderRecord reminder_with(std::vector<OfferRecord> offers) {
    return {false, at(2000), at(2000), at(2100), ReminderAnswer::stretched, 1, std::move(offers)};
}

// The result of a query, columns by "|" and rows by a blank, as SQLite itself writes it.
inline std::string query(const std::filesystem::path& file, const std::string& text) {
    SQLite::Database database(file.native(), SQLite::OPEN_READONLY);
    SQLite::Statement statement(database, text);
    std::string result;
    while (statement.executeStep()) {
        result += result.empty() ? "" : " ";
        for (int i = 0; i < statement.getColumnCount(); ++i) {
            result.append(i == 0 ? "" : "|").append(statement.getColumn(i).getString());
        }
    }
    return result;
}

}  // namespace limber
