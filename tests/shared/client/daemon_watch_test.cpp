// SPDX-License-Identifier: MIT
#include "shared/client/daemon_watch.h"

#include <fstream>

#include <poll.h>

#include "shared/ipc/listening_socket.h"
#include "tests/catch.h"
#include "tests/shared/ipc/runtime_folder.h"

using namespace limber;

namespace {

// Inotify tells before the call that caused it returns, so there is nothing to wait for.
bool told(DaemonWatch& watch) {
    pollfd asked{watch.descriptor(), POLLIN, 0};
    return poll(&asked, 1, 0) == 1 && watch.advance();
}

DaemonWatch start() {
    auto watch = DaemonWatch::start();
    REQUIRE(watch);
    return std::move(*watch);
}

}  // namespace

TEST_CASE("a daemon that starts for the first time is noticed", "[client]") {
    const RuntimeFolder folder;
    auto watch = start();
    CHECK_FALSE(told(watch));
    std::filesystem::create_directory(folder.base() / "other-program");
    CHECK_FALSE(told(watch));
    const auto directory = RuntimeFolder::make();
    told(watch);
    const auto door = ListeningSocket::listen(directory);
    CHECK(told(watch));
    CHECK_FALSE(told(watch));
}

TEST_CASE("a daemon that comes back is noticed, each time", "[client]") {
    const RuntimeFolder folder;
    const auto directory = RuntimeFolder::make();
    auto watch = start();
    for (int i = 0; i < 3; ++i) {
        const auto door = ListeningSocket::listen(directory);
        CHECK(told(watch));
        CHECK_FALSE(told(watch));
    }
}

TEST_CASE("other files in the directory are no news", "[client]") {
    const RuntimeFolder folder;
    RuntimeFolder::make();
    auto watch = start();
    std::ofstream(folder.limber() / "spell.new") << "x";
    std::filesystem::rename(folder.limber() / "spell.new", folder.limber() / "spell");
    CHECK_FALSE(told(watch));
}

TEST_CASE("a directory that goes and comes again is followed", "[client]") {
    const RuntimeFolder folder;
    RuntimeFolder::make();
    auto watch = start();
    for (int i = 0; i < 3; ++i) {
        if (i % 2 == 0) {
            std::filesystem::remove_all(folder.limber());
        } else {
            std::filesystem::rename(folder.limber(), folder.base() / "moved away");
        }
        told(watch);
        const auto directory = RuntimeFolder::make();
        told(watch);
        const auto door = ListeningSocket::listen(directory);
        CHECK(told(watch));
    }
}

TEST_CASE("a daemon that is there before the watch notices the directory is not missed", "[client]") {
    const RuntimeFolder folder;
    auto watch = start();
    const auto door = ListeningSocket::listen(RuntimeFolder::make());
    CHECK(told(watch));
}

TEST_CASE("without XDG_RUNTIME_DIR there is nothing to watch", "[client]") {
    const RuntimeFolder folder;
    unsetenv("XDG_RUNTIME_DIR");
    const auto watch = DaemonWatch::start();
    REQUIRE_FALSE(watch);
    CHECK(watch.error().exit == ExitCode::runtime_directory);
    setenv("XDG_RUNTIME_DIR", (folder.base() / "missing").c_str(), 1);
    CHECK_FALSE(DaemonWatch::start());
}
