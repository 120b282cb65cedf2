// SPDX-License-Identifier: MIT
#include <set>

#include "shared/config/setting.h"
#include "tests/shared/config/verdict.h"

using namespace limber;

namespace {

std::string written(std::string_view key, std::string_view typed) {
    return as_written(*find_setting(key), typed);
}

}  // namespace

TEST_CASE("every setting is found by its key, and no other is", "[config]") {
    std::set<std::string> keys;
    for (const auto& setting : settings()) {
        CHECK(find_setting(setting.key()) == &setting);
        CHECK(keys.insert(setting.key()).second);
    }
    for (const auto* const wrong :
         {"", ".", "spell", "limit", "spell.", ".limit", "spell.limit.x", "spell.Limit"}) {
        CHECK(find_setting(wrong) == nullptr);
    }
}

TEST_CASE("words stand for what has no number", "[config]") {
    const auto config = config_of(
        "[schedule]\nlong_sit = \"off\"\n[micro]\nafter = \"off\"\n[hold]\nceiling = "
        "\"none\"\n[snooze]\nmost = "
        "\"unlimited\"\n");
    CHECK_FALSE(config.long_sit);
    CHECK_FALSE(config.micro);
    CHECK_FALSE(config.ceiling);
    CHECK_FALSE(config.snoozes);
    CHECK(config_of("[snooze]\nmost = 0\n").snoozes == 0U);
    CHECK(config_of("[schedule]\nlong_sit = \"1h\"\n").long_sit == 1h);
}

TEST_CASE("the word that is allowed is told where it is missed", "[config]") {
    const auto [text, sentence] = GENERATE(table<const char*, const char*>({
        {"[micro]\nafter = \"none\"",
         "config.toml:2:9: micro.after is \"none\", and a whole number is missing. Write it like 45s, 5m or "
         "1h30m. It must be from \"15m\" to \"30m\", or \"off\""},
        {"[hold]\nceiling = \"9h\"",
         "config.toml:2:11: hold.ceiling is \"9h\". It must be from \"30m\" to \"8h\", or \"none\""},
        {"[snooze]\nmost = 21",
         "config.toml:2:8: snooze.most is 21. It must be a whole number from 0 to 20, or \"unlimited\""},
        {"[snooze]\nmost = \"often\"",
         "config.toml:2:8: snooze.most is \"often\". It must be a whole number from 0 to 20, or "
         "\"unlimited\""},
        {"[schedule]\ntarget = 101",
         "config.toml:2:10: schedule.target is 101. It must be a whole number from 0 to 100"},
        {"[schedule]\nbreaks = \"both\"",
         "config.toml:2:10: schedule.breaks is \"both\". It must be one of: in_turn, short, long"},
        {"[micro]\neyes = \"ever\"", "config.toml:2:8: micro.eyes is \"ever\". Did you mean \"every\"?"},
        {"[hold]\nfilms = \"no\"", "config.toml:2:9: hold.films is \"no\". It must be true or false"},
    }));
    CHECK(verdict_on_text(text) == sentence);
}

TEST_CASE("short times lower the bounds of every length of time", "[config]") {
    const auto config = config_of(
        "[testing]\nshort_times = true\n[micro]\nafter = \"1s\"\n[hold]\nceiling = \"2s\"\n[again]\nafter = "
        "\"3s\"\n[snooze]\nceiling = \"4s\"\n[schedule]\nlong_sit = \"5s\"\n[moment]\npause = \"1s\"\nwait = "
        "\"0s\"\n[standing]\nask_after = \"1s\"\n");
    CHECK(config.micro == 1s);
    CHECK(config.ceiling == 2s);
    CHECK(config.again == 3s);
    CHECK(config.snoozed_sitting == 4s);
    CHECK(config.long_sit == 5s);
    CHECK(config.wait == 0s);
    CHECK(verdict_on_text("[testing]\nshort_times = true\n[micro]\nafter = \"0s\"\n") ==
          "config.toml:4:9: micro.after is \"0s\". It must be from \"1s\" to \"30m\", or \"off\"");
}

TEST_CASE("what is typed becomes what stands in the file", "[config]") {
    CHECK(written("spell.limit", "45m") == "\"45m\"");
    CHECK(written("spell.limit", " \"45m\" ") == "\"45m\"");
    CHECK(written("hold.films", "off") == "false");
    CHECK(written("hold.films", "yes") == "true");
    CHECK(written("hold.films", "true") == "true");
    CHECK(written("hold.films", "perhaps") == "\"perhaps\"");
    CHECK(written("micro.after", "off") == "\"off\"");
    CHECK(written("snooze.most", "3") == "3");
    CHECK(written("snooze.most", "03") == "\"03\"");
    CHECK(written("snooze.most", "unlimited") == "\"unlimited\"");
    CHECK(written("safety.emergency_number", "112") == "\"112\"");
    CHECK(written("safety.emergency_number", "1\n\"2\\") == "\"1\\u000A\\\"2\\\\\"");
    CHECK(written("hours.monday", "09:00-12:30, 13:15-18:00") == "[\"09:00-12:30\", \"13:15-18:00\"]");
    CHECK(written("hours.monday", " 09:00-12:30 13:15-18:00 ") == "[\"09:00-12:30\", \"13:15-18:00\"]");
    CHECK(written("hours.monday", "[\"09:00-12:30\"]") == "[\"09:00-12:30\"]");
    CHECK(written("hours.monday", "off") == "[]");
    CHECK(written("hours.monday", "") == "[]");
    CHECK(written("hours.monday", "all") == "[\"00:00-24:00\"]");
}

TEST_CASE("each default is written as it is read", "[config]") {
    for (const auto& setting : settings()) {
        const auto text = '[' + std::string(setting.table) + "]\n" + std::string(setting.name) + " = " +
                          value_of(setting, WrittenConfig{}) + '\n';
        CAPTURE(text);
        CHECK(config_of(text) == Config{});
    }
}
