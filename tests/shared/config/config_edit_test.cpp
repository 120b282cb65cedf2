// SPDX-License-Identifier: MIT
#include "shared/config/config_edit.h"

#include "tests/shared/config/verdict.h"

using namespace limber;

namespace {

std::string set(const std::string& text, std::string_view key, std::string_view typed) {
    const auto edited = with_setting(text, "config.toml", *find_setting(key), typed);
    return edited ? *edited : edited.error().sentence();
}

}  // namespace

TEST_CASE("a value is changed in its place, and nothing around it", "[config]") {
    const auto [text, expected] = GENERATE(table<const char*, const char*>({
        {"[spell]\nlimit = \"30m\"\n", "[spell]\nlimit = \"45m\"\n"},
        {"# mine\r\n\r\n[ spell ] # here\r\n\tlimit=\"30m\"# so long\r\nrest = \"4m\"",
         "# mine\r\n\r\n[ spell ] # here\r\n\tlimit=\"45m\"# so long\r\nrest = \"4m\""},
        {"spell.limit   =   '30m'   # x\n", "spell.limit   =   \"45m\"   # x\n"},
        {"spell . \"limit\" = '30m'\n", "spell . \"limit\" = \"45m\"\n"},
        {"[\"spell\"]\n'limit' = \"\"\"30m\"\"\"\n", "[\"spell\"]\n'limit' = \"45m\"\n"},
        {"\xEF\xBB\xBF[spell]\nlimit = \"30m\"", "\xEF\xBB\xBF[spell]\nlimit = \"45m\""},
        {"spell = { rest = \"4m\", limit = \"30m\" } # both\n",
         "spell = { rest = \"4m\", limit = \"45m\" } # both\n"},
        {"[safety]\nemergency_number = \"[spell] # \\\" limit\"\n[spell]\nlimit = \"30m\"\n",
         "[safety]\nemergency_number = \"[spell] # \\\" limit\"\n[spell]\nlimit = \"45m\"\n"},
        // A wrong value is mended.
        {"[spell]\nlimit = \"90h\"\n", "[spell]\nlimit = \"45m\"\n"},
        {"[spell]\nlimit = [ # a list\n 1, ']', 2 ] # x\n", "[spell]\nlimit = \"45m\" # x\n"},
    }));
    CHECK(set(text, "spell.limit", "45m") == expected);
}

TEST_CASE("a key that is missing is added to its table", "[config]") {
    const auto [text, expected] = GENERATE(table<const char*, const char*>({
        {"", "[spell]\nlimit = \"45m\"\n"},
        {"[trace]\non = true", "[trace]\non = true\n\n[spell]\nlimit = \"45m\"\n"},
        {"[trace]\r\non = true\r\n", "[trace]\r\non = true\r\n\r\n[spell]\r\nlimit = \"45m\"\r\n"},
        {"[spell]", "[spell]\nlimit = \"45m\""},
        {"[spell]\n\n[trace]\n", "[spell]\nlimit = \"45m\"\n\n[trace]\n"},
        {"[spell]\n  rest = \"4m\" # four\n# the end\n\n[trace]\n",
         "[spell]\n  rest = \"4m\" # four\n  limit = \"45m\"\n# the end\n\n[trace]\n"},
        {"[spell]\n# Sitting\n#limit = \"30m\"\n\n#rest = \"5m\"\n",
         "[spell]\n# Sitting\n#limit = \"30m\"\nlimit = \"45m\"\n\n#rest = \"5m\"\n"},
        {"spell.rest = \"4m\"\n[trace]\n", "spell.rest = \"4m\"\nspell.limit = \"45m\"\n[trace]\n"},
        {"spell = { rest = \"4m\" }\n", "spell = { rest = \"4m\", limit = \"45m\" }\n"},
        {"spell = {}\n", "spell = { limit = \"45m\" }\n"},
    }));
    CHECK(set(text, "spell.limit", "45m") == expected);
}

TEST_CASE("a day's hours are changed though they take several lines", "[config]") {
    const std::string text =
        "[hours]\nmonday = [ # two\n  \"09:00-12:00\", # ]\n  \"13:00-17:00\",\n] # done\nfriday = []\n";
    CHECK(set(text, "hours.monday", "10:00-16:00") ==
          "[hours]\nmonday = [\"10:00-16:00\"] # done\nfriday = []\n");
    CHECK(set(text, "hours.sunday", "off") == text + "sunday = []\n");
}

TEST_CASE("a value that is not allowed is refused, and said so", "[config]") {
    const auto edited = with_setting("", "config.toml", *find_setting("spell.limit"), "5h");
    REQUIRE_FALSE(edited);
    CHECK(edited.error().exit == ExitCode::usage);
    CHECK(edited.error().sentence() ==
          "cannot set spell.limit: spell.limit is \"5h\". It must be from \"20m\" to \"1h\"");
    CHECK(set("", "hold.films", "maybe") ==
          "cannot set hold.films: hold.films is \"maybe\". It must be true or false");
    CHECK_THAT(set("", "hours.monday", "[]\nsunday = []"), Catch::Matchers::StartsWith("cannot set"));
    CHECK_THAT(set("", "safety.emergency_number", "\xff"), Catch::Matchers::StartsWith("cannot set"));
    // Good for itself, but not beside the others.
    CHECK(set("[testing]\nshort_times = true\n[spell]\nrest = \"10s\"\n", "spell.limit", "5s") ==
          "cannot set spell.limit: spell.rest is \"10s\". The limit is \"5s\": the rest must be shorter");
    CHECK_THAT(set("[testing]\nshort_times = true\n[spell]\nrest = \"10s\"\n", "testing.short_times", "off"),
               Catch::Matchers::StartsWith("cannot set testing.short_times: spell.rest is \"10s\""));
}

TEST_CASE("a text with a fault elsewhere is left alone, and the fault is told", "[config]") {
    const auto [text, sentence] = GENERATE(table<const char*, const char*>({
        {"[spell]\nlimit = \"30m\"\nlimit = \"40m\"\n", "config.toml:3:"},
        {"[spell]\nlimit = 30m\n", "config.toml:2:"},
        {"[spell]\n[trace]\n[spell]\n", "config.toml:3:"},
        {"[trace]\nof = true\n", "config.toml:2:1: unknown key \"trace.of\""},
        {"spell = 5\n", "config.toml:1:9: spell is 5. It must be a table: [spell]"},
        {"[[spell]]\nlimit = \"30m\"\n", "config.toml:1:1: spell is a list of 1"},
        {"[spell]\nlimit = \"1h30m\"\nrest = \"1h\"\n", "config.toml:3:8: spell.rest is \"1h\""},
    }));
    const auto edited = with_setting(text, "config.toml", *find_setting("spell.limit"), "45m");
    REQUIRE_FALSE(edited);
    CHECK(edited.error().exit == ExitCode::bad_configuration);
    CHECK_THAT(edited.error().sentence(), Catch::Matchers::StartsWith(sentence));
}

TEST_CASE("a value with which the text already agrees changes nothing", "[config]") {
    const std::string text = "[spell]\nlimit = \"45m\" # mine\n";
    CHECK(set(text, "spell.limit", "45m") == text);
}
