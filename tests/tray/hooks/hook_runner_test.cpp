// SPDX-License-Identifier: MIT
// Hooks as real programs, good and bad, run from GLib's loop.
#include "tray/hooks/hook_runner.h"

#include <csignal>

#include "tests/catch.h"
#include "tests/tray/hooks/hook_desk.h"

using namespace limber;

TEST_CASE("A good hook gets the JSON as its whole standard input", "[hooks][process]") {
    HookDesk desk;
    desk.put("break-due", "cat >" + desk.file("got"));
    desk.run(HookKind::break_due, "{\"event\":\"break-due\"}");
    REQUIRE(desk.ends(HookKind::break_due));
    CHECK(desk.read("got") == "{\"event\":\"break-due\"}\n");
    CHECK(desk.log().empty());
}

TEST_CASE("Without a hook nothing is run or said", "[hooks][process]") {
    HookDesk desk;
    desk.run(HookKind::spell_ended, "{}");
    CHECK_FALSE(desk.runner.runs(HookKind::spell_ended));
    CHECK(desk.log().empty());
}

TEST_CASE("A hook that sleeps is stopped when its time is up", "[hooks][process]") {
    HookDesk desk;
    desk.put("break-due", "exec sleep 60");
    const auto began = std::chrono::steady_clock::now();
    desk.run(HookKind::break_due, "{}", 1s);
    CHECK(std::chrono::steady_clock::now() - began < 500ms);
    REQUIRE(desk.ends(HookKind::break_due));
    const auto took = std::chrono::steady_clock::now() - began;
    CHECK(took >= 1s);
    CHECK(took < 2s);
    CHECK(desk.log_has("was stopped: it ran for longer than 1 s"));
}

TEST_CASE("A hook that ignores SIGTERM is killed, and so is what it started", "[hooks][process]") {
    HookDesk desk;
    desk.put("break-due", "trap '' TERM; (echo $$ >" + desk.file("child.new") +
                              "; while :; do sleep 0.1; done) &\n" + "echo $! >" + desk.file("child") +
                              "; echo $$ >" + desk.file("parent") + "; while :; do sleep 0.1; done");
    desk.run(HookKind::break_due, "{}", 300ms);
    REQUIRE(desk.wait([&] { return desk.pid_in("parent") > 0; }));
    const auto parent = desk.pid_in("parent");
    const auto child = desk.pid_in("child");
    CHECK(HookDesk::lives(parent));
    CHECK(HookDesk::lives(child));
    const auto began = std::chrono::steady_clock::now();
    REQUIRE(desk.ends(HookKind::break_due));
    CHECK(std::chrono::steady_clock::now() - began > HookProcess::kindness - 500ms);
    CHECK_FALSE(HookDesk::lives(parent));
    CHECK(desk.wait([&] { return !HookDesk::lives(child); }));
    CHECK(desk.log_has("was stopped"));
}

TEST_CASE("What a stopped hook leaves behind is killed though the hook itself went", "[hooks][process]") {
    HookDesk desk;
    desk.put("break-due", "(trap '' TERM; while :; do sleep 0.1; done) &\necho $! >" + desk.file("child") +
                              "; echo $$ >" + desk.file("parent") + "; exec sleep 60");
    desk.run(HookKind::break_due, "{}", 300ms);
    REQUIRE(desk.wait([&] { return desk.pid_in("parent") > 0; }));
    const auto child = desk.pid_in("child");
    REQUIRE(desk.ends(HookKind::break_due));
    CHECK(desk.wait([&] { return !HookDesk::lives(child); }));
}

TEST_CASE("What a hook that ended in time left in the background goes on", "[hooks][process]") {
    HookDesk desk;
    desk.put("break-due", "sleep 20 >/dev/null 2>&1 &\necho $! >" + desk.file("child"));
    desk.run(HookKind::break_due, "{}");
    REQUIRE(desk.ends(HookKind::break_due));
    CHECK(HookDesk::lives(desk.pid_in("child")));
    kill(desk.pid_in("child"), SIGKILL);
    CHECK(desk.log().empty());
}

TEST_CASE("A hook that writes a lot is neither held up nor kept", "[hooks][process]") {
    HookDesk desk;
    desk.put("break-due",
             "head -c 20000000 /dev/zero\n"
             "i=0; while [ $i -lt 3000 ]; do echo 'a line of words' >&2; i=$((i + 1)); done 2>/dev/null\n"
             "head -c 20000000 /dev/zero >&2\ntouch " +
                 desk.file("over"));
    desk.run(HookKind::break_due, "{}");
    REQUIRE(desk.ends(HookKind::break_due));
    CHECK(desk.exists("over"));
    CHECK(desk.log().size() < 1000);
}

TEST_CASE("A hook that does not read holds nothing up", "[hooks][process]") {
    HookDesk desk;
    desk.put("break-due", "touch " + desk.file("ran"));
    desk.run(HookKind::break_due, "{\"long\":\"" + std::string(1000000, 'x') + "\"}");
    REQUIRE(desk.ends(HookKind::break_due));
    CHECK(desk.exists("ran"));
}

