// SPDX-License-Identifier: MIT
#include "shared/base/small_file.h"

#include <sys/stat.h>

#include "tests/catch.h"
#include "tests/temporary_directory.h"

using namespace limber;

TEST_CASE("a small file is read whole, up to its limit", "[base]") {
    const TemporaryDirectory folder;
    for (const auto size : {0UL, 1UL, 16384UL, 16385UL, 50'000UL}) {
        const std::string content(size, 'x');
        const auto file = folder.write("file", content);
        CHECK(*read_small_file(file, 50'000) == content);
    }
    CHECK(*read_small_file(folder.write("file", std::string("a\0b", 3)), 3) == std::string("a\0b", 3));
}

TEST_CASE("a file of one byte more than allowed is refused", "[base]") {
    const TemporaryDirectory folder;
    const auto file = folder.write("file", std::string(16 * kibibyte + 1, 'x'));
    const auto content = read_small_file(file, 16 * kibibyte);
    REQUIRE_FALSE(content);
    CHECK(content.error().why == "it is longer than 16 KiB");
}

TEST_CASE("a file that has no size is read all the same", "[base]") {
    CHECK_FALSE(read_small_file("/proc/self/status", 50'000)->empty());
}

TEST_CASE("what is no regular file is refused without waiting", "[base]") {
    const TemporaryDirectory folder;
    const auto pipe = folder.path() / "pipe";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(read_small_file(pipe, 10).error().why == "it is no regular file");
    CHECK(read_small_file("/dev/zero", 10).error().why == "it is no regular file");
    CHECK(read_small_file(folder.path(), 10).error().why == "Is a directory");
    CHECK(read_small_file(folder.path() / "missing", 10).error().why == "No such file or directory");
}
