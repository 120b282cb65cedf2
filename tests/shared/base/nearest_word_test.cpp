// SPDX-License-Identifier: MIT
#include "shared/base/nearest_word.h"

#include <array>
#include <string>

#include "tests/catch.h"

using limber::nearest_word;

TEST_CASE("the nearest word is found through a slip or two", "[base]") {
    constexpr std::array<std::string_view, 4> words{"limit", "rest", "reading_grace", "hold_seconds"};
    CHECK(nearest_word("limt", words) == "limit");
    CHECK(nearest_word("limits", words) == "limit");
    CHECK(nearest_word("reading-grace", words) == "reading_grace");
    CHECK(nearest_word("hold_second", words) == "hold_seconds");
    CHECK(nearest_word("Rest", words) == "rest");
}

TEST_CASE("what resembles no word is given none", "[base]") {
    constexpr std::array<std::string_view, 3> words{"limit", "rest", "on"};
    CHECK(nearest_word("", words).empty());
    CHECK(nearest_word("duration", words).empty());
    CHECK(nearest_word("it", words).empty());
    CHECK(nearest_word(std::string(100'000, 'a'), words).empty());
    CHECK(nearest_word("limit", {}).empty());
}
