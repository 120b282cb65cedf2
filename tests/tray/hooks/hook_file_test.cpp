// SPDX-License-Identifier: MIT
// Which hooks are run, and why the others are not.
#include "tray/hooks/hook_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include "tests/catch.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

namespace fs = std::filesystem;

struct HookFolder {
    HookFolder() {
        chmod(home.path().c_str(), 0700);
        fs::create_directory(folder);
        chmod(folder.c_str(), 0700);
    }
    fs::path put(const std::string& name, mode_t mode = 0700) const {
        const auto file = home.write(name, "#!/bin/sh\n");
        chmod(file.parent_path().c_str(), 0700);
        chmod(file.c_str(), mode);
        return file;
    }
    auto find() const { return find_hook(folder, HookKind::break_due); }
    // In the reason's words.
    bool refused(const std::string& why) const {
        const auto found = find();
        INFO((found ? "not refused" : found.error().sentence()));
        return !found && found.error().why.find(why) != std::string::npos && !found.error().hint.empty() &&
               found.error().what.find("break-due") != std::string::npos;
    }

    TemporaryDirectory home;
    fs::path folder = home.path() / "hooks";
};

}  // namespace

TEST_CASE("A hook that nobody else can write is run", "[hooks]") {
    HookFolder desk;
    CHECK((desk.find() && !*desk.find()));
    desk.put("hooks/break-due", 0755);
    REQUIRE((desk.find() && *desk.find()));
    CHECK(**desk.find() == fs::canonical(desk.folder / "break-due"));
    CHECK((find_hook(desk.folder, HookKind::spell_ended) && !*find_hook(desk.folder, HookKind::spell_ended)));
    CHECK((find_hook("/nowhere/hooks", HookKind::break_due) &&
           !*find_hook("/nowhere/hooks", HookKind::break_due)));
}

TEST_CASE("A hook or a folder that others may write is refused", "[hooks]") {
    HookFolder desk;
    desk.put("hooks/break-due");
    SECTION("the file, by its group") {
        chmod((desk.folder / "break-due").c_str(), 0720);
        CHECK(desk.refused("break-due may be written by others"));
    }
    SECTION("the file, by all") {
        chmod((desk.folder / "break-due").c_str(), 0702);
        CHECK(desk.refused("break-due may be written by others"));
    }
    SECTION("the folder, by its group") {
        chmod(desk.folder.c_str(), 0770);
        CHECK(desk.refused("hooks may be written by others"));
    }
    SECTION("the folder, by all, though none may remove what is another's") {
        chmod(desk.folder.c_str(), 01707);
        CHECK(desk.refused("hooks may be written by others"));
    }
}

TEST_CASE("What is no program is refused", "[hooks]") {
    HookFolder desk;
    SECTION("a file that may not be run") {
        desk.put("hooks/break-due", 0600);
        CHECK(desk.refused("is not executable"));
    }
    SECTION("a folder") {
        fs::create_directory(desk.folder / "break-due");
        CHECK(desk.refused("is no regular file"));
    }
    SECTION("a pipe") {
        REQUIRE(mkfifo((desk.folder / "break-due").c_str(), 0700) == 0);
        CHECK(desk.refused("is no regular file"));
    }
    SECTION("a link that leads nowhere") {
        fs::create_symlink(desk.home.path() / "nothing", desk.folder / "break-due");
        CHECK(desk.refused("cannot be found"));
    }
    SECTION("a link to itself") {
        fs::create_symlink(desk.folder / "break-due", desk.folder / "break-due");
        CHECK(desk.refused("cannot be found"));
    }
}

TEST_CASE("Of a link what it leads to is judged", "[hooks]") {
    HookFolder desk;
    const auto target = desk.put("elsewhere/script");
    fs::create_symlink(target, desk.folder / "break-due");
    SECTION("good") {
        REQUIRE((desk.find() && *desk.find()));
        CHECK(**desk.find() == fs::canonical(target));
    }
    SECTION("a file that all may write") {
        chmod(target.c_str(), 0777);
        CHECK(desk.refused("script may be written by others"));
    }
    SECTION("a folder where all may put another file in its place") {
        chmod(target.parent_path().c_str(), 0777);
        CHECK(desk.refused("elsewhere may be written by others"));
    }
}

TEST_CASE("What belongs to someone else is refused", "[hooks]") {
    if (geteuid() != 0) {
        return;  // only root can give a file away
    }
    constexpr uid_t nobody = 65534;
    HookFolder desk;
    const auto file = desk.put("hooks/break-due");
    SECTION("the file") {
        REQUIRE(chown(file.c_str(), nobody, nobody) == 0);
        CHECK(desk.refused("break-due belongs to someone else"));
    }
    SECTION("the folder") {
        REQUIRE(chown(desk.folder.c_str(), nobody, nobody) == 0);
        CHECK(desk.refused("hooks belongs to someone else"));
    }
}

TEST_CASE("A misspelt hook is found", "[hooks]") {
    HookFolder desk;
    for (const char* const name :
         {"break-due", "spell-ended", "break_done", "a.sh", ".hidden", "break-due~"}) {
        desk.put(std::string("hooks/") + name);
    }
    CHECK(unknown_hooks(desk.folder) == std::vector<std::string>{"a.sh", "break_done"});
    CHECK(unknown_hooks("/nowhere").empty());
}
