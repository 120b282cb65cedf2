// SPDX-License-Identifier: MIT
// What a replay says to people and to programs.
#include "tray/command_line/replay_report.h"

#include <cstdlib>
#include <ctime>

#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tray/command_line/replay_json.h"
#include "tray/command_line/replay_words.h"

using namespace limber;

namespace {

constexpr const char* morning =
    "3600000 2026-11-23T09:00:00Z rules limit=1800000 rest=300000 short_rest=150000 reading_grace=120000 "
    "snooze=300000 ask_standing=2700000\n"
    "3600000 2026-11-23T09:00:00Z begin\n"
    "3600000 2026-11-23T09:00:00Z input\n"
    "5520000 2026-11-23T09:32:00Z command snooze argument=0\n"
    "6000000 2026-11-23T09:40:00Z signal locked on\n"
    "6600000 2026-11-23T09:50:00Z signal locked off\n"
    "7200000 2026-11-23T10:00:00Z signal locked on\n";

ReplaySource source_of(const std::string& text) {
    setenv("TZ", "UTC0", 1);
    tzset();
    ReplaySource source;
    source.file = "/home/a/trace\x1b";
    source.text = text;
    return source;
}

std::string text_of(const std::string& trace, const std::vector<std::string>& set = {}) {
    const auto source = source_of(trace);
    const auto settings = *parse_replay_settings(set);
    return replay_text(source, settings, play_trace(source, settings, std::nullopt));
}

nlohmann::json json_of(const std::string& trace, const std::vector<std::string>& set = {}) {
    const auto source = source_of(trace);
    const auto settings = *parse_replay_settings(set);
    return nlohmann::json::parse(replay_json(source, settings, play_trace(source, settings, std::nullopt)));
}

bool mentions(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a morning is told line by line, then in sums", "[command_line]") {
    CHECK(text_of(morning) ==
          "Trace /home/a/trace?, 7 lines\n"
          "\n"
          "Monday 2026-11-23\n"
          "09:30        Reminder: time for a break\n"
          "09:32        Snoozed\n"
          "09:00–09:40  40 min at the desk; being away then was a break\n"
          "09:42        Reminder withdrawn: the break was taken\n"
          "09:40–09:50  10 min away: 40 min taken off\n"
          "09:50–10:00  10 min at the desk; it goes on when the trace ends\n"
          "\n"
          "Time at the desk: 50 min\n"
          "Spells that ended: 1\n"
          "The longest: 40 min\n"
          "Breaks: 1\n"
          "Reminders: 1");
}

TEST_CASE("with another limit each sum stands beside what it was", "[command_line]") {
    const auto text = text_of(morning, {"spell.limit=45m"});
    CHECK(mentions(text, "Played with spell.limit=45m; it was 30m\n"));
    CHECK(mentions(text, "Reminders: 1, with spell.limit=45m: 0"));
    CHECK(mentions(text, "Time at the desk: 50 min, with spell.limit=45m: 50 min"));
    CHECK(mentions(text, "1 answer found no reminder to answer"));
    const auto json = json_of(morning, {"spell.limit=45m"});
    CHECK(json["set"]["spell.limit"] == "45m");
    CHECK(json["rules"]["limit_s"] == 2700);
    CHECK(json["sums"]["reminders"] == 0);
    CHECK(json["sums"]["not_applied"] == 1);
    CHECK(json["as_it_was"]["reminders"] == 1);
}

TEST_CASE("programs get each entry by its kind", "[command_line]") {
    const auto json = json_of(morning);
    CHECK(json["rules_known"] == true);
    CHECK(json["set"].empty());
    CHECK(json["as_it_was"].is_null());
    CHECK(json["lines"]["read"] == 7);
    CHECK(json["lines"]["cut"] == false);
    const auto& sums = json["sums"];
    CHECK(sums["sitting_s"] == 3000);
    CHECK(sums["longest_s"] == 2400);
    const auto& entries = json["entries"];
    REQUIRE(entries.size() == 7);
    CHECK(entries[0]["news"] == "raised");
    CHECK(entries[0]["at"] == "2026-11-23T09:30:00+0000");
    CHECK(entries[0]["outcome"].is_null());
    CHECK(entries[3]["kind"] == "spell");
    CHECK(entries[3]["from"] == "2026-11-23T09:00:00+0000");
    CHECK(entries[3]["until"] == "2026-11-23T09:40:00+0000");
    CHECK(entries[3]["sitting_s"] == 2400);
    CHECK(entries[3]["end"] == "absence");
    CHECK(entries[3]["is_break"] == true);
    CHECK(entries[5]["kind"] == "credit");
    CHECK(entries[5]["taken_off_s"] == 2400);
    CHECK(entries[6]["kind"] == "open_spell");
    CHECK(entries[6]["sitting_s"] == 600);
}

TEST_CASE("a line that cannot be read is told with its number, and all else goes on", "[command_line]") {
    std::string trace = morning;
    trace.insert(trace.find("5520000"), "4000000 nonsense\n\n");
    trace += "7300000 2026-11-23T10:01:40Z sig";
    const auto text = text_of(trace);
    CHECK(mentions(text, "2 lines could not be read:\n  line 4: "));
    CHECK(mentions(text, "\n  line 5: "));
    CHECK(mentions(text, "The last line is cut"));
    CHECK(mentions(text, "Reminders: 1"));
    const auto json = json_of(trace);
    CHECK(json["lines"]["not_read_count"] == 2);
    CHECK(json["lines"]["not_read"][1]["line"] == 5);
    CHECK(json["lines"]["cut"] == true);
    CHECK(json["sums"]["spells"] == 1);
}

TEST_CASE("of many lines that cannot be read only the first are told", "[command_line]") {
    const std::string trace = std::string(500, '\n') + std::string("\0\x80\xff\n", 4) + morning;
    const auto text = text_of(trace);
    CHECK(mentions(text, "501 lines could not be read:"));
    CHECK(mentions(text, "  line 20: "));
    CHECK_FALSE(mentions(text, "  line 21: "));
    CHECK(mentions(text, "  and more"));
    CHECK(json_of(trace)["lines"]["not_read"].size() == 20);
}

TEST_CASE("a trace that does not tell its times says so", "[command_line]") {
    const std::string trace = morning;
    const auto text = text_of(trace.substr(trace.find('\n') + 1));
    CHECK(mentions(text, "The trace does not tell which times were set"));
    CHECK(mentions(text, "Reminders: 1"));
    CHECK(mentions(text_of(""), "The trace tells of no spell and no reminder"));
    CHECK_FALSE(mentions(text_of(""), "which times were set"));
}

TEST_CASE("an end that is taken back, unseen minutes and outcomes have their words", "[command_line]") {
    setenv("TZ", "UTC0", 1);
    tzset();
    const Moment at{BootTime(2h), WallTime{std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + 10h}};
    const auto line = [&](auto what) { return entry_text({at, what}); };
    const FinishedSpell spell{BootTime(1h), BootTime(90min), 20min, 1, SpellEnd::stretch};
    CHECK(line(SpellEffect{spell, true}) ==
          "09:00–09:30  20 min at the desk, 1 stretch; a break with a stretch ended it");
    CHECK(line(NoBreakEffect{spell}) == "10:00        At the desk after all: the spell from 09:00 goes on");
    CHECK(line(UnseenEffect{17min}) ==
          "10:00        17 min not seen, as Limber did not run: neither at the desk nor away");
    ReminderEffect finished{ReminderNews::finished, 1, {}, Outcome::not_now};
    CHECK(line(OfferEffect{finished, 1}) == "10:00        Break broken off");
    finished.walked = true;
    CHECK(line(OfferEffect{finished, 1}) == "10:00        Break ended after the walk");
    CHECK(line(OfferEffect{{ReminderNews::offered, 1, {}, {}}, 1}).empty());
}
