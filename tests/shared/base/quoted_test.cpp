// SPDX-License-Identifier: MIT
#include "shared/base/quoted.h"

#include "tests/catch.h"

using limber::quoted;

TEST_CASE("foreign text is quoted as it is", "[base]") {
    CHECK(quoted("") == "\"\"");
    CHECK(quoted("30 min für René") == "\"30 min für René\"");
}

TEST_CASE("foreign text neither floods a log nor moves a cursor", "[base]") {
    CHECK(quoted(std::string(60, 'a')) == '"' + std::string(60, 'a') + '"');
    CHECK(quoted(std::string(10'000, 'a')) == '"' + std::string(60, 'a') + "…\"");
    CHECK(quoted("a\nb\x1b[2J\x7f") == "\"a?b?[2J?\"");
    CHECK(quoted("\xC2\x9B"
                 "2J") == "\"?2J\"");
    CHECK(quoted(std::string_view("a\0b", 3)) == "\"a?b\"");
}

TEST_CASE("foreign text that is no UTF-8 is shown by question marks", "[base]") {
    CHECK(quoted("\xff\xfe") == "\"??\"");
    CHECK(quoted("ab\xC3") == "\"ab?\"");
    CHECK(quoted("\xE2\x82 a") == "\"?? a\"");
}
