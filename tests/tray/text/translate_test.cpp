// SPDX-License-Identifier: MIT
#include "tray/text/translate.h"

#include "tests/catch.h"

using limber::fill;

TEST_CASE("Parts take their places in any order", "[text]") {
    CHECK(fill("%1 of %2", {"3", "5"}) == "3 of 5");
    CHECK(fill("%2: %1, %1", {"a", "b"}) == "b: a, a");
}

TEST_CASE("A part that looks like a place is left as it is", "[text]") {
    CHECK(fill("%1 and %2", {"%2", "x"}) == "%2 and x");
}

TEST_CASE("A percent sign without a part stays", "[text]") {
    CHECK(fill("100 %", {"x"}) == "100 %");
    CHECK(fill("%3 %H", {"x"}) == "%3 %H");
}

TEST_CASE("Counting fits the number", "[text]") {
    CHECK(limber::tr_count("%1 stretch", "%1 stretches", 1) == "1 stretch");
    CHECK(limber::tr_count("%1 stretch", "%1 stretches", 2) == "2 stretches");
}

TEST_CASE("Without a translation the language is English", "[text]") {
    CHECK(limber::text_language() == "en");
}

TEST_CASE("An empty text of a data file stays empty", "[text]") {
    CHECK(limber::tr_data("").empty());
}
