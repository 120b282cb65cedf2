// SPDX-License-Identifier: MIT
#include "daemon/record/history_rows.h"

namespace limber {

namespace {

// Binds in the order of the columns.
class Row {
public:
    Row(SQLite::Database& database, const char* query) : statement_(database, query) {}

    Row& add(std::int64_t number) {
        statement_.bind(next_++, number);
        return *this;
    }
    Row& add(const std::string& text) {
        statement_.bind(next_++, text);
        return *this;
    }
    Row& add(WallTime time) { return add(std::int64_t{time.time_since_epoch().count()}); }
    Row& add(const std::optional<WallTime>& time) {
        if (time) {
            return add(*time);
        }
        statement_.bind(next_++);
        return *this;
    }
    void write() { statement_.exec(); }

private:
    SQLite::Statement statement_;
    int next_ = 1;
};

}  // namespace

void insert(SQLite::Database& database, const SpellRecord& spell) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    Row(database,
        "INSERT INTO spells (since, ended, sitting_s, stretches, is_break, reason) VALUES (?, ?, ?, ?, ?, ?)")
        .add(spell.since)
        .add(spell.ended)
        .add(std::int64_t{spell.sitting.count()})
        .add(std::int64_t{spell.stretches})
        .add(std::int64_t{spell.is_break ? 1 : 0})
        .add(spell.reason)
        .write();
    transaction.commit();
}

void insert(SQLite::Database& database, const ReminderRecord& reminder) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    Row(database,
        "INSERT INTO reminders (own_accord, due, reminded, answered, answer, snoozes) VALUES (?, ?, ?, ?, ?, "
        "?)")
        .add(std::int64_t{reminder.own_accord ? 1 : 0})
        .add(reminder.due)
        .add(reminder.reminded)
        .add(reminder.answered)
        .add(std::string(to_string(reminder.answer)))
        .add(std::int64_t{reminder.snoozes})
        .write();
    const std::int64_t id = database.getLastInsertRowid();
    for (const auto& offer : reminder.offers) {
        Row(database,
            "INSERT INTO offers (reminder, stretch, offered, started, ended, outcome) VALUES (?, ?, ?, ?, ?, "
            "?)")
            .add(id)
            .add(std::string(offer.stretch.text()))
            .add(offer.offered)
            .add(offer.started)
            .add(offer.ended)
            .add(std::string(to_string(offer.outcome)))
            .write();
    }
    transaction.commit();
}

void insert(SQLite::Database& database, const NoBreakRecord& no_break) {
    // The wall clock may have been set by a second or two between the two records.
    Row(database,
        "UPDATE spells SET is_break = 0 WHERE id = (SELECT max(id) FROM spells WHERE is_break = 1 AND "
        "abs(since - ?) <= 2)")
        .add(no_break.since)
        .write();
}

}  // namespace limber
