// SPDX-License-Identifier: MIT
#include "shared/base/private_files.h"

#include <sys/stat.h>

#include "tests/catch.h"
#include "tests/ordinary_user.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

mode_t mode_of(const std::filesystem::path& file) {
    struct stat status {};
    REQUIRE(stat(file.c_str(), &status) == 0);
    return status.st_mode & 07777;
}

class Umask {
public:
    explicit Umask(mode_t mask) : before_(umask(mask)) {}
    Umask(const Umask&) = delete;
    Umask& operator=(const Umask&) = delete;
    ~Umask() { umask(before_); }

private:
    mode_t before_;
};

}  // namespace

TEST_CASE("private folders and files are their owner's alone, whatever the umask", "[base]") {
    const OrdinaryUser user;
    const TemporaryDirectory folder;
    const Umask mask(GENERATE(mode_t{0}, mode_t{022}, mode_t{0277}));
    const auto deep = folder.path() / "state" / "limber";
    REQUIRE(ensure_private_directory(deep));
    CHECK(mode_of(deep) == 0700);
    CHECK(mode_of(deep.parent_path()) == 0700);
    REQUIRE(ensure_private_file(deep / "file"));
    CHECK(mode_of(deep / "file") == 0600);
}

TEST_CASE("what others could look into is closed, and its content kept", "[base]") {
    const TemporaryDirectory folder;
    const auto file = folder.write("limber/file", "kept");
    REQUIRE(chmod(file.c_str(), 0644) == 0);
    REQUIRE(chmod(file.parent_path().c_str(), 0755) == 0);
    REQUIRE(ensure_private_directory(file.parent_path()));
    REQUIRE(ensure_private_file(file));
    CHECK(mode_of(file) == 0600);
    CHECK(mode_of(file.parent_path()) == 0700);
    CHECK(std::filesystem::file_size(file) == 4);
}

TEST_CASE("what stands in the place of a private file or folder is refused", "[base]") {
    const TemporaryDirectory folder;
    const auto file = folder.write("file", "");
    CHECK(ensure_private_directory(file).error().why == "it is no folder");
    CHECK(ensure_private_file(folder.path()).error().why == "Is a directory");
    CHECK(ensure_private_directory(file / "below").error().why == "Not a directory");
    const auto pipe = folder.path() / "pipe";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(ensure_private_file(pipe).error().why == "it is no regular file");
    const auto nowhere = folder.path() / "link";
    std::filesystem::create_symlink(folder.path() / "missing" / "file", nowhere);
    CHECK(ensure_private_file(nowhere).error().why == "No such file or directory");
}

TEST_CASE("a folder or file without permission to write is told", "[base]") {
    const OrdinaryUser user;
    const TemporaryDirectory folder;
    const auto file = folder.write("read-only", "");
    REQUIRE(chmod(file.c_str(), 0400) == 0);
    CHECK(ensure_private_file(file).error().why == "Permission denied");
    REQUIRE(chmod(folder.path().c_str(), 0500) == 0);
    CHECK(ensure_private_directory(folder.path() / "limber").error().why == "Permission denied");
    CHECK(ensure_private_file(folder.path() / "file").error().why == "Permission denied");
    REQUIRE(chmod(folder.path().c_str(), 0700) == 0);
}

TEST_CASE("what belongs to someone else is refused", "[base]") {
    const OrdinaryUser user;
    CHECK(ensure_private_directory("/").error().why == "it belongs to someone else");
    CHECK(ensure_private_file("/dev/null").error().why == "it is no regular file");
}
