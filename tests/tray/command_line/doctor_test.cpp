// SPDX-License-Identifier: MIT
// What `limber doctor` makes of what it found: what is amiss, and the one line of advice for it.
#include <algorithm>
#include <cstdlib>
#include <ctime>

#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/tray/state_maker.h"
#include "tray/command_line/doctor_report.h"

using namespace limber;

namespace {

// Xfce in good order.
DoctorFacts good() {
    setenv("TZ", "UTC0", 1);
    tzset();
    DoctorFacts facts;
    facts.now = moment(25min);
    facts.state = at_the_desk();
    auto& watching = facts.state->watching;
    watching.inputs.fill(WatchVerdict::not_here);
    watching.inputs[static_cast<std::size_t>(InputKind::xsync)] = WatchVerdict::in_use;
    watching.presences.fill(WatchVerdict::not_here);
    for (const auto kind : {PresenceKind::logind_session, PresenceKind::logind_inhibitors,
                            PresenceKind::microphone, PresenceKind::camera}) {
        watching.presences[static_cast<std::size_t>(kind)] = WatchVerdict::in_use;
    }
    facts.desktop.bus = true;
    facts.desktop.notification_server = "Xfce Notify Daemon 0.7.3";
    facts.desktop.notification_abilities = {"actions", "body"};
    facts.desktop.tray_watcher = true;
    facts.desktop.tray_host = true;
    facts.places.runtime = std::filesystem::path("/run/user/1000/limber");
    facts.places.configuration_there = true;
    facts.places.configuration = "/home/a/.config/limber/config.toml";
    facts.places.trace_folder = "/home/a/.local/state/limber/trace";
    facts.places.starts_at_login = true;
    facts.desktop_name = "XFCE";
    facts.session_type = "x11";
    return facts;
}

Finding finding(const DoctorFacts& facts, const std::string& topic) {
    for (auto& one : findings_of(facts)) {
        if (one.topic == topic) {
            return one;
        }
    }
    FAIL("no finding " << topic);
    return {};
}

std::vector<std::string> amiss(const DoctorFacts& facts) {
    std::vector<std::string> topics;
    for (const auto& one : findings_of(facts)) {
        if (one.amiss()) {
            topics.push_back(one.topic);
        }
    }
    return topics;
}

using Topics = std::vector<std::string>;

void set(DoctorFacts& facts, InputKind kind, WatchVerdict verdict) {
    facts.state->watching.inputs.at(static_cast<std::size_t>(kind)) = verdict;
}

void set(DoctorFacts& facts, PresenceKind kind, WatchVerdict verdict) {
    facts.state->watching.presences.at(static_cast<std::size_t>(kind)) = verdict;
}

}  // namespace

TEST_CASE("Hooks are named, what is refused is amiss, and a misspelt one is told", "[doctor]") {
    auto facts = good();
    facts.places.hooks.folder = "/home/a/.config/limber/hooks";
    CHECK(finding(facts, "hooks").text == "Hooks: none in /home/a/.config/limber/hooks");
    facts.places.hooks.good = {"break-due", "spell-ended"};
    facts.places.hooks.unknown = {"break_done"};
    CHECK(amiss(facts).empty());
    CHECK(finding(facts, "hooks").text == "Hooks: break-due, spell-ended in /home/a/.config/limber/hooks");
    CHECK(finding(facts, "hooks").details ==
          std::vector<std::string>{"break_done is no hook's name; those are break-due, break-started, "
                                   "break-done, break-given-up, spell-ended"});
    facts.places.hooks.refused = {Error{"the hook x is not run", "x may be written by others", "Run: y"}};
    CHECK(amiss(facts) == Topics{"hooks"});
    CHECK(finding(facts, "hooks").details[0] == "the hook x is not run: x may be written by others. Run: y");
    facts.places.hooks.on = false;
    CHECK(amiss(facts).empty());
    CHECK(finding(facts, "hooks").text == "Hooks are off ([hooks] in /home/a/.config/limber/config.toml)");
}

