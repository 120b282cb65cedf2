// SPDX-License-Identifier: MIT
#include "shared/message/stretch_id.h"

#include "tests/catch.h"

using limber::StretchId;

TEST_CASE("a stretch id survives the way through words", "[message]") {
    const auto id = StretchId::parse("shoulder-blade-squeeze");
    REQUIRE(id);
    CHECK(StretchId::from_words(id->to_words()) == id);
    CHECK(StretchId::from_words(StretchId().to_words())->empty());
}

TEST_CASE("a stretch id of foreign characters or a wrong length is none", "[message]") {
    CHECK_FALSE(StretchId::parse(""));
    CHECK_FALSE(StretchId::parse("Open Book"));
    CHECK_FALSE(StretchId::parse("../etc"));
    CHECK(StretchId::parse(std::string(31, 'a')));
    CHECK_FALSE(StretchId::parse(std::string(32, 'a')));
}

TEST_CASE("hostile words are no stretch id", "[message]") {
    auto words = StretchId::parse("cobra")->to_words();
    SECTION("a length past the end") {
        words[0] |= 0xff;
    }
    SECTION("a byte behind the end") {
        words[3] = 1;
    }
    SECTION("a foreign character") {
        words[0] ^= 0x8000;
    }
    CHECK_FALSE(StretchId::from_words(words));
}
