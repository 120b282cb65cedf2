// SPDX-License-Identifier: MIT
// Which trace is played: a file, or a day's own with what earlier days tell of it.
#include "tray/command_line/replay_source.h"

#include <cstdlib>
#include <fstream>

#include <sys/stat.h>

#include "tests/catch.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

constexpr const char* rules =
    "1 2026-11-20T09:00:00Z rules limit=2700000 rest=300000 short_rest=150000 reading_grace=0 snooze=60000 "
    "ask_standing=2700000\n";
constexpr const char* input = "2 2026-11-22T09:00:00Z input\n";

const Day today = *parse_date("2026-11-23");

class Traces {
public:
    Traces() {
        setenv("XDG_STATE_HOME", (directory_.path() / "state").c_str(), 1);
        setenv("XDG_CONFIG_HOME", (directory_.path() / "config").c_str(), 1);
        std::filesystem::create_directories(folder());
        std::filesystem::create_directories(directory_.path() / "config" / "limber");
    }
    std::filesystem::path folder() const { return directory_.path() / "state" / "limber" / "trace"; }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(folder() / name) << text;
    }
    void switch_off() const {
        std::ofstream(directory_.path() / "config" / "limber" / "config.toml") << "[trace]\non = false\n";
    }

private:
    TemporaryDirectory directory_;
};

bool mentions(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("today's own trace is played when nothing is said, another day's when it is named",
          "[command_line]") {
    const Traces traces;
    traces.write("2026-11-23", input);
    traces.write("2026-11-22", rules);
    const auto here = find_replay_source("", "", today);
    REQUIRE(here.ok());
    CHECK(here->is_today);
    CHECK(here->text == input);
    CHECK(here->eve == rules);
    CHECK(here->rules->limit == 45min);
    const auto before = find_replay_source("", "2026-11-22", today);
    REQUIRE(before.ok());
    CHECK_FALSE(before->is_today);
    CHECK(before->day == today - 1);
    CHECK(before->eve.empty());
    CHECK_FALSE(before->rules.has_value());
}

TEST_CASE("the times in force are looked for in earlier days, what happened only on the eve",
          "[command_line]") {
    const Traces traces;
    traces.write("2026-11-23", input);
    traces.write("2026-11-21", input);
    traces.write("2026-11-20", std::string(rules) + input + "3 2026-11-20T10:00:00Z rules limit=1\n");
    const auto source = find_replay_source("", "", today);
    REQUIRE(source.ok());
    CHECK(source->eve.empty());
    REQUIRE(source->rules.has_value());
    CHECK(source->rules->snooze == 1min);
}

TEST_CASE("a day without a trace is refused with those there are", "[command_line]") {
    const Traces traces;
    CHECK(mentions(find_replay_source("", "", today).error().sentence(), "has none yet"));
    for (const auto* const day : {"2026-11-18", "2026-11-20", "2026-11-21", "2026-11-22"}) {
        traces.write(day, input);
    }
    traces.write("notes", input);
    auto sentence = find_replay_source("", "", today).error().sentence();
    CHECK(mentions(sentence, "no trace of 2026-11-23"));
    CHECK(mentions(sentence, "2026-11-18, 2026-11-20 to 2026-11-22"));
    CHECK_FALSE(mentions(sentence, "switched off"));
    traces.switch_off();
    CHECK(mentions(find_replay_source("", "", today).error().sentence(), "switched off"));
}

TEST_CASE("a file is taken as it is, whatever its name", "[command_line]") {
    const Traces traces;
    traces.write("kept", rules);
    const auto source = find_replay_source((traces.folder() / "kept").string(), "", today);
    REQUIRE(source.ok());
    CHECK(source->text == rules);
    CHECK_FALSE(source->day.has_value());
    CHECK(source->eve.empty());
}

TEST_CASE("what is no regular file, too long or not there is refused at once", "[command_line]") {
    const Traces traces;
    const auto refused = [&](const std::filesystem::path& file) {
        const auto source = find_replay_source(file.string(), "", today);
        REQUIRE_FALSE(source.ok());
        CHECK(source.error().exit == ExitCode::error);
        return source.error().sentence();
    };
    CHECK(mentions(refused(traces.folder()), "directory"));
    CHECK(mentions(refused(traces.folder() / "gone"), "No such file"));
    const auto pipe = traces.folder() / "pipe";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(mentions(refused(pipe), "regular"));
    traces.write("long", "");
    std::filesystem::resize_file(traces.folder() / "long", most_trace_bytes + 1);
    CHECK(mentions(refused(traces.folder() / "long"), "KiB"));
}

TEST_CASE("only a date is a day", "[command_line]") {
    CHECK(*parse_date("1970-01-02") == 1);
    for (const auto* const wrong : {"", "today", "2026-13-01", "2026-02-29", "2026-1-01", "2026-11-23x",
                                    "-026-11-23", "2026-11-+3", "0000-00-00"}) {
        INFO(wrong);
        CHECK_FALSE(parse_date(wrong).has_value());
        if (*wrong != '\0') {
            CHECK(find_replay_source("", wrong, today).error().exit == ExitCode::usage);
        }
    }
    CHECK(find_replay_source("file", "2026-11-23", today).error().exit == ExitCode::usage);
}
