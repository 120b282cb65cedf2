// SPDX-License-Identifier: MIT
#include "shared/history/history_reader.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "shared/history/history_schema.h"
#include "tests/catch.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

WallTime at(std::int64_t seconds) {
    return WallTime(std::chrono::seconds(seconds));
}

StretchId id(const char* text) {
    return *StretchId::parse(text);
}

// A history with one day, 1000 to 2000, and what lies around it.
class History {
public:
    History() : database_(file(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
        database_.exec("PRAGMA journal_mode = WAL");
        create_history(database_);
    }
    std::string file() const { return folder_.path() / history_file_name; }
    void exec(const std::string& statement) { database_.exec(statement); }
    void spell(int since, int ended, int sitting, bool is_break) {
        exec("INSERT INTO spells (since, ended, sitting_s, stretches, is_break, reason) VALUES (" +
             std::to_string(since) + ", " + std::to_string(ended) + ", " + std::to_string(sitting) + ", 0, " +
             std::to_string(is_break ? 1 : 0) + ", 'absence')");
    }
    // `started` and `ended`: numbers or NULL.
    void offer(const std::string& stretch, int offered, const std::string& started, const std::string& ended,
               const std::string& outcome) {
        exec("INSERT INTO reminders (own_accord, answered, answer, snoozes) VALUES (0, 0, 'stretched', 0)");
        exec("INSERT INTO offers (reminder, stretch, offered, started, ended, outcome) VALUES (1, '" +
             stretch + "', " + std::to_string(offered) + ", " + started + ", " + ended + ", '" + outcome +
             "')");
    }
    HistoryReader reader() const { return HistoryReader(file()); }

private:
    TemporaryDirectory folder_;
    SQLite::Database database_;
};

}  // namespace

TEST_CASE("a day's sums hold what ended in it, its first second included and its end not", "[history]") {
    History history;
    history.spell(900, 999, 99, true);
    history.spell(1000, 1000, 7, false);
    history.spell(1100, 1999, 800, true);
    history.spell(1500, 2000, 500, true);
    history.offer("cobra", 900, "990", "999", "done");
    history.offer("chin-tuck", 1300, "1310", "1320", "hurt");
    history.offer("cobra", 1000, "1001", "1100", "done");
    history.offer("open-book", 1200, "1201", "1300", "too_much");
    history.offer("chin-tuck", 1400, "NULL", "NULL", "skipped");
    history.offer("cobra", 1500, "1990", "2000", "done");
    const auto day = history.reader().day(at(1000), at(2000));
    REQUIRE(day);
    CHECK(day->breaks == 1);
    CHECK(day->sitting == 807s);
    CHECK(day->stretches == 2);
    const std::vector<RunView> runs{{id("cobra"), at(1001), at(1100), OfferOutcome::done},
                                    {id("open-book"), at(1201), at(1300), OfferOutcome::too_much},
                                    {id("chin-tuck"), at(1310), at(1320), OfferOutcome::hurt}};
    CHECK(day->runs == runs);
}

TEST_CASE("of a spell across midnight the day has its share", "[history]") {
    History history;
    history.spell(700, 1100, 200, true);
    CHECK(history.reader().day(at(1000), at(2000))->sitting == 50s);
}

TEST_CASE("a spell that the wall clock turned round or squeezed counts whole", "[history]") {
    History history;
    history.spell(5000, 1100, 200, true);
    history.spell(1500, 1500, 30, true);
    CHECK(history.reader().day(at(1000), at(2000))->sitting == 230s);
}

TEST_CASE("offers are told from the asked moment on, and what hurt for ever", "[history]") {
    History history;
    CHECK(history.reader().offers(at(0))->empty());
    history.offer("cobra", 900, "990", "999", "done");
    history.offer("chin-tuck", 950, "960", "970", "hurt");
    history.offer("cobra", 1500, "NULL", "NULL", "passed");
    history.offer("open-book", 1200, "NULL", "NULL", "withdrawn");
    const auto offers = history.reader().offers(at(1000));
    REQUIRE(offers);
    REQUIRE(offers->size() == 3);
    CHECK((*offers)[0].stretch == id("chin-tuck"));
    CHECK((*offers)[0].outcome == OfferOutcome::hurt);
    CHECK((*offers)[1].stretch == id("cobra"));
    CHECK((*offers)[1].offered == at(1500));
    CHECK((*offers)[2].outcome == OfferOutcome::withdrawn);
}

TEST_CASE("rows that make no sense are passed over", "[history]") {
    History history;
    history.offer("../etc", 900, "1100", "1200", "done");
    history.offer("cobra", 900, "1100", "1200", "marvellous");
    history.offer("open-book", 900, "1100", "1200", "done");
    const auto day = history.reader().day(at(1000), at(2000));
    REQUIRE(day);
    CHECK(day->stretches == 1);
    REQUIRE(day->runs.size() == 1);
    CHECK(day->runs[0].stretch == id("open-book"));
    CHECK(history.reader().offers(at(0))->size() == 1);
}

TEST_CASE("a missing or empty file is a history in which nothing has happened", "[history]") {
    const TemporaryDirectory folder;
    const HistoryReader missing(folder.path() / "nowhere" / "history.db");
    REQUIRE(missing.day(at(0), at(1)));
    CHECK(*missing.day(at(0), at(1)) == HistoryDay{});
    const HistoryReader empty(folder.write("history.db", ""));
    REQUIRE(empty.offers(at(0)));
    CHECK(empty.offers(at(0))->empty());
}

TEST_CASE("a history that cannot be read is told, and not touched", "[history]") {
    const TemporaryDirectory folder;
    SECTION("no database") {
        const auto file = folder.write("history.db", std::string(5000, 'x'));
        const auto day = HistoryReader(file).day(at(0), at(1));
        REQUIRE_FALSE(day);
        CHECK(day.error().why == "file is not a database");
        CHECK(std::filesystem::file_size(file) == 5000);
    }
    SECTION("a folder in its place") {
        std::filesystem::create_directory(folder.path() / "history.db");
        CHECK_FALSE(HistoryReader(folder.path() / "history.db").day(at(0), at(1)));
    }
    SECTION("another program's database") {
        const auto file = folder.path() / "history.db";
        SQLite::Database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE t (a)");
        CHECK(HistoryReader(file).day(at(0), at(1)).error().why == "it is the database of another program");
    }
    SECTION("a newer Limber's") {
        History history;
        history.exec("PRAGMA user_version = 2");
        CHECK(history.reader().day(at(0), at(1)).error().why == "it was written by a newer Limber");
    }
}
