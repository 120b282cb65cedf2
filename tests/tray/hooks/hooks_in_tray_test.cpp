// SPDX-License-Identifier: MIT
// The real tray runs the person's hooks at what the daemon tells.
#include <csignal>
#include <cstdlib>
#include <fstream>

#include <sys/stat.h>

#include "shared/base/clock.h"
#include "tests/catch.h"
#include "tests/tray/desk/fake_panel.h"
#include "tests/tray/desk/tray_desk.h"
#include "tray/hooks/hook_kind.h"

using namespace limber;

namespace {

namespace fs = std::filesystem;

// Hooks of each kind that write down what they are told.
struct HookedTray {
    HookedTray() : folder(fs::path(std::getenv("XDG_CONFIG_HOME")) / "limber"), told(folder / "told") {
        fs::create_directories(folder / "hooks");
        chmod((folder / "hooks").c_str(), 0700);
        for (const auto kind : all_hook_kinds) {
            const auto file = folder / "hooks" / to_string(kind);
            std::ofstream(file) << "#!/bin/sh\ncat >>" << told.string() << "\n";
            chmod(file.c_str(), 0700);
        }
    }

    void start(ReminderState reminder) {
        desk.start_daemon();
        desk.publish(state(reminder));
        desk.start_tray();
        REQUIRE(desk.wait([&] { return panel.icon() == icon_of(reminder); }));
    }
    // Until the tray has heard it.
    void tell(ReminderState reminder) {
        desk.publish(state(reminder));
        REQUIRE(desk.wait([&] { return panel.icon() == icon_of(reminder); }));
    }
    // At the desk, with what makes the states of one spell alike.
    State state(ReminderState reminder) const {
        auto now = TrayDesk::now(reminder);
        now.since = since;
        now.configuration_revision = revision;
        now.phase = reminder == ReminderState::started ? Phase::stretching : Phase::sitting;
        return now;
    }
    static std::string icon_of(ReminderState reminder) {
        return reminder == ReminderState::none      ? "limber-ring-06"
               : reminder == ReminderState::started ? "limber-stretching"
                                                    : "limber-due";
    }
    void configure(const std::string& text) {
        std::ofstream(folder / "config.toml") << text;
        ++revision;
    }
    std::vector<std::string> lines() const {
        std::vector<std::string> all;
        std::ifstream stream(told);
        for (std::string line; std::getline(stream, line);) {
            all.push_back(line);
        }
        return all;
    }
    bool has(std::size_t count) const {
        return desk.wait([&] { return lines().size() >= count; });
    }
    // A hook that should not have come would be there before this one's.
    void tell_end_of_spell() {
        State over;
        over.configuration_revision = revision;
        desk.publish(over);
    }

    TrayDesk desk;
    FakePanel panel{desk};
    fs::path folder;
    fs::path told;
    BootTime since = SystemClock().boot() - 32min;
    std::uint32_t revision = 1;
};

bool is(const std::string& line, const std::string& event) {
    return line.find("{\"event\":\"" + event + "\",\"time\":\"") == 0 && line.back() == '}';
}

}  // namespace

TEST_CASE("The tray tells hooks of a break, its start, its end and the spell's", "[tray][hooks][process]") {
    HookedTray hooked;
    hooked.start(ReminderState::none);
    hooked.tell(ReminderState::reminded);
    REQUIRE(hooked.has(1));
    CHECK(is(hooked.lines()[0], "break-due"));
    CHECK(hooked.lines()[0].find("\"reminder\":42,\"kind\":\"short\",\"stretch\":\"standing-back-bend\","
                                 "\"stretch_name\":\"Standing back bend\"}") != std::string::npos);
    hooked.tell(ReminderState::started);
    REQUIRE(hooked.has(2));
    CHECK(is(hooked.lines()[1], "break-started"));
    auto done = hooked.state(ReminderState::none);
    done.stretches_today = 1;
    hooked.desk.publish(done);
    REQUIRE(hooked.has(3));
    CHECK(is(hooked.lines()[2], "break-done"));
    hooked.tell_end_of_spell();
    REQUIRE(hooked.has(4));
    CHECK(is(hooked.lines()[3], "spell-ended"));
}

TEST_CASE("A tray that is started anew repeats no hook", "[tray][hooks][process]") {
    HookedTray hooked;
    hooked.start(ReminderState::reminded);
    hooked.tell_end_of_spell();
    REQUIRE(hooked.has(1));
    CHECK(is(hooked.lines()[0], "spell-ended"));
    CHECK(hooked.lines().size() == 1);
}

TEST_CASE("Hooks are switched off and on by the configuration, and a wrong one changes nothing",
          "[tray][hooks][process]") {
    HookedTray hooked;
    hooked.configure("[hooks]\non = false\n");
    hooked.start(ReminderState::none);
    hooked.tell(ReminderState::reminded);
    hooked.configure("[hooks]\non = maybe\n");
    hooked.tell(ReminderState::none);
    hooked.tell(ReminderState::started);
    hooked.tell(ReminderState::none);
    hooked.configure("[hooks]\non = true\n");
    hooked.tell_end_of_spell();
    REQUIRE(hooked.has(1));
    CHECK(is(hooked.lines()[0], "spell-ended"));
}

TEST_CASE("A hook that hangs does not keep the tray from hearing and telling", "[tray][hooks][process]") {
    HookedTray hooked;
    std::ofstream(hooked.folder / "hooks/break-due") << "#!/bin/sh\nexec sleep 30\n";
    hooked.start(ReminderState::none);
    hooked.tell(ReminderState::reminded);
    hooked.tell(ReminderState::started);
    REQUIRE(hooked.has(1));
    CHECK(is(hooked.lines()[0], "break-started"));
    kill(hooked.desk.tray_pid(), SIGTERM);
    CHECK(hooked.desk.tray_status() == 0);
}
