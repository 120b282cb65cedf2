// SPDX-License-Identifier: MIT
// A damaged history is kept, under another name, and a new one begins.
#include <fstream>

#include <sys/stat.h>

#include "daemon/record/history_writer.h"
#include "tests/catch.h"
#include "tests/daemon/record/history_records.h"
#include "tests/fixed_clock.h"
#include "tests/ordinary_user.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

void write_history(const std::filesystem::path& folder, int spells) {
    const FixedClock clock;
    HistoryWriter writer(folder, clock);
    for (int i = 0; i < spells; ++i) {
        writer.record(spell_of(9));
    }
    REQUIRE_FALSE(writer.unsaved());
}

void overwrite(const std::filesystem::path& file, std::streamoff place, std::size_t length) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(place);
    stream << std::string(length, 'x');
}

}  // namespace

TEST_CASE("a damaged history is set aside whole and a new one begun", "[record]") {
    const TemporaryDirectory folder;
    const FixedClock clock;
    const auto file = folder.path() / "history.db";
    SECTION("no database at all") {
        folder.write("history.db", std::string(5000, 'x'));
    }
    SECTION("its first page") {
        write_history(folder.path(), 3);
        overwrite(file, 100, 3000);
    }
    SECTION("its tables") {
        write_history(folder.path(), 300);
        overwrite(file, 4096, std::filesystem::file_size(file) - 4096);
    }
    SECTION("cut off") {
        write_history(folder.path(), 300);
        std::filesystem::resize_file(file, 4096 * 3 + 17);
    }
    const auto size = std::filesystem::file_size(file);
    HistoryWriter writer(folder.path(), clock);
    writer.write_waiting();
    REQUIRE(writer.set_aside());
    CHECK(*writer.set_aside() == folder.path() / "history.db.damaged-2026-11-23");
    CHECK(std::filesystem::file_size(*writer.set_aside()) == size);
    CHECK_FALSE(writer.unsaved());
    writer.record(spell_of(2));
    CHECK(query(file, "SELECT sitting_s FROM spells") == "2");
}

TEST_CASE("a damaged history goes aside with its log, which the new one must not find", "[record]") {
    const TemporaryDirectory folder;
    const FixedClock clock;
    folder.write("history.db", std::string(5000, 'x'));
    folder.write("history.db-wal", "log");
    folder.write("history.db-shm", "index");
    folder.write("history.db.damaged-2026-11-23", "an earlier one");
    folder.write("history.db.damaged-2026-11-23-2-wal", "the rest of one half put aside");
    HistoryWriter writer(folder.path(), clock);
    writer.record(spell_of(1));
    REQUIRE(writer.set_aside());
    CHECK(writer.set_aside()->filename() == "history.db.damaged-2026-11-23-3");
    CHECK(std::filesystem::file_size(writer.set_aside()->native() + "-wal") == 3);
    CHECK(std::filesystem::file_size(folder.path() / "history.db.damaged-2026-11-23") == 14);
    CHECK(query(writer.file(), "SELECT sitting_s FROM spells") == "1");
}

TEST_CASE("damage that comes while the daemon runs costs no record", "[record]") {
    const TemporaryDirectory folder;
    const FixedClock clock;
    HistoryWriter writer(folder.path(), clock);
    writer.record(spell_of(1));
    overwrite(writer.file(), 0, 4000);
    writer.record(spell_of(2));
    CHECK(writer.set_aside());
    CHECK_FALSE(writer.unsaved());
    CHECK(query(writer.file(), "SELECT sitting_s FROM spells") == "2");
}

TEST_CASE("a damaged history that cannot be put aside is not overwritten", "[record]") {
    const OrdinaryUser user;
    const TemporaryDirectory folder;
    const FixedClock clock;
    const auto file = folder.write("history.db", std::string(5000, 'x'));
    REQUIRE(chmod(file.c_str(), 0600) == 0);
    REQUIRE(chmod(folder.path().c_str(), 0500) == 0);
    HistoryWriter writer(folder.path(), clock);
    writer.record(spell_of(1));
    CHECK(writer.unsaved());
    CHECK(writer.trouble()->why == "cannot put the damaged " + file.native() + " aside: Permission denied");
    CHECK_FALSE(writer.set_aside());
    CHECK(std::filesystem::file_size(file) == 5000);
    REQUIRE(chmod(folder.path().c_str(), 0700) == 0);
    writer.write_waiting();
    CHECK(query(file, "SELECT sitting_s FROM spells") == "1");
}
