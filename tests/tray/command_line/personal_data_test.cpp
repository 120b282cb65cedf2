// SPDX-License-Identifier: MIT
#include "tray/command_line/personal_data.h"

#include "tests/catch.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

// A state folder as a long life leaves it.
class StateFolder {
public:
    StateFolder() {
        for (const char* name :
             {"history.db", "history.db-shm", "history.db-wal", "history.db.damaged-2026-11-23", "notes",
              "plan-ended-2026-11-23.toml", "plan.toml", "profile.toml", "profile.toml.new",
              "profile.toml.mine", "secret"}) {
            folder_.write(name, "x");
        }
    }
    const std::filesystem::path& path() const { return folder_.path(); }
    std::vector<std::string> names(PersonalData data) const {
        const auto files = personal_files(path(), data);
        REQUIRE(files);
        std::vector<std::string> names;
        for (const auto& file : *files) {
            names.push_back(file.filename());
        }
        return names;
    }

private:
    TemporaryDirectory folder_;
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("each kind of personal data has its files, and no other", "[command_line]") {
    const StateFolder state;
    CHECK(state.names(PersonalData::profile) == Names{"profile.toml", "profile.toml.new"});
    CHECK(state.names(PersonalData::history) ==
          Names{"history.db", "history.db-shm", "history.db-wal", "history.db.damaged-2026-11-23"});
    CHECK(state.names(PersonalData::everything) ==
          Names{"history.db", "history.db-shm", "history.db-wal", "history.db.damaged-2026-11-23",
                "plan-ended-2026-11-23.toml", "plan.toml", "profile.toml", "profile.toml.new", "secret"});
}

TEST_CASE("what is erased is gone and the rest is not", "[command_line]") {
    const StateFolder state;
    REQUIRE(erase(*personal_files(state.path(), PersonalData::everything)));
    CHECK(state.names(PersonalData::everything).empty());
    CHECK(std::filesystem::exists(state.path() / "notes"));
    CHECK(std::filesystem::exists(state.path() / "profile.toml.mine"));
}

TEST_CASE("what cannot be erased is told", "[command_line]") {
    const TemporaryDirectory folder;
    folder.write("history.db/file", "in a folder of that name");
    const auto erased = erase(*personal_files(folder.path(), PersonalData::history));
    REQUIRE_FALSE(erased);
    CHECK(erased.error().what == "cannot erase " + (folder.path() / "history.db").native());
    CHECK(erased.error().why == "Directory not empty");
}

TEST_CASE("a folder that is missing has nothing in it, one that is none is an error", "[command_line]") {
    const TemporaryDirectory folder;
    CHECK(personal_files(folder.path() / "nowhere", PersonalData::everything)->empty());
    const auto files = personal_files(folder.write("file", "x"), PersonalData::everything);
    REQUIRE_FALSE(files);
    CHECK(files.error().why == "Not a directory");
}
