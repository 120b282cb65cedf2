// SPDX-License-Identifier: MIT
// The camera by real inotify, on a folder that stands for /dev.
#include "daemon/presence/camera/camera.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "daemon/presence/camera/camera_holders.h"
#include "shared/base/unique_fd.h"
#include "tests/catch.h"
#include "tests/daemon/presence/presence_desk.h"
#include "tests/ordinary_user.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

struct Cameras {
    Cameras() { config.camera_folder = folder.path(); }
    UniqueFd open(const char* name) const {
        UniqueFd fd(::open((folder.path() / name).c_str(), O_RDONLY | O_CLOEXEC));
        REQUIRE(fd);
        return fd;
    }
    TemporaryDirectory folder;
    Config config;
};

}  // namespace

TEST_CASE("a camera held open for two seconds is in use until it is closed", "[camera]") {
    const Cameras cameras;
    cameras.folder.write("video0", "");
    PresenceDesk desk(make_camera, cameras.config);
    CHECK(desk.source().verdict() == WatchVerdict::in_use);
    {
        const auto held = cameras.open("video0");
        desk.run_for(1500ms);
        CHECK_FALSE(desk.on());
        REQUIRE(desk.run_until_on());
        cameras.open("video0");  // and closed
        desk.run_for(100ms);
        CHECK(desk.on());
    }
    REQUIRE(desk.run_until_off());
    CHECK(desk.changes() == 2);
    desk.run_for(100ms);
    const auto before = desk.turns();
    desk.run_for(500ms);
    CHECK(desk.turns() == before);
    CHECK_FALSE(desk.source().next_wakeup());
}

TEST_CASE("listing the cameras, twice at the same time, is no use", "[camera]") {
    const Cameras cameras;
    cameras.folder.write("video0", "");
    cameras.folder.write("video1", "");
    PresenceDesk desk(make_camera, cameras.config);
    for (const auto* const name : {"video0", "video1", "video0"}) {
        const auto one = cameras.open(name);
        const auto other = cameras.open(name);
    }
    desk.run_for(3s);
    CHECK(desk.changes() == 0);
    CHECK_FALSE(desk.source().next_wakeup());
}

TEST_CASE("a camera that was open before the daemon started is in use", "[camera]") {
    const Cameras cameras;
    cameras.folder.write("video0", "");
    auto held = cameras.open("video0");
    const UniqueFd same(dup(held.get()));
    PresenceDesk desk(make_camera, cameras.config);
    CHECK(desk.on());
    cameras.open("video0");
    desk.run_for(100ms);
    CHECK(desk.on());
    held.reset();
    desk.run_for(100ms);
    CHECK(desk.on());
}

TEST_CASE("a camera that is plugged in later is watched, and forgotten when it is pulled out", "[camera]") {
    const Cameras cameras;
    PresenceDesk desk(make_camera, cameras.config);
    CHECK(desk.source().verdict() == WatchVerdict::not_here);
    for (int i = 0; i < 2; ++i) {
        const auto node = cameras.folder.write("video3", "");
        REQUIRE(desk.run_until([&] { return desk.source().verdict() == WatchVerdict::in_use; }));
        const auto held = cameras.open("video3");
        REQUIRE(desk.run_until_on());
        std::filesystem::remove(node);
        REQUIRE(desk.run_until_off());
        CHECK(desk.source().verdict() == WatchVerdict::not_here);
    }
}

TEST_CASE("a camera that one may not read is watched as soon as one may", "[camera]") {
    const OrdinaryUser ordinary;
    const Cameras cameras;
    const auto node = cameras.folder.write("video0", "");
    REQUIRE(chmod(node.c_str(), 0) == 0);
    PresenceDesk desk(make_camera, cameras.config);
    CHECK(desk.source().verdict() == WatchVerdict::failed);
    REQUIRE(chmod(node.c_str(), 0600) == 0);
    REQUIRE(desk.run_until([&] { return desk.source().verdict() == WatchVerdict::in_use; }));
    const auto held = cameras.open("video0");
    CHECK(desk.run_until_on());
    const auto before = desk.turns();
    cameras.folder.write("other", "");  // its making is told, its rights are not
    desk.run_for(50ms);
    const auto made = desk.turns();
    REQUIRE(chmod((cameras.folder.path() / "other").c_str(), 0600) == 0);
    desk.run_for(50ms);
    CHECK(made > before);
    CHECK(desk.turns() == made);
}

TEST_CASE("what is no camera does not count", "[camera]") {
    CHECK(is_camera_node("video0"));
    CHECK(is_camera_node("video12"));
    for (const auto* const name : {"video", "video0a", "videos", "audio0", "", "vbi0"}) {
        CHECK_FALSE(is_camera_node(name));
    }
    const Cameras cameras;
    cameras.folder.write("vbi0", "");
    PresenceDesk desk(make_camera, cameras.config);
    const auto held = cameras.open("vbi0");
    desk.run_for(2500ms);
    CHECK(desk.changes() == 0);
    CHECK(desk.source().verdict() == WatchVerdict::not_here);
}

TEST_CASE("more events than the kernel keeps do not confuse it", "[camera]") {
    const Cameras cameras;
    cameras.folder.write("video0", "");
    PresenceDesk desk(make_camera, cameras.config);
    auto held = cameras.open("video0");
    REQUIRE(desk.run_until_on());
    const auto list = [&] {
        for (int i = 0; i < 20'000; ++i) {
            cameras.open("video0");
        }
    };
    list();
    desk.run_for(100ms);
    CHECK(desk.on());
    list();
    held.reset();  // lost among the others
    REQUIRE(desk.run_until_off());
    desk.run_for(2500ms);
    CHECK_FALSE(desk.on());
}

TEST_CASE("a folder that is not there is no camera", "[camera]") {
    Config config;
    config.camera_folder = "/nonexistent/dev";
    PresenceDesk desk(make_camera, config);
    CHECK(desk.source().verdict() == WatchVerdict::not_here);
}
