// SPDX-License-Identifier: MIT
// By real inotify in a real loop: what a person, an editor and their tools do to the file.
#include "daemon/configuration/config_watch.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <systemd/sd-event.h>

#include "shared/base/clock.h"
#include "shared/base/unique_fd.h"
#include "tests/catch.h"
#include "tests/ordinary_user.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace fs = std::filesystem;

namespace {

class Desk {
public:
    explicit Desk(const std::string& file = "limber/config.toml") : file_(folder.path() / file) {
        auto loop = EventLoop::create();
        REQUIRE(loop);
        loop_ = *std::move(loop);
    }

    void start() {
        auto watch = ConfigWatch::watch(*loop_, file_, [this] { ++changes_; });
        REQUIRE(watch);
        watch_ = *std::move(watch);
    }

    const fs::path& file() const { return file_; }
    fs::path at(const char* name) const { return folder.path() / name; }
    int turns() const { return turns_; }
    // How often the daemon read the file since the last look, half a second after what was done.
    int changes() {
        run_for(500ms);
        return std::exchange(changes_, 0);
    }
    void run_for(Duration time) {
        const SystemClock clock;
        const auto until = clock.boot() + time;
        for (auto now = clock.boot(); now < until; now = clock.boot()) {
            const auto microseconds = std::chrono::microseconds(until - now).count();
            if (sd_event_run(loop_->native(), static_cast<std::uint64_t>(microseconds)) > 0) {
                ++turns_;
            }
        }
    }

    TemporaryDirectory folder;

private:
    fs::path file_;
    std::unique_ptr<EventLoop> loop_;
    std::unique_ptr<ConfigWatch> watch_;
    int changes_ = 0;
    int turns_ = 0;
};

}  // namespace

TEST_CASE("a file that is written in place is read once", "[config-watch]") {
    Desk desk;
    desk.folder.write("limber/config.toml", "a");
    desk.start();
    CHECK(desk.changes() == 0);
    desk.folder.write("limber/config.toml", "b");
    CHECK(desk.changes() == 1);
    // The same length again, at once.
    desk.folder.write("limber/config.toml", "c");
    CHECK(desk.changes() == 1);
}

TEST_CASE("a file that another is renamed over is read once, and is still watched", "[config-watch]") {
    Desk desk;
    desk.folder.write("limber/config.toml", "a");
    desk.start();
    // Somebody has the old one open: it lives on.
    const UniqueFd open_still(open(desk.file().c_str(), O_RDONLY | O_CLOEXEC));
    for (int time = 0; time < 3; ++time) {
        fs::rename(desk.folder.write("limber/new", "b"), desk.file());
        CHECK(desk.changes() == 1);
    }
    desk.folder.write("limber/config.toml", "c");
    CHECK(desk.changes() == 1);
}

TEST_CASE("a file that is removed, and one that is made again, are each noticed", "[config-watch]") {
    Desk desk;
    desk.folder.write("limber/config.toml", "a");
    desk.start();
    fs::remove(desk.file());
    CHECK(desk.changes() == 1);
    desk.folder.write("limber/config.toml", "b");
    CHECK(desk.changes() == 1);
    fs::rename(desk.file(), desk.at("limber/away"));
    CHECK(desk.changes() == 1);
    fs::rename(desk.at("limber/away"), desk.file());
    CHECK(desk.changes() == 1);
}

TEST_CASE("what an editor does to save a file is one change", "[config-watch]") {
    Desk desk;
    desk.folder.write("limber/config.toml", "a");
    desk.start();
    SECTION("moves the old one away and writes a new one") {
        fs::rename(desk.file(), desk.at("limber/config.toml~"));
        desk.run_for(50ms);
        desk.folder.write("limber/config.toml", "b");
        desk.run_for(20ms);
        fs::permissions(desk.file(), fs::perms::owner_read | fs::perms::owner_write);
        fs::remove(desk.at("limber/config.toml~"));
    }
    SECTION("writes it five times") {
        for (int time = 0; time < 5; ++time) {
            desk.folder.write("limber/config.toml", "b");
            desk.run_for(10ms);
        }
    }
    CHECK(desk.changes() == 1);
    CHECK(desk.turns() <= 4);
}

TEST_CASE("a folder that is made later is noticed, and so are those above it", "[config-watch]") {
    Desk desk("a/b/limber/config.toml");
    desk.start();
    CHECK(desk.changes() == 0);
    fs::create_directory(desk.at("a"));
    CHECK(desk.changes() == 0);
    fs::create_directories(desk.at("a/b/limber"));
    CHECK(desk.changes() == 0);
    desk.folder.write("a/b/limber/config.toml", "a");
    CHECK(desk.changes() == 1);
    // All at once, with the file in it.
    fs::rename(desk.at("a"), desk.at("c"));
    CHECK(desk.changes() == 1);
    fs::rename(desk.at("c"), desk.at("a"));
    CHECK(desk.changes() == 1);
    fs::remove_all(desk.at("a"));
    CHECK(desk.changes() == 1);
    desk.folder.write("a/b/limber/config.toml", "b");
    CHECK(desk.changes() == 1);
}

