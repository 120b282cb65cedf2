// SPDX-License-Identifier: MIT
#include "shared/config/config.h"

#include <sys/stat.h>

#include "tests/catch.h"
#include "tests/ordinary_user.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

Result<Config> read(std::string_view text) {
    const TemporaryDirectory folder;
    return read_config(folder.write("config.toml", text));
}

// What a person reads about `text`, with the file's folder left out; "ok" when nothing is wrong.
std::string verdict_on(std::string_view text) {
    const TemporaryDirectory folder;
    const auto config = read_config(folder.write("config.toml", text));
    if (config) {
        return "ok";
    }
    CHECK(config.error().exit == ExitCode::bad_configuration);
    auto sentence = config.error().sentence();
    const auto place = sentence.find(folder.path().native() + '/');
    REQUIRE(place != std::string::npos);
    return sentence.erase(place, folder.path().native().size() + 1);
}

}  // namespace

TEST_CASE("a missing or empty configuration gives the defaults", "[config]") {
    const TemporaryDirectory folder;
    const auto missing = read_config(folder.path() / "nowhere" / "config.toml");
    REQUIRE(missing);
    CHECK(*missing == Config{});
    CHECK(missing->limit == 30min);
    CHECK(missing->rest == 5min);
    CHECK(missing->grace_of(BreakKind::long_break) == 2min);
    const auto empty = read("\xEF\xBB\xBF# a byte order mark and a comment\r\n");
    REQUIRE(empty);
    CHECK(*empty == Config{});
}

TEST_CASE("every value of the configuration is taken over", "[config]") {
    const auto config = read(
        "[spell]\nlimit = \"45m\"\nrest = \"8m30s\"\nreading_grace = \"90s\"\n"
        "[snooze]\ndefault = \"10m\"\n[stretches]\nfloor = true\n[testing]\nshort_times = false\n"
        "[window]\nspeech = true\nsounds = false\n");
    REQUIRE(config);
    CHECK(config->limit == 45min);
    CHECK(config->rest == 510s);
    CHECK(config->reading_grace == 90s);
    CHECK(config->snooze == 10min);
    CHECK(config->floor);
    CHECK(config->speech);
    CHECK_FALSE(config->sounds);
    CHECK_FALSE(config->short_times);
    CHECK(config->grace_of(BreakKind::long_break) == 90s);
}

TEST_CASE("the grace in force is never more than half a rest", "[config]") {
    const auto config = read("[spell]\nrest = \"3m\"\nreading_grace = \"10m\"\n");
    REQUIRE(config);
    CHECK(config->grace_of(BreakKind::long_break) == 90s);
}

TEST_CASE("a short break's rest is never longer than a long one's", "[config]") {
    CHECK(Config{}.rest_of(BreakKind::short_break) == 150s);
    CHECK(Config{}.rest_of(BreakKind::long_break) == 5min);
    CHECK(Config{}.grace_of(BreakKind::short_break) == 75s);
    const auto config = read("[spell]\nrest = \"2m\"\n");
    REQUIRE(config);
    CHECK(config->rest_of(BreakKind::short_break) == 2min);
    const auto longer = read("[spell]\nshort_rest = \"4m\"\n");
    REQUIRE(longer);
    CHECK(longer->rest_of(BreakKind::short_break) == 4min);
}

TEST_CASE("the ends of every range are allowed and what lies beyond is not", "[config]") {
    struct Range {
        const char* start;
        const char *low, *high, *below, *above;
    };
    const auto range = GENERATE(Range{"[spell]\nlimit", "20m", "1h", "19m59s", "1h1s"},
                                Range{"[spell]\nrest", "2m", "15m", "1m59s", "15m1s"},
                                Range{"[spell]\nshort_rest", "1m", "15m", "59s", "15m1s"},
                                Range{"[spell]\nreading_grace", "0s", "10m", "-1s", "10m1s"},
                                Range{"[schedule]\nlong_sit", "45m", "4h", "44m59s", "4h1s"},
                                Range{"[micro]\nafter", "15m", "30m", "14m59s", "30m1s"},
                                Range{"[moment]\npause", "1s", "30s", "0s", "31s"},
                                Range{"[moment]\nwait", "0s", "10m", "-1s", "10m1s"},
                                Range{"[hold]\nceiling", "30m", "8h", "29m59s", "8h1s"},
                                Range{"[again]\nafter", "2m", "30m", "1m59s", "30m1s"},
                                Range{"[snooze]\ndefault", "1m", "30m", "59s", "30m1s"},
                                Range{"[snooze]\nceiling", "5m", "4h", "4m59s", "4h1s"},
                                Range{"[hooks]\ntime", "1s", "1m", "0s", "61s"},
                                Range{"[standing]\nask_after", "15m", "4h", "14m59s", "4h1s"});
    const auto with = [&](const char* value) { return std::string(range.start) + " = \"" + value + "\"\n"; };
    CAPTURE(range.start);
    CHECK(verdict_on(with(range.low)) == "ok");
    CHECK(verdict_on(with(range.high)) == "ok");
    CHECK(verdict_on(with(range.below)) != "ok");
    CHECK(verdict_on(with(range.above)) != "ok");
}

TEST_CASE("short times lower the bounds to a second and leave the upper ones", "[config]") {
    const auto config = read(
        "[spell]\nlimit = \"4s\"\nrest = \"2s\"\nreading_grace = \"0s\"\n[snooze]\ndefault = \"1s\"\n"
        "[testing]\nshort_times = true\n");
    REQUIRE(config);
    CHECK(config->short_times);
    CHECK(config->limit == 4s);
    CHECK(config->snooze == 1s);
    const std::string on = "[testing]\nshort_times = true\n[spell]\n";
    CHECK(verdict_on(on + "limit = \"0s\"\n") ==
          "config.toml:4:9: spell.limit is \"0s\". It must be from \"1s\" to \"1h\"");
    CHECK(verdict_on(on + "limit = \"61m\"\n") ==
          "config.toml:4:9: spell.limit is \"61m\". It must be from \"1s\" to \"1h\"");
}

