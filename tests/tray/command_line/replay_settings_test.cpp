// SPDX-License-Identifier: MIT
#include "tray/command_line/replay_settings.h"

#include "tests/catch.h"

using namespace limber;

namespace {

constexpr CourseRules usual{30min, 5min, 150s, 2min, 5min, 45min};

std::string refusal_of(const std::string& text) {
    const auto settings = parse_replay_settings({text});
    REQUIRE_FALSE(settings.ok());
    CHECK(settings.error().exit == ExitCode::usage);
    return settings.error().sentence();
}

bool mentions(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("each of the configuration's lengths can be set", "[command_line]") {
    const auto settings =
        parse_replay_settings({"spell.limit=45m", "spell.rest=10m", "spell.short_rest=3m",
                               "spell.reading_grace=0s", "snooze.default=1s", "standing.ask_after=1h30m"});
    REQUIRE(settings.ok());
    CHECK(changed(usual, *settings) == CourseRules{45min, 10min, 3min, 0s, 1s, 90min});
    CHECK(settings_text({(*settings)[0], (*settings)[1]}) == "spell.limit=45m, spell.rest=10m");
}

TEST_CASE("of a key that is set twice the last counts", "[command_line]") {
    const auto settings = parse_replay_settings({"spell.limit=45m", "spell.limit=50m"});
    REQUIRE(settings->size() == 1);
    CHECK(changed(usual, *settings).limit == 50min);
}

TEST_CASE("an unknown key is refused with those there are and the nearest", "[command_line]") {
    const auto sentence = refusal_of("spell.limt=45m");
    CHECK(mentions(sentence, "Did you mean spell.limit?"));
    CHECK(mentions(sentence, "standing.ask_after"));
    CHECK(mentions(refusal_of("window.sounds=true"), "spell.reading_grace"));
    CHECK(mentions(refusal_of(""), "spell.reading_grace"));
}

TEST_CASE("a value that is no length of time or out of range is refused", "[command_line]") {
    CHECK(mentions(refusal_of("spell.limit=45"), "the unit is missing"));
    CHECK(mentions(refusal_of("spell.limit"), "spell.limit=45m"));
    CHECK(mentions(refusal_of("spell.limit=61m"), "1s to 1h"));
    CHECK(mentions(refusal_of("spell.limit=0s"), "1s to 1h"));
    CHECK(mentions(refusal_of("spell.rest=16m"), "1s to 15m"));
    CHECK(mentions(refusal_of("spell.limit=9999999999999999999m"), "longer than a week"));
}

TEST_CASE("a rest as long as the limit is refused, unless it was so before", "[command_line]") {
    const auto short_limit = *parse_replay_settings({"spell.limit=5m"});
    CHECK_FALSE(settings_fit(short_limit, {usual}).ok());
    CHECK(settings_fit(*parse_replay_settings({"spell.limit=6m"}), {usual}).ok());
    CHECK(settings_fit(short_limit, {}).ok());
    auto odd = usual;
    odd.limit = 4min;
    CHECK(settings_fit(*parse_replay_settings({"snooze.default=1m"}), {odd}).ok());
    CHECK_FALSE(settings_fit(*parse_replay_settings({"spell.rest=10m"}), {usual, odd}).ok());
}
