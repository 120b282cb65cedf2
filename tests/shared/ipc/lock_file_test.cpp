// SPDX-License-Identifier: MIT
#include "shared/ipc/lock_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "tests/catch.h"
#include "tests/shared/ipc/runtime_folder.h"

using namespace limber;

TEST_CASE("one holder at a time, and the file stays", "[ipc]") {
    const RuntimeFolder folder;
    const auto directory = RuntimeFolder::make();
    {
        const auto first = LockFile::take(directory, "daemon.lock", "Limber's daemon");
        REQUIRE(first);
        const auto second = LockFile::take(directory, "daemon.lock", "Limber's daemon");
        REQUIRE_FALSE(second);
        CHECK(second.error().sentence() == "Limber's daemon runs already");
        CHECK(second.error().exit == ExitCode::already_running);
        CHECK(LockFile::take(directory, "tray.lock", "Limber's tray"));
    }
    struct stat status {};
    REQUIRE(stat((folder.limber() / "daemon.lock").c_str(), &status) == 0);
    CHECK((status.st_mode & 077) == 0);
    CHECK(LockFile::take(directory, "daemon.lock", "Limber's daemon"));
}

TEST_CASE("a killed holder frees the lock", "[ipc]") {
    const RuntimeFolder folder;
    const auto directory = RuntimeFolder::make();
    int ready[2];
    REQUIRE(pipe2(ready, O_CLOEXEC) == 0);
    const pid_t child = fork();
    if (child == 0) {
        const auto held = LockFile::take(directory, "daemon.lock", "");
        [[maybe_unused]] const auto told = write(ready[1], held ? "y" : "n", 1);
        pause();
        _exit(0);
    }
    char taken = 0;
    REQUIRE(read(ready[0], &taken, 1) == 1);
    CHECK(taken == 'y');
    CHECK_FALSE(LockFile::take(directory, "daemon.lock", ""));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    CHECK(LockFile::take(directory, "daemon.lock", ""));
    close(ready[0]);
    close(ready[1]);
}

TEST_CASE("a symbolic link in the lock's place is not followed", "[ipc]") {
    const RuntimeFolder folder;
    const auto directory = RuntimeFolder::make();
    std::filesystem::create_symlink(folder.base() / "elsewhere", folder.limber() / "daemon.lock");
    CHECK_FALSE(LockFile::take(directory, "daemon.lock", ""));
    CHECK_FALSE(std::filesystem::exists(folder.base() / "elsewhere"));
}
