// SPDX-License-Identifier: MIT
#include "shared/base/replaced_file.h"

#include <fstream>
#include <iterator>

#include <sys/stat.h>

#include "tests/catch.h"
#include "tests/ordinary_user.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

mode_t mode_of(const std::filesystem::path& file) {
    struct stat status {};
    REQUIRE(lstat(file.c_str(), &status) == 0);
    return status.st_mode & 07777;
}

Result<std::string> with_more(const std::string& before) {
    return before + "more\n";
}

Result<void> add_more(const std::filesystem::path& file) {
    return replace_file(file, 1000, with_more);
}

std::size_t files_in(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

}  // namespace

TEST_CASE("a file is replaced as a whole, keeps its mode and leaves nothing beside it", "[base]") {
    const TemporaryDirectory folder;
    const auto file = folder.write("f", "old\n");
    REQUIRE(chmod(file.c_str(), 0640) == 0);
    std::ifstream reader(file);
    REQUIRE(add_more(file));
    CHECK(content_of(file) == "old\nmore\n");
    CHECK(mode_of(file) == 0640);
    CHECK(files_in(folder.path()) == 1);
    // Whoever has it open goes on with the old one.
    CHECK(std::string(std::istreambuf_iterator<char>(reader), {}) == "old\n");
}

TEST_CASE("a missing file and its folders are made for their owner alone", "[base]") {
    const TemporaryDirectory folder;
    const auto file = folder.path() / "a" / "b" / "f";
    REQUIRE(add_more(file));
    CHECK(content_of(file) == "more\n");
    CHECK(mode_of(file) == 0600);
    CHECK(mode_of(file.parent_path()) == 0700);
    CHECK(mode_of(folder.path() / "a") == 0700);
}

TEST_CASE("a link stays, and what it leads to is replaced", "[base]") {
    const TemporaryDirectory folder;
    const auto file = folder.write("elsewhere/f", "old\n");
    const auto link = folder.path() / "link";
    std::filesystem::create_symlink("second", link);
    std::filesystem::create_symlink("elsewhere/f", folder.path() / "second");
    REQUIRE(add_more(link));
    CHECK(std::filesystem::is_symlink(link));
    CHECK(content_of(file) == "old\nmore\n");
    CHECK(files_in(file.parent_path()) == 1);
}

TEST_CASE("what is refused or the same is not written", "[base]") {
    const TemporaryDirectory folder;
    const auto missing = folder.path() / "a" / "f";
    const auto refused = replace_file(missing, 1000, [](const std::string&) -> Result<std::string> {
        return Error{"no", "", ""};
    });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what == "no");
    CHECK_FALSE(std::filesystem::exists(missing.parent_path()));

    const auto file = folder.write("f", "old\n");
    struct stat before {};
    REQUIRE(stat(file.c_str(), &before) == 0);
    CHECK(replace_file(file, 1000, [](const std::string& same) { return Result<std::string>(same); }));
    struct stat after {};
    REQUIRE(stat(file.c_str(), &after) == 0);
    CHECK(before.st_ino == after.st_ino);
}

TEST_CASE("a file that somebody else changes meanwhile is not overwritten", "[base]") {
    const TemporaryDirectory folder;
    const auto file = folder.write("f", "old\n");
    int calls = 0;
    const auto replaced = replace_file(file, 1000, [&](const std::string& before) {
        if (++calls == 2) {
            folder.write("f", "theirs\n");
        }
        return with_more(before);
    });
    REQUIRE_FALSE(replaced);
    CHECK(content_of(file) == "theirs\n");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("what may not be replaced is told", "[base]") {
    const TemporaryDirectory folder;
    const auto file = folder.path() / "f";
    SECTION("a link that leads nowhere") {
        std::filesystem::create_symlink("nowhere", file);
        CHECK_FALSE(add_more(file));
        CHECK(std::filesystem::is_symlink(file));
    }
    SECTION("a folder") {
        std::filesystem::create_directory(file);
        CHECK(add_more(file).error().why == "Is a directory");
    }
    SECTION("a long one") {
        folder.write("f", std::string(1001, 'a'));
        CHECK_FALSE(add_more(file));
    }
}

TEST_CASE("what is write-protected stays as it is", "[base]") {
    const OrdinaryUser user;
    const TemporaryDirectory folder;
    const auto file = folder.write("f", "old\n");
    SECTION("the file") {
        REQUIRE(chmod(file.c_str(), 0400) == 0);
        CHECK(add_more(file).error().why == "Permission denied");
    }
    SECTION("its folder") {
        REQUIRE(chmod(folder.path().c_str(), 0500) == 0);
        CHECK(add_more(file).error().why == "Permission denied");
        REQUIRE(chmod(folder.path().c_str(), 0700) == 0);
    }
    CHECK(content_of(file) == "old\n");
    CHECK(files_in(folder.path()) == 1);
}
