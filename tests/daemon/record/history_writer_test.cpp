// SPDX-License-Identifier: MIT
#include "daemon/record/history_writer.h"

#include <fstream>

#include <sys/stat.h>

#include "shared/history/history_reader.h"
#include "tests/catch.h"
#include "tests/daemon/record/history_records.h"
#include "tests/fixed_clock.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

mode_t mode_of(const std::filesystem::path& file) {
    struct stat status {};
    REQUIRE(stat(file.c_str(), &status) == 0);
    return status.st_mode & 07777;
}

std::vector<std::string> names_in(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        names.push_back(entry.path().filename());
    }
    return names;
}

std::size_t open_descriptors() {
    return names_in("/proc/self/fd").size();
}

}  // namespace

TEST_CASE("a spell and a reminder with its offers are written when they end", "[record]") {
    const TemporaryDirectory folder;
    const FixedClock clock;
    HistoryWriter writer(folder.path() / "limber", clock);
    writer.record(spell_of(1800));
    writer.record(
        reminder_with({{*StretchId::parse("cobra"), at(2000), {}, {}, OfferOutcome::passed},
                       {*StretchId::parse("open-book"), at(2010), at(2020), at(2090), OfferOutcome::done}}));
    writer.record(ReminderRecord{true, {}, {}, at(3000), ReminderAnswer::stretched, 0, {}});
    CHECK_FALSE(writer.unsaved());
    CHECK(writer.waiting() == 0);
    CHECK(query(writer.file(), "SELECT since, ended, sitting_s, stretches, is_break, reason FROM spells") ==
          "1000|2800|1800|1|1|absence");
    CHECK(
        query(writer.file(), "SELECT own_accord, due, reminded, answered, answer, snoozes FROM reminders") ==
        "0|2000|2000|2100|stretched|1 1|||3000|stretched|0");
    CHECK(query(writer.file(), "SELECT reminder, stretch, offered, started, ended, outcome FROM offers") ==
          "1|cobra|2000|||passed 1|open-book|2010|2020|2090|done");
    CHECK(query(writer.file(), "SELECT stretch FROM stretches") == "open-book");
}

TEST_CASE("what was written is what the reader tells", "[record]") {
    const TemporaryDirectory folder;
    const FixedClock clock;
    HistoryWriter writer(folder.path(), clock);
    writer.record(spell_of(600));
    writer.record(
        reminder_with({{*StretchId::parse("cobra"), at(1700), at(1710), at(1720), OfferOutcome::hurt}}));
    const HistoryReader reader(writer.file());
    const auto day = reader.day(at(0), at(5000));
    REQUIRE(day);
    CHECK(day->breaks == 1);
    CHECK(day->sitting == 600s);
    CHECK(day->stretches == 0);
    CHECK(day->reminders == 1);
    const auto offers = reader.offers(at(0));
    REQUIRE(offers);
    REQUIRE(offers->size() == 1);
    CHECK(offers->front() == OfferView{*StretchId::parse("cobra"), 1, at(1700), OfferOutcome::hurt});
}

TEST_CASE("a new history is of this version, in WAL mode, and its owner's alone", "[record]") {
    const auto before = umask(0);
    const TemporaryDirectory folder;
    const FixedClock clock;
    HistoryWriter writer(folder.path() / "state" / "limber", clock);
    writer.write_waiting();
    umask(before);
    CHECK_FALSE(writer.unsaved());
    CHECK(mode_of(writer.file().parent_path()) == 0700);
    CHECK(mode_of(writer.file()) == 0600);
    CHECK(query(writer.file(), "PRAGMA user_version") == "1");
    CHECK(query(writer.file(), "PRAGMA journal_mode") == "wal");
}

TEST_CASE("while someone reads, the log beside the history is its owner's alone, too", "[record]") {
    const auto before = umask(0);
    const TemporaryDirectory folder;
    const FixedClock clock;
    HistoryWriter writer(folder.path(), clock);
    writer.record(spell_of(1));
    SQLite::Database reading(writer.file().native(), SQLite::OPEN_READONLY);
    SQLite::Statement statement(reading, "SELECT count(*) FROM spells");
    REQUIRE(statement.executeStep());
    writer.record(spell_of(2));
    umask(before);
    CHECK_FALSE(writer.unsaved());
    CHECK(mode_of(writer.file().native() + "-wal") == 0600);
    CHECK(mode_of(writer.file().native() + "-shm") == 0600);
    CHECK(query(writer.file(), "SELECT count(*) FROM spells") == "2");
}

TEST_CASE("a history that others could read is closed to them", "[record]") {
    const TemporaryDirectory folder;
    const FixedClock clock;
    HistoryWriter writer(folder.path(), clock);
    writer.record(spell_of(1));
    REQUIRE(chmod(writer.file().c_str(), 0644) == 0);
    HistoryWriter later(folder.path(), clock);
    later.write_waiting();
    CHECK(mode_of(writer.file()) == 0600);
}

TEST_CASE("between two records nothing is open and nothing lies beside the history", "[record]") {
    const TemporaryDirectory folder;
    const FixedClock clock;
    HistoryWriter writer(folder.path(), clock);
    writer.record(spell_of(1));
    const auto descriptors = open_descriptors();
    for (int i = 0; i < 20; ++i) {
        writer.record(spell_of(2));
        REQUIRE(HistoryReader(writer.file()).day(at(0), at(9999)));
    }
    CHECK(open_descriptors() == descriptors);
    writer.record(spell_of(2));
    CHECK(names_in(folder.path()) == std::vector<std::string>{"history.db"});
}

TEST_CASE("a history whose making was cut short is begun again", "[record]") {
    const TemporaryDirectory folder;
    const FixedClock clock;
    const auto file = folder.path() / "history.db";
    SECTION("no byte was written") {
        folder.write("history.db", "");
    }
    SECTION("before the tables") {
        SQLite::Database database(file.native(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("PRAGMA journal_mode = WAL");
    }
    HistoryWriter writer(folder.path(), clock);
    writer.record(spell_of(5));
    CHECK_FALSE(writer.unsaved());
    CHECK_FALSE(writer.set_aside());
    CHECK(query(file, "SELECT sitting_s FROM spells") == "5");
}

TEST_CASE("a history that went away is begun again at the next record", "[record]") {
    const TemporaryDirectory folder;
    const FixedClock clock;
    HistoryWriter writer(folder.path() / "limber", clock);
    writer.record(spell_of(1));
    std::filesystem::remove_all(folder.path() / "limber");
    writer.record(spell_of(2));
    CHECK_FALSE(writer.unsaved());
    CHECK(query(writer.file(), "SELECT sitting_s FROM spells") == "2");
}
