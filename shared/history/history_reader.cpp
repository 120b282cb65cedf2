// SPDX-License-Identifier: MIT
#include "shared/history/history_reader.h"

#include <functional>

#include "shared/base/foreign_text.h"
#include "shared/history/history_schema.h"

namespace limber {

namespace {

// Longer than the daemon takes for a record; nobody waits in a reading that a person asked for.
constexpr int busy_timeout_ms = 1000;

std::int64_t to_seconds(WallTime time) {
    return time.time_since_epoch().count();
}

WallTime time_of(const SQLite::Column& column) {
    return WallTime(std::chrono::seconds(column.getInt64()));
}

// Runs `ask` on the open database; a file that is not there or has nothing in it is not asked.
Result<void> with_history(const std::filesystem::path& file,
                          const std::function<void(SQLite::Database&)>& ask) {
    const auto cannot_read = "cannot read the history in " + printable(file.native());
    std::error_code fault;
    const auto status = std::filesystem::status(file, fault);
    if (status.type() == std::filesystem::file_type::not_found) {
        return {};
    }
    try {
        SQLite::Database database(file.native(), SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX,
                                  busy_timeout_ms);
        switch (kind_of(database)) {
            case HistoryKind::empty:
                break;
            case HistoryKind::ours:
                ask(database);
                break;
            case HistoryKind::newer:
                return Error{cannot_read, "it was written by a newer Limber", "Update Limber"};
            case HistoryKind::foreign:
                return Error{cannot_read, "it is the database of another program", "Move it away"};
        }
    } catch (const SQLite::Exception& exception) {
        return Error{
            cannot_read, exception.what(),
            is_damage(exception) ? "The daemon sets it aside when it starts, and begins a new one" : ""};
    }
    return {};
}

void add_spells(SQLite::Database& database, WallTime from, WallTime to, HistoryDay& day) {
    // A spell that began the day before counts with the share of its length that lies in this one. One whose
    // ends the wall clock turned round counts whole.
    SQLite::Statement query(database, R"(
        SELECT total(is_break <> 0),
               total(CASE WHEN since < ?1 THEN sitting_s * 1.0 * (ended - ?1) / (ended - since) ELSE sitting_s END)
        FROM spells WHERE ended >= ?1 AND ended < ?2)");
    query.bind(1, to_seconds(from));
    query.bind(2, to_seconds(to));
    query.executeStep();
    day.breaks = static_cast<std::uint32_t>(query.getColumn(0).getInt());
    day.sitting = std::chrono::seconds(query.getColumn(1).getInt64());
}

void add_runs(SQLite::Database& database, WallTime from, WallTime to, HistoryDay& day) {
    SQLite::Statement query(database, R"(
        SELECT stretch, started, ended, outcome FROM stretches WHERE ended >= ? AND ended < ? ORDER BY ended, id)");
    query.bind(1, to_seconds(from));
    query.bind(2, to_seconds(to));
    while (query.executeStep()) {
        const auto id = StretchId::parse(query.getColumn(0).getString());
        const auto outcome = parse_offer_outcome(query.getColumn(3).getString());
        if (id && outcome) {
            day.runs.push_back({*id, time_of(query.getColumn(1)), time_of(query.getColumn(2)), *outcome});
            day.stretches += was_completed(*outcome) ? 1U : 0U;
        }
    }
}

void add_reminders(SQLite::Database& database, WallTime from, WallTime to, HistoryDay& day) {
    SQLite::Statement query(
        database, "SELECT count(*) FROM reminders WHERE own_accord = 0 AND answered >= ? AND answered < ?");
    query.bind(1, to_seconds(from));
    query.bind(2, to_seconds(to));
    query.executeStep();
    day.reminders = static_cast<std::uint32_t>(query.getColumn(0).getInt());
}

}  // namespace

HistoryReader::HistoryReader(std::filesystem::path file) : file_(std::move(file)) {
}

Result<HistoryDay> HistoryReader::day(WallTime from, WallTime to) const {
    HistoryDay day;
    const auto read = with_history(file_, [&](SQLite::Database& database) {
        add_spells(database, from, to, day);
        add_reminders(database, from, to, day);
        add_runs(database, from, to, day);
    });
    return read ? Result<HistoryDay>(std::move(day)) : read.error();
}

Result<std::vector<OfferView>> HistoryReader::offers(WallTime since) const {
    std::vector<OfferView> offers;
    const auto read = with_history(file_, [&](SQLite::Database& database) {
        SQLite::Statement query(database, R"(
            SELECT stretch, reminder, offered, outcome FROM offers
            WHERE offered >= ? OR outcome = ? ORDER BY id)");
        query.bind(1, to_seconds(since));
        query.bind(2, to_string(OfferOutcome::hurt));
        while (query.executeStep()) {
            const auto id = StretchId::parse(query.getColumn(0).getString());
            const auto outcome = parse_offer_outcome(query.getColumn(3).getString());
            if (id && outcome) {
                offers.push_back({*id, query.getColumn(1).getInt64(), time_of(query.getColumn(2)), *outcome});
            }
        }
    });
    return read ? Result<std::vector<OfferView>>(std::move(offers)) : read.error();
}

}  // namespace limber