TEST_CASE("A desktop in good order has nothing amiss", "[doctor]") {
    CHECK(amiss(good()).empty());
    CHECK(finding(good(), "input").text == "Keyboard and mouse are seen through X11");
    CHECK(finding(good(), "input").details.size() == input_kind_count - 1);
    CHECK(finding(good(), "input").details.front() ==
          "Wayland's idle notification, version 2: there is none here");
    CHECK(finding(good(), "versions").text.find("desktop: XFCE; session: x11") != std::string::npos);
}

TEST_CASE("Each thing that is amiss has its one line of advice", "[doctor]") {
    struct Row {
        const char* happened;
        void (*change)(DoctorFacts&);
        const char* topic;
        const char* advice_has;
    };
    const std::vector<Row> rows = {
        {"no input is seen", [](DoctorFacts& f) { set(f, InputKind::xsync, WatchVerdict::failed); }, "input",
         "desktop session"},
        {"a better source went away", [](DoctorFacts& f) { set(f, InputKind::ext_idle, WatchVerdict::lost); },
         "input", "limber daemon start"},
        {"a source was blind", [](DoctorFacts& f) { set(f, InputKind::kde_idle, WatchVerdict::blind); },
         "input", "try it again"},
        {"only the last resort", [](DoctorFacts& f) { f.state->set(Warning::input_coarse); }, "input",
         "last resort"},
        {"nothing tells of a lock",
         [](DoctorFacts& f) { set(f, PresenceKind::logind_session, WatchVerdict::not_here); },
         "lock_and_sleep", "limber away"},
        {"nothing tells of films",
         [](DoctorFacts& f) { set(f, PresenceKind::logind_inhibitors, WatchVerdict::not_offered); }, "films",
         "limber here"},
        {"the sound server went away",
         [](DoctorFacts& f) { set(f, PresenceKind::microphone, WatchVerdict::lost); }, "microphone",
         "limber daemon start"},
        {"no notification server", [](DoctorFacts& f) { f.desktop.notification_server.reset(); },
         "notifications", "Install and start one"},
        {"no tray", [](DoctorFacts& f) { f.desktop.tray_watcher = f.desktop.tray_host = false; }, "tray",
         "list of programs"},
        {"GNOME reminds, too", [](DoctorFacts& f) { f.desktop.other_break_reminders = true; },
         "other_reminders", "Turn one of the two off"},
        {"the runtime folder is another's",
         [](DoctorFacts& f) {
             f.places.runtime = Error{"it is open to others", "", "Close it"};
         },
         "runtime_folder", "Close it"},
        {"the configuration has a mistake",
         [](DoctorFacts& f) {
             f.places.configuration_fault = Error{"line 3: no such key", "", ""};
         },
         "configuration", "Mend it"},
    };
    for (const auto& row : rows) {
        INFO(row.happened);
        auto facts = good();
        row.change(facts);
        CHECK(amiss(facts) == Topics{row.topic});
        CHECK(finding(facts, row.topic).advice.find(row.advice_has) != std::string::npos);
        CHECK(finding(facts, row.topic).advice.find('\n') == std::string::npos);
    }
}

TEST_CASE("What a person chose, or what is not there, is not amiss", "[doctor]") {
    auto facts = good();
    set(facts, PresenceKind::microphone, WatchVerdict::switched_off);
    set(facts, PresenceKind::camera, WatchVerdict::not_here);
    facts.places.trace = false;
    facts.places.starts_at_login = false;
    facts.desktop.notification_server.reset();
    facts.desktop.notification_server_startable = true;
    facts.desktop.tray_host = false;
    facts.desktop.old_tray = true;
    CHECK(amiss(facts).empty());
    CHECK(finding(facts, "microphone").text == "Microphone: turned off in the configuration");
}

TEST_CASE("Without a file of settings the defaults are in force, and nothing is amiss", "[doctor]") {
    auto facts = good();
    facts.places.configuration_there = false;
    CHECK(finding(facts, "configuration").text ==
          "Configuration: the defaults, as there is no /home/a/.config/limber/config.toml");
    CHECK(amiss(facts).empty());
}

