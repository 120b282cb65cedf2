// SPDX-License-Identifier: MIT
#include "shared/config/preset.h"

#include "tests/shared/config/verdict.h"

using namespace limber;

TEST_CASE("standard is what holds when nothing is said", "[config]") {
    CHECK(preset_config(Preset::standard) == Config{});
    CHECK(config_of("[schedule]\npreset = \"standard\"\n") == Config{});
}

TEST_CASE("light is a long break an hour and no micro-breaks", "[config]") {
    const auto config = config_of("[schedule]\npreset = \"light\"\n");
    CHECK(config.limit == 60min);
    CHECK(config.rest == 5min);
    CHECK(config.breaks == BreakTurn::only_long);
    CHECK_FALSE(config.micro);
}

TEST_CASE("active is a long break each half hour", "[config]") {
    const auto config = config_of("[schedule]\npreset = \"active\"\n");
    CHECK(config.limit == 30min);
    CHECK(config.rest == 5min);
    CHECK(config.breaks == BreakTurn::only_long);
    CHECK(config.micro == 20min);
}

TEST_CASE("eyes is the standard with every micro-break for the eyes", "[config]") {
    auto expected = Config{};
    expected.eyes = EyeTurn::every;
    CHECK(config_of("[schedule]\npreset = \"eyes\"\n") == expected);
}

TEST_CASE("a value beside a preset comes before it, wherever it stands", "[config]") {
    const auto* const text = GENERATE(
        "[schedule]\npreset = \"light\"\nbreaks = \"short\"\n[spell]\nlimit = \"45m\"\n[micro]\nafter = "
        "\"25m\"\n",
        "[micro]\nafter = \"25m\"\n[spell]\nlimit = \"45m\"\n[schedule]\nbreaks = \"short\"\npreset = "
        "\"light\"\n");
    const auto config = config_of(text);
    CHECK(config.limit == 45min);
    CHECK(config.rest == 5min);
    CHECK(config.breaks == BreakTurn::only_short);
    CHECK(config.micro == 25min);
}

TEST_CASE("the limit of a preset is compared with a written rest", "[config]") {
    CHECK(verdict_on_text("[schedule]\npreset = \"light\"\n[spell]\nrest = \"15m\"\n") == "ok");
    CHECK(verdict_on_text("[schedule]\npreset = \"ligt\"\n") ==
          "config.toml:2:10: schedule.preset is \"ligt\". Did you mean \"light\"?");
    CHECK(verdict_on_text("[schedule]\npreset = 5\n") ==
          "config.toml:2:10: schedule.preset is 5. It must be one of: standard, light, active, eyes");
}

TEST_CASE("it is known which value a file, a preset or nobody gave", "[config]") {
    const auto read = read_written_config("[schedule]\npreset = \"light\"\n[spell]\nlimit = \"60m\"\n", "f");
    REQUIRE(read);
    const auto origin = [&](std::string_view key) { return origin_of(*find_setting(key), *read); };
    CHECK(origin("schedule.preset") == ValueOrigin::by_file);
    CHECK(origin("spell.limit") == ValueOrigin::by_file);
    CHECK(origin("micro.after") == ValueOrigin::by_preset);
    CHECK(origin("schedule.breaks") == ValueOrigin::by_preset);
    CHECK(origin("spell.rest") == ValueOrigin::by_default);
    CHECK(origin("hours.monday") == ValueOrigin::by_default);
}
