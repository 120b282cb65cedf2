// SPDX-License-Identifier: MIT
// A history that cannot be written: what waits is kept in its order and written later.
#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>

#include "daemon/record/history_writer.h"
#include "tests/catch.h"
#include "tests/daemon/record/history_records.h"
#include "tests/fixed_clock.h"
#include "tests/ordinary_user.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

// While one lives, no file may grow beyond `bytes`: what a full disk is to whoever writes.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }

private:
    void (*handler_)(int);
    rlimit before_{};
};

std::string sittings(const HistoryWriter& writer) {
    return query(writer.file(), "SELECT sitting_s FROM spells ORDER BY id");
}

}  // namespace

TEST_CASE("on a full disk records wait and are written in order when there is room", "[record]") {
    const TemporaryDirectory folder;
    const FixedClock clock;
    HistoryWriter writer(folder.path(), clock);
    writer.record(spell_of(1));
    {
        // Room for the database as it is and for no log of any use, or for nothing at all.
        const FullDisk full(GENERATE(rlim_t{0}, rlim_t{4096}, rlim_t{40'000}));
        writer.record(spell_of(2));
        writer.record(reminder_with({{*StretchId::parse("cobra"), at(1), {}, {}, OfferOutcome::passed}}));
        writer.record(spell_of(3));
        for (int i = 0; i < 500 && !writer.unsaved(); ++i) {
            writer.record(spell_of(3));
        }
        CHECK(writer.unsaved());
        CHECK(writer.trouble()->what == "history is not being saved");
        CHECK_FALSE(writer.set_aside());
    }
    writer.write_waiting();
    CHECK_FALSE(writer.unsaved());
    CHECK(writer.waiting() == 0);
    CHECK_THAT(sittings(writer), Catch::Matchers::StartsWith("1 2 3"));
    CHECK(query(writer.file(), "SELECT stretch FROM offers") == "cobra");
    CHECK(query(writer.file(), "PRAGMA integrity_check") == "ok");
}

TEST_CASE("a full disk at the first start is no reason to give up", "[record]") {
    const TemporaryDirectory folder;
    const FixedClock clock;
    HistoryWriter writer(folder.path() / "limber", clock);
    {
        const FullDisk full(GENERATE(rlim_t{0}, rlim_t{4096}, rlim_t{10'000}));
        writer.write_waiting();
        writer.record(spell_of(1));
        CHECK(writer.unsaved());
    }
    writer.record(spell_of(2));
    CHECK_FALSE(writer.unsaved());
    CHECK(sittings(writer) == "1 2");
}

TEST_CASE("only the last 1000 wait", "[record]") {
    const TemporaryDirectory folder;
    const FixedClock clock;
    folder.write("limber", "a file where the folder should be");
    HistoryWriter writer(folder.path() / "limber", clock);
    for (std::uint32_t i = 1; i <= 1005; ++i) {
        writer.record(spell_of(i));
    }
    CHECK(writer.waiting() == HistoryWriter::most_waiting);
    CHECK(writer.unsaved());
    std::filesystem::remove(folder.path() / "limber");
    writer.write_waiting();
    CHECK(query(writer.file(), "SELECT count(*), min(sitting_s), max(sitting_s) FROM spells") ==
          "1000|6|1005");
}

TEST_CASE("a folder, a read-only file or a read-only folder is told and waited out", "[record]") {
    const OrdinaryUser user;
    const TemporaryDirectory folder;
    const FixedClock clock;
    const auto file = folder.path() / "history.db";
    SECTION("a folder in the place of the file") {
        std::filesystem::create_directory(file);
        HistoryWriter writer(folder.path(), clock);
        writer.record(spell_of(1));
        CHECK(writer.trouble()->why == "cannot use " + file.native() + ": Is a directory");
        std::filesystem::remove(file);
        writer.record(spell_of(2));
        CHECK(sittings(writer) == "1 2");
    }
    SECTION("a file that may not be written") {
        HistoryWriter writer(folder.path(), clock);
        writer.record(spell_of(1));
        REQUIRE(chmod(file.c_str(), 0400) == 0);
        writer.write_waiting();
        CHECK(writer.unsaved());
        writer.record(spell_of(2));
        CHECK(writer.waiting() == 1);
        CHECK(writer.trouble()->why == "cannot use " + file.native() + ": Permission denied");
        REQUIRE(chmod(file.c_str(), 0600) == 0);
        writer.write_waiting();
        CHECK(sittings(writer) == "1 2");
    }
    SECTION("a folder that may not be written") {
        HistoryWriter writer(folder.path(), clock);
        writer.record(spell_of(1));
        REQUIRE(chmod(folder.path().c_str(), 0500) == 0);
        writer.record(spell_of(2));
        CHECK(writer.unsaved());
        REQUIRE(chmod(folder.path().c_str(), 0700) == 0);
        writer.write_waiting();
        CHECK(sittings(writer) == "1 2");
    }
}

TEST_CASE("while another program holds the history a record waits, and not for long", "[record]") {
    const TemporaryDirectory folder;
    const FixedClock clock;
    HistoryWriter writer(folder.path(), clock);
    writer.record(spell_of(1));
    {
        SQLite::Database other(writer.file().native(), SQLite::OPEN_READWRITE);
        other.exec("BEGIN IMMEDIATE");
        const auto before = std::chrono::steady_clock::now();
        writer.record(spell_of(2));
        CHECK(std::chrono::steady_clock::now() - before < 500ms);
        CHECK(writer.unsaved());
        CHECK_THAT(writer.trouble()->why, Catch::Matchers::EndsWith("database is locked"));
        other.exec("ROLLBACK");
    }
    writer.record(spell_of(3));
    CHECK(sittings(writer) == "1 2 3");
}

TEST_CASE("a newer Limber's history and another program's are not touched", "[record]") {
    const TemporaryDirectory folder;
    const FixedClock clock;
    HistoryWriter writer(folder.path(), clock);
    const auto change = [&](const char* statement) {
        SQLite::Database(writer.file().native(), SQLite::OPEN_READWRITE).exec(statement);
    };
    writer.record(spell_of(1));
    SECTION("newer") {
        change("PRAGMA user_version = 2");
        writer.record(spell_of(2));
        CHECK(writer.trouble()->why == writer.file().native() + " was written by a newer Limber");
        CHECK(writer.trouble()->hint == "Update Limber, or move the file away");
        change("PRAGMA user_version = 1");
    }
    SECTION("another program's") {
        change("PRAGMA application_id = 7");
        writer.record(spell_of(2));
        CHECK(writer.trouble()->why == writer.file().native() + " is the database of another program");
        change("PRAGMA application_id = 1281969506");
    }
    CHECK(sittings(writer) == "1");
    CHECK_FALSE(writer.set_aside());
    writer.write_waiting();
    CHECK(sittings(writer) == "1 2");
}