TEST_CASE("the file behind a link is watched, and so is the link", "[config-watch]") {
    Desk desk;
    desk.folder.write("dotfiles/one.toml", "a");
    desk.folder.write("dotfiles/two.toml", "b");
    fs::create_directory(desk.at("limber"));
    fs::create_symlink("../dotfiles/link.toml", desk.file());
    fs::create_symlink("one.toml", desk.at("dotfiles/link.toml"));
    desk.start();
    desk.folder.write("dotfiles/one.toml", "c");
    CHECK(desk.changes() == 1);
    fs::rename(desk.folder.write("dotfiles/new", "d"), desk.at("dotfiles/one.toml"));
    CHECK(desk.changes() == 1);
    // The link between is led elsewhere.
    fs::create_symlink("two.toml", desk.at("dotfiles/next"));
    fs::rename(desk.at("dotfiles/next"), desk.at("dotfiles/link.toml"));
    CHECK(desk.changes() == 1);
    desk.folder.write("dotfiles/one.toml", "e");
    CHECK(desk.changes() == 0);
    desk.folder.write("dotfiles/two.toml", "f");
    CHECK(desk.changes() == 1);
    // It leads nowhere for a while.
    fs::remove(desk.at("dotfiles/two.toml"));
    CHECK(desk.changes() == 1);
    desk.folder.write("dotfiles/two.toml", "g");
    CHECK(desk.changes() == 1);
}

TEST_CASE("a folder that is a link is followed", "[config-watch]") {
    Desk desk;
    desk.folder.write("one/config.toml", "a");
    desk.folder.write("two/config.toml", "b");
    fs::create_directory_symlink(desk.at("one"), desk.at("limber"));
    desk.start();
    desk.folder.write("one/config.toml", "c");
    CHECK(desk.changes() == 1);
    fs::remove(desk.at("limber"));
    fs::create_directory_symlink("two", desk.at("limber"));
    CHECK(desk.changes() == 1);
    desk.folder.write("two/config.toml", "d");
    CHECK(desk.changes() == 1);
}

TEST_CASE("a link that leads in a circle is no harm", "[config-watch]") {
    Desk desk;
    fs::create_directory(desk.at("limber"));
    fs::create_symlink("config.toml", desk.file());
    desk.start();
    CHECK(desk.changes() == 0);
    fs::remove(desk.file());
    desk.folder.write("limber/config.toml", "a");
    CHECK(desk.changes() == 1);
}

TEST_CASE("other files wake nothing while the file is there", "[config-watch]") {
    Desk desk;
    desk.folder.write("limber/config.toml", "a");
    desk.start();
    desk.run_for(50ms);
    const auto before = desk.turns();
    for (int time = 0; time < 20; ++time) {
        desk.folder.write("limber/other", "b");
        desk.folder.write("other", "b");
        fs::remove(desk.at("limber/other"));
        desk.run_for(5ms);
    }
    CHECK(desk.changes() == 0);
    CHECK(desk.turns() == before);
}

TEST_CASE("other files are no change while the file is missing", "[config-watch]") {
    Desk desk;
    fs::create_directory(desk.at("limber"));
    desk.start();
    for (int time = 0; time < 5; ++time) {
        desk.folder.write("limber/other", "b");
        desk.run_for(5ms);
    }
    CHECK(desk.changes() == 0);
}

TEST_CASE("a storm of changes is read a few times a second, not each time", "[config-watch]") {
    Desk desk;
    desk.folder.write("limber/config.toml", "a");
    desk.start();
    const auto before = desk.turns();
    for (int time = 0; time < 200; ++time) {
        desk.folder.write("limber/config.toml", "b");
        desk.run_for(5ms);
    }
    const auto changes = desk.changes();
    CHECK(changes >= 2);
    CHECK(changes <= 12);
    CHECK(desk.turns() - before <= 4 * (changes + 1));
}

TEST_CASE("a file that may be read again is noticed", "[config-watch]") {
    const OrdinaryUser user;
    Desk desk;
    desk.folder.write("limber/config.toml", "a");
    REQUIRE(chmod(desk.file().c_str(), 0) == 0);
    desk.start();
    CHECK(desk.changes() == 0);
    REQUIRE(chmod(desk.file().c_str(), 0600) == 0);
    CHECK(desk.changes() == 1);
    REQUIRE(chmod(desk.file().c_str(), 0) == 0);
    CHECK(desk.changes() == 1);
}
