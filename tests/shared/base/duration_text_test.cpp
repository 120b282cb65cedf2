// SPDX-License-Identifier: MIT
#include "shared/base/duration_text.h"

#include "tests/catch.h"

using namespace limber;

TEST_CASE("lengths of time are read as people write them", "[base]") {
    const auto [text, length] = GENERATE(table<const char*, Duration>({
        {"0s", 0s},
        {"45s", 45s},
        {"90s", 90s},
        {"5m", 5min},
        {"1h30m", 90min},
        {"1h5s", 3605s},
        {"1h2m3s", 3723s},
        {"05m", 5min},
        {"168h", 168h},
    }));
    CAPTURE(text);
    const auto parsed = parse_duration(text);
    REQUIRE(parsed);
    CHECK(*parsed == length);
}

TEST_CASE("what is no length of time is refused with a reason", "[base]") {
    const auto [text, reason] = GENERATE(table<const char*, const char*>({
        {"", "it is empty"},
        {"5", "the unit is missing"},
        {"1h30", "the unit is missing"},
        {"m", "a whole number is missing"},
        {" 5m", "a whole number is missing"},
        {"-5m", "a whole number is missing"},
        {"+5m", "a whole number is missing"},
        {"1.5h", "the units are h, m and s"},
        {"5 m", "the units are h, m and s"},
        {"5M", "the units are h, m and s"},
        {"5min", "a whole number is missing"},
        {"30m1h", "the units are h, m and s"},
        {"5m5m", "the units are h, m and s"},
        {"2d", "the units are h, m and s"},
        {"168h1s", "it is longer than a week"},
        {"4294967295h", "it is longer than a week"},
        {"99999999999999999999s", "it is longer than a week"},
    }));
    CAPTURE(text);
    const auto parsed = parse_duration(text);
    REQUIRE_FALSE(parsed);
    CHECK_THAT(parsed.error().why, Catch::Matchers::StartsWith(reason));
    CHECK(parsed.error().exit == ExitCode::usage);
}

TEST_CASE("a length of time with a NUL in it is refused", "[base]") {
    CHECK_FALSE(parse_duration(std::string_view("5m\0", 3)));
    CHECK_FALSE(parse_duration(std::string_view("5\0m", 3)));
}

TEST_CASE("lengths of time are written in the largest units", "[base]") {
    CHECK(to_text(0s) == "0s");
    CHECK(to_text(45s) == "45s");
    CHECK(to_text(90s) == "1m30s");
    CHECK(to_text(90min) == "1h30m");
    CHECK(to_text(1h + 1s) == "1h1s");
    CHECK(to_text(1999ms) == "1s");
    CHECK(to_text(-5s) == "0s");
}

TEST_CASE("every length of time up to a week is read back as it was written", "[base]") {
    for (Duration length = 0s; length <= 168h; length += 997s) {
        const auto parsed = parse_duration(to_text(length));
        REQUIRE(parsed);
        REQUIRE(*parsed == length);
    }
}