TEST_CASE("What is on now is told", "[doctor]") {
    auto facts = good();
    facts.state->watching.signals =
        bit_of(Signal::inhibitor) | bit_of(Signal::microphone) | bit_of(Signal::locked);
    facts.state->watching.last_input = desk_start + 20min;
    CHECK(finding(facts, "films").text == "A film or slides are on: counted as at the desk");
    CHECK(finding(facts, "microphone").text == "The microphone is in use: counted as at the desk");
    CHECK(finding(facts, "camera").text == "Camera: watched, not in use");
    CHECK(finding(facts, "lock_and_sleep").text == "Lock and sleep: the screen is locked");
    CHECK(finding(facts, "last_input").text == "The last key or motion was at 10:20");
}

TEST_CASE("Do not disturb is told, and how its end will be known", "[doctor]") {
    auto facts = good();
    CHECK(finding(facts, "do_not_disturb").text == "Do not disturb: nothing tells that it is on");
    facts.state->watching.signals = bit_of(Signal::notices_off);
    CHECK(finding(facts, "do_not_disturb").text == "Do not disturb is on");
    CHECK(finding(facts, "do_not_disturb").details.empty());
    facts.state->watching.signals = bit_of(Signal::notices_asked);
    CHECK(finding(facts, "do_not_disturb").text == "Do not disturb is on");
    CHECK(finding(facts, "do_not_disturb").details.size() == 1);
    CHECK(amiss(facts).empty());
    facts.state.reset();
    for (const auto& one : findings_of(facts)) {
        CHECK(one.topic != "do_not_disturb");
    }
}

TEST_CASE("Where Wayland keeps silent during a film, films count without a source of their own", "[doctor]") {
    auto facts = good();
    set(facts, InputKind::xsync, WatchVerdict::unsuited);
    set(facts, InputKind::ext_idle, WatchVerdict::in_use);
    set(facts, PresenceKind::logind_inhibitors, WatchVerdict::not_here);
    CHECK(amiss(facts).empty());
    CHECK(finding(facts, "films").text.find("no rest is told") != std::string::npos);
}

TEST_CASE("Without a daemon it says so first, and tells the rest", "[doctor]") {
    auto facts = good();
    facts.state.reset();
    facts.no_daemon = Error{"limberd is not running", "", "", ExitCode::daemon_not_running};
    CHECK(findings_of(facts).front().topic == "daemon");
    CHECK(findings_of(facts).front().advice == "limber daemon start");
    CHECK(amiss(facts) == Topics{"daemon"});
    CHECK_FALSE(finding(facts, "notifications").amiss());
}

TEST_CASE("The diary, its place and its switch are told", "[doctor]") {
    CHECK(finding(good(), "trace").text ==
          "A diary of when you were at the desk is kept in /home/a/.local/state/limber/trace, on this "
          "machine only");
    CHECK(finding(good(), "trace").details.front().find("on = false below [trace]") != std::string::npos);
    auto off = good();
    off.places.trace = false;
    CHECK(finding(off, "trace").text.find("is off") != std::string::npos);
}

TEST_CASE("People see a mark and an arrow, programs one JSON object", "[doctor]") {
    auto facts = good();
    CHECK(doctor_text(findings_of(facts)).find("Nothing is amiss.") != std::string::npos);
    facts.desktop.other_break_reminders = true;
    const auto text = doctor_text(findings_of(facts));
    CHECK(text.find("! The break reminders of GNOME itself are on, too\n  → Turn one") != std::string::npos);
    CHECK(text.find("1 thing is amiss") != std::string::npos);
    const auto json = nlohmann::json::parse(doctor_json(findings_of(facts)));
    CHECK(json["amiss"] == 1);
    CHECK(json["findings"].size() == findings_of(facts).size());
    CHECK(json["findings"][0]["topic"] == "daemon");
    CHECK(json["findings"][0]["advice"].is_null());
}
