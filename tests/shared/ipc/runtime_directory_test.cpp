// SPDX-License-Identifier: MIT
#include "shared/ipc/runtime_directory.h"

#include <fstream>

#include <fcntl.h>
#include <sys/stat.h>

#include "tests/catch.h"
#include "tests/shared/ipc/runtime_folder.h"

using namespace limber;

namespace {

// Both ends have to refuse, the daemon and its clients.
void check_both_refuse(const std::string& sentence) {
    const auto made = RuntimeDirectory::create();
    const auto opened = RuntimeDirectory::open();
    REQUIRE_FALSE(made);
    REQUIRE_FALSE(opened);
    CHECK(made.error().sentence() == sentence);
    CHECK(opened.error().sentence() == sentence);
    CHECK(made.error().exit == ExitCode::runtime_directory);
    CHECK(opened.error().exit == ExitCode::runtime_directory);
}

}  // namespace

TEST_CASE("the daemon makes the directory for this user alone, whatever the umask", "[ipc]") {
    const RuntimeFolder folder;
    const auto before = umask(0);
    const auto made = RuntimeDirectory::create();
    umask(before);
    REQUIRE(made);
    CHECK(made->path() == folder.limber());
    struct stat status {};
    REQUIRE(stat(folder.limber().c_str(), &status) == 0);
    CHECK((status.st_mode & 07777) == 0700);
    CHECK((fcntl(made->descriptor(), F_GETFD) & FD_CLOEXEC) != 0);
    CHECK(RuntimeDirectory::create());
    CHECK(RuntimeDirectory::open());
}

TEST_CASE("a client does not make the directory: without it no daemon runs", "[ipc]") {
    const RuntimeFolder folder;
    const auto opened = RuntimeDirectory::open();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().exit == ExitCode::daemon_not_running);
    CHECK(opened.error().sentence() == "Limber's daemon is not running: " + folder.limber().string() +
                                           " is missing. Start it: limber daemon start");
    CHECK_FALSE(std::filesystem::exists(folder.limber()));
}

TEST_CASE("without XDG_RUNTIME_DIR there is no place to meet, and none is made up", "[ipc]") {
    const RuntimeFolder folder;
    SECTION("unset") {
        unsetenv("XDG_RUNTIME_DIR");
    }
    SECTION("empty") {
        setenv("XDG_RUNTIME_DIR", "", 1);
    }
    check_both_refuse(
        "Limber's programs have no place to meet: XDG_RUNTIME_DIR is not set. "
        "Log in through systemd-logind or elogind, which set it");
}

TEST_CASE("a relative XDG_RUNTIME_DIR is refused", "[ipc]") {
    const RuntimeFolder folder;
    setenv("XDG_RUNTIME_DIR", "run", 1);
    check_both_refuse(
        "Limber's programs have no place to meet: XDG_RUNTIME_DIR is no absolute path: run. "
        "Set it to the folder your login made, as /run/user/1000");
}

TEST_CASE("XDG_RUNTIME_DIR that does not exist is not made", "[ipc]") {
    const RuntimeFolder folder;
    const auto missing = (folder.base() / "missing").string();
    setenv("XDG_RUNTIME_DIR", missing.c_str(), 1);
    const auto made = RuntimeDirectory::create();
    REQUIRE_FALSE(made);
    CHECK(made.error().exit == ExitCode::runtime_directory);
    CHECK(made.error().sentence() == "cannot make " + missing + "/limber: No such file or directory. " +
                                         missing + ", where XDG_RUNTIME_DIR points, must be there");
    CHECK_FALSE(std::filesystem::exists(missing));
}

TEST_CASE("a directory that others may look into is refused", "[ipc]") {
    const RuntimeFolder folder;
    const auto path = folder.limber().string();
    for (const mode_t mode : {0755U, 0750U, 0701U}) {
        CAPTURE(mode);
        REQUIRE(mkdir(path.c_str(), 0700) == 0);
        REQUIRE(chmod(path.c_str(), mode) == 0);
        check_both_refuse(path + " is open to other users: its mode must be 0700. Close it: chmod 700 " +
                          path);
        REQUIRE(rmdir(path.c_str()) == 0);
    }
}

TEST_CASE("a symbolic link or a file in the directory's place is refused", "[ipc]") {
    const RuntimeFolder folder;
    const auto path = folder.limber().string();
    SECTION("a link to a good directory") {
        REQUIRE(mkdir((folder.base() / "elsewhere").c_str(), 0700) == 0);
        std::filesystem::create_symlink(folder.base() / "elsewhere", path);
    }
    SECTION("a link to nowhere") {
        std::filesystem::create_symlink(folder.base() / "nowhere", path);
    }
    SECTION("a file") {
        std::ofstream(path) << "x";
    }
    check_both_refuse(path +
                      " is not a folder: it is a file or a symbolic link. Move it away; Limber makes the "
                      "folder itself");
}

TEST_CASE("someone else's directory is refused", "[ipc]") {
    if (geteuid() != 0) {
        WARN("skipped: only root can make a directory of someone else's");
        return;
    }
    const RuntimeFolder folder;
    const auto path = folder.limber().string();
    REQUIRE(mkdir(path.c_str(), 0700) == 0);
    REQUIRE(chown(path.c_str(), 65534, 65534) == 0);
    check_both_refuse(path +
                      " belongs to someone else: its owner is user 65534, this is user 0. Have it removed; "
                      "Limber makes the folder itself");
}