TEST_CASE("A hook that fails is told once, with its last words, until it went well", "[hooks][process]") {
    HookDesk desk;
    const auto fail = [&] {
        desk.put("break-due", "echo first >&2; printf 'no \\033lamp\\n\\n' >&2; exit 3");
        desk.run(HookKind::break_due, "{}");
        REQUIRE(desk.ends(HookKind::break_due));
    };
    fail();
    CHECK(desk.log_has("break-due failed: it ended with 3: no ?lamp."));
    fail();
    CHECK(desk.lines_logged() == 1);
    desk.put("break-due", "exit 0");
    desk.run(HookKind::break_due, "{}");
    REQUIRE(desk.ends(HookKind::break_due));
    fail();
    CHECK(desk.lines_logged() == 2);
}

TEST_CASE("A hook that crashes is told", "[hooks][process]") {
    HookDesk desk;
    desk.put("break-due", "kill -SEGV $$");
    desk.run(HookKind::break_due, "{}");
    REQUIRE(desk.ends(HookKind::break_due));
    CHECK(desk.log_has("failed: signal 11 ended it"));
}

TEST_CASE("A hook whose interpreter is not there is told", "[hooks][process]") {
    HookDesk desk;
    desk.put("break-due", "", "/nowhere/python9");
    desk.run(HookKind::break_due, "{}");
    CHECK_FALSE(desk.runner.runs(HookKind::break_due));
    CHECK(desk.log_has("break-due failed: the system does not start it: No such file or directory"));
}

TEST_CASE("A refused hook is told once, with what to do", "[hooks][process]") {
    HookDesk desk;
    desk.put("break-due", "touch " + desk.file("ran"));
    SECTION("not executable") {
        desk.change_mode("hooks/break-due", 0600);
        desk.run(HookKind::break_due, "{}");
        CHECK(desk.log_has("is not executable. Run: chmod u+x"));
    }
    SECTION("in a folder that others may write") {
        desk.change_mode("hooks", 0777);
        desk.run(HookKind::break_due, "{}");
        CHECK(desk.log_has("hooks may be written by others. Run: chmod go-w"));
    }
    SECTION("a link to a file that all may write") {
        desk.link_away("break-due", 0777);
        desk.run(HookKind::break_due, "{}");
        CHECK(desk.log_has("may be written by others"));
    }
    desk.run(HookKind::break_due, "{}");
    CHECK(desk.lines_logged() == 1);
    CHECK_FALSE(desk.runner.runs(HookKind::break_due));
    CHECK_FALSE(desk.exists("ran"));
}

TEST_CASE("One of a kind runs at a time, and those of other kinds beside it", "[hooks][process]") {
    HookDesk desk;
    const auto count = [&](const std::string& name) { return "echo x >>" + desk.file(name) + "; sleep 0.5"; };
    desk.put("break-due", count("due"));
    desk.put("spell-ended", count("ended"));
    desk.run(HookKind::break_due, "{}");
    desk.run(HookKind::break_due, "{}");
    desk.run(HookKind::spell_ended, "{}");
    CHECK(desk.runner.runs(HookKind::spell_ended));
    REQUIRE(desk.ends(HookKind::break_due));
    REQUIRE(desk.ends(HookKind::spell_ended));
    CHECK(desk.read("due") == "x\n");
    CHECK(desk.read("ended") == "x\n");
    CHECK(desk.log_has("break-due is not started again: it still runs"));
    CHECK(desk.lines_logged() == 1);
}

TEST_CASE("A hook gets none of our descriptors, ignores no signal and has no terminal of ours",
          "[hooks][process]") {
    HookDesk desk;
    const auto was = std::signal(SIGPIPE, SIG_IGN);
    const int ours = fcntl(STDOUT_FILENO, F_DUPFD, 77);
    REQUIRE(ours >= 77);
    desk.put("break-due", "for fd in /proc/$$/fd/*; do echo ${fd##*/}; done >" + desk.file("open") +
                              "; grep SigIgn /proc/$$/status >" + desk.file("ignored") +
                              "; echo $$ $(cut -d' ' -f6 /proc/$$/stat) >" + desk.file("session") +
                              "; echo \"$XDG_ACTIVATION_TOKEN\" >" + desk.file("token"));
    setenv("XDG_ACTIVATION_TOKEN", "secret", 1);
    desk.run(HookKind::break_due, "{}");
    unsetenv("XDG_ACTIVATION_TOKEN");
    REQUIRE(desk.ends(HookKind::break_due));
    close(ours);
    std::signal(SIGPIPE, was);
    const auto open = desk.words("open");
    CHECK(std::count(open.begin(), open.end(), "0") == 1);
    CHECK(std::count(open.begin(), open.end(), std::to_string(ours)) == 0);
    const auto ignored = desk.words("ignored");
    REQUIRE(ignored.size() == 2);
    CHECK((std::stoull(ignored[1], nullptr, 16) & (1ULL << (SIGPIPE - 1))) == 0);
    const auto session = desk.words("session");
    REQUIRE(session.size() == 2);
    CHECK(session[0] == session[1]);
    CHECK(desk.read("token") == "\n");
}

TEST_CASE("A hook that still runs when the tray ends is told to end", "[hooks][process]") {
    pid_t pid = 0;
    {
        HookDesk desk;
        desk.put("break-due", "echo $$ >" + desk.file("parent") + "; exec sleep 60");
        desk.run(HookKind::break_due, "{}");
        REQUIRE(desk.wait([&] { return desk.pid_in("parent") > 0; }));
        pid = desk.pid_in("parent");
    }
    CHECK(HookDesk::wait_for([pid] { return !HookDesk::lives(pid); }));
}
