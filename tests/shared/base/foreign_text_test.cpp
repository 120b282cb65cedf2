// SPDX-License-Identifier: MIT
#include "shared/base/foreign_text.h"

#include "tests/catch.h"

using limber::in_quotes;
using limber::printable;

TEST_CASE("foreign text is quoted as it is", "[base]") {
    CHECK(in_quotes("") == "\"\"");
    CHECK(in_quotes("30 min für René") == "\"30 min für René\"");
}

TEST_CASE("foreign text neither floods a log nor moves a cursor", "[base]") {
    CHECK(in_quotes(std::string(60, 'a')) == '"' + std::string(60, 'a') + '"');
    CHECK(in_quotes(std::string(10'000, 'a')) == '"' + std::string(60, 'a') + "…\"");
    CHECK(in_quotes("a\nb\x1b[2J\x7f") == "\"a?b?[2J?\"");
    CHECK(in_quotes("\xC2\x9B"
                    "2J") == "\"?2J\"");
    CHECK(in_quotes(std::string_view("a\0b", 3)) == "\"a?b\"");
}

TEST_CASE("foreign text that is no UTF-8 is shown by question marks", "[base]") {
    CHECK(in_quotes("\xff\xfe") == "\"??\"");
    CHECK(in_quotes("ab\xC3") == "\"ab?\"");
    CHECK(in_quotes("\xE2\x82 a") == "\"?? a\"");
}

TEST_CASE("a path is shown in full, on one line", "[base]") {
    const std::string path = "/home/" + std::string(300, 'a');
    CHECK(printable(path) == path);
    CHECK(printable("/home/a\nb") == "/home/a?b");
}