TEST_CASE("a rest that is not shorter than the limit is refused, whichever was written", "[config]") {
    const std::string on = "[testing]\nshort_times = true\n[spell]\n";
    CHECK(verdict_on(on + "limit = \"10s\"\nrest = \"10s\"\n") ==
          "config.toml:5:8: spell.rest is \"10s\". The limit is \"10s\": the rest must be shorter");
    CHECK(verdict_on(on + "limit = \"4m\"\n") ==
          "config.toml:4:9: spell.limit is \"4m\". The rest is \"5m\": the limit must be longer");
    CHECK(verdict_on(on + "limit = \"10s\"\nrest = \"9s\"\n") == "ok");
}

TEST_CASE("each fault is one sentence with place, value and what is allowed", "[config]") {
    const auto [text, sentence] = GENERATE(table<const char*, const char*>({
        {"[spell]\nlimit = \"5h\"",
         "config.toml:2:9: spell.limit is \"5h\". It must be from \"20m\" to \"1h\""},
        {"[spell]\nlimit = 30",
         "config.toml:2:9: spell.limit is 30. It must be from \"20m\" to \"1h\", in quotes and with its "
         "unit"},
        {"[spell]\nlimit = \"half an hour\"",
         "config.toml:2:9: spell.limit is \"half an hour\", and a whole number is missing. Write it like "
         "45s, 5m or "
         "1h30m. It must be from \"20m\" to \"1h\""},
        {"[spell]\nlimt = \"30m\"", "config.toml:2:1: unknown key \"spell.limt\". Did you mean spell.limit?"},
        {"[spel]\n", "config.toml:1:2: unknown key \"spel\". Did you mean spell?"},
        {"[colours]\n",
         "config.toml:1:2: unknown key \"colours\". Known here: schedule, spell, micro, moment, hold, again, "
         "snooze, hours, standing, presence, stretches, safety, window, hooks, trace, testing"},
        {"spell = 5", "config.toml:1:9: spell is 5. It must be a table: [spell]"},
        {"[stretches]\nfloor = \"yes\"",
         "config.toml:2:9: stretches.floor is \"yes\". It must be true or false"},
        {"[stretches]\nfloor = 1.5",
         "config.toml:2:9: stretches.floor is a number with a point. It must be true or false"},
        {"[testing]\nshort_times = [true]",
         "config.toml:2:15: testing.short_times is a list of 1. It must be true or false"},
    }));
    CHECK(verdict_on(text) == sentence);
}

TEST_CASE("what is no TOML is told with its place", "[config]") {
    const auto [text, place] = GENERATE(table<std::string, const char*>({
        {"[spell\n", "config.toml:1:"},
        {"[spell]\nlimit = 30m\n", "config.toml:2:"},
        {"[spell]\nlimit = \"30m\"\nlimit = \"40m\"\n", "config.toml:3:"},
        {std::string("[spell]\nlimit\0 = 1\n", 19), "config.toml:2:"},
        {"[spell]\nlimit = \"\xff\xfe\"\n", "config.toml:2:"},
        {std::string("\xff\xfe[\0s\0", 6), "config.toml:1:"},
        {std::string(100'000, '['), "config.toml:1:"},
    }));
    const auto verdict = verdict_on(text);
    CHECK_THAT(verdict, Catch::Matchers::StartsWith(place));
    CHECK(verdict.find('\n') == std::string::npos);
    CHECK(verdict.size() < 400);
}

TEST_CASE("a value as long as a book is cut in the sentence", "[config]") {
    CHECK(verdict_on("[spell]\nlimit = \"" + std::string(100'000, 'm') + "\"\n").size() < 300);
    CHECK(verdict_on("[" + std::string(100'000, 'm') + "]\n").size() < 300);
}

TEST_CASE("a file of 10 MB is not read", "[config]") {
    std::string comment;
    comment.resize(10'000'000, '#');
    CHECK(verdict_on(comment) ==
          "cannot read config.toml: it is longer than 1024 KiB. This is not the file that belongs here");
}

TEST_CASE("what is not a readable file is told, not taken for a missing one", "[config]") {
    const TemporaryDirectory folder;
    const auto file = folder.path() / "config.toml";
    SECTION("a folder") {
        std::filesystem::create_directory(file);
        CHECK(read_config(file).error().why == "Is a directory");
    }
    SECTION("a pipe that nobody writes to") {
        REQUIRE(mkfifo(file.c_str(), 0600) == 0);
        CHECK(read_config(file).error().why == "it is no regular file");
    }
    SECTION("a link that leads nowhere") {
        std::filesystem::create_symlink("nowhere.toml", file);
        CHECK(read_config(file).error().why == "No such file or directory");
    }
    SECTION("a name of 300 characters") {
        const auto named = folder.path() / std::string(300, 'a');
        CHECK(read_config(named).error().why == "File name too long");
    }
}

TEST_CASE("a configuration that may not be read is told, not taken for a missing one", "[config]") {
    const OrdinaryUser user;
    const TemporaryDirectory folder;
    const auto file = folder.write("config.toml", "");
    std::filesystem::permissions(file, std::filesystem::perms::none);
    const auto config = read_config(file);
    REQUIRE_FALSE(config);
    CHECK(config.error().why == "Permission denied");
}
