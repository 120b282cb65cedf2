// SPDX-License-Identifier: MIT
#include "shared/stretch/emergency_number.h"

#include "tests/catch.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

EmergencyNumbers shipped() {
    auto numbers =
        read_emergency_numbers(std::filesystem::path(LIMBER_SOURCE_SAFETY) / "emergency-numbers.toml");
    if (!numbers) {
        FAIL(numbers.error().sentence());
    }
    return *std::move(numbers);
}

std::string verdict_on(std::string_view text) {
    const TemporaryDirectory folder;
    const auto numbers = read_emergency_numbers(folder.write("numbers.toml", text));
    return numbers ? "ok" : numbers.error().sentence().substr(folder.path().native().size() + 1);
}

}  // namespace

TEST_CASE("the territory of the locale tells the emergency number", "[safety]") {
    const auto numbers = shipped();
    const auto number = [&](const char* locale) { return emergency_number(numbers, locale, ""); };
    CHECK(number("de_DE.UTF-8") == "112");
    CHECK(number("en_US.UTF-8") == "911");
    CHECK(number("fr_CA") == "911");
    CHECK(number("en_GB.UTF-8") == "999");
    CHECK(number("en_IE@euro") == "112");
    CHECK(number("en_AU.UTF-8") == "000");
    CHECK(number("en_NZ.UTF-8") == "111");
    CHECK(number("ja_JP.eucJP") == "119");
    CHECK(number("ko_KR.UTF-8") == "119");
    CHECK(number("hi_IN") == "112");
    CHECK(number("zh_CN.GB18030") == "120");
    CHECK(number("pt_BR.UTF-8") == "192");
    CHECK(number("es_MX.UTF-8") == "911");
    CHECK(number("de_CH.UTF-8") == "144 / 112");
    CHECK(number("af_ZA.UTF-8") == "10177 / 112");
    CHECK(number("tr_TR.UTF-8") == "112");
    CHECK(number("en_us") == "911");
}

TEST_CASE("where no territory is told the number is 112", "[safety]") {
    const auto numbers = shipped();
    for (const char* locale : {"", "C", "C.UTF-8", "POSIX", "en", "eo.UTF-8", "en_", "en_U", "en_USA",
                               "en_001.UTF-8", "en_XX.UTF-8", "_", "xx@_US", "de_D\xc3\xa4.UTF-8"}) {
        CAPTURE(locale);
        CHECK(emergency_number(numbers, locale, "") == "112");
    }
    CHECK(emergency_number({}, "en_US.UTF-8", "") == "112");
}

TEST_CASE("the person's own number goes before any other", "[safety]") {
    const auto numbers = shipped();
    CHECK(emergency_number(numbers, "en_US.UTF-8", "999") == "999");
    CHECK(emergency_number(numbers, "C", " +49 30 19222\n") == "+49 30 19222");
    CHECK(emergency_number(numbers, "en_US.UTF-8", "  \t") == "911");
}

TEST_CASE("the members of the EU have 112", "[safety]") {
    const auto numbers = shipped();
    for (const char* territory :
         {"AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE",
          "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE"}) {
        CAPTURE(territory);
        REQUIRE(numbers.count(territory) == 1);
        CHECK(numbers.at(territory) == "112");
    }
}

TEST_CASE("each fault of the numbers is one sentence with its place", "[safety]") {
    const std::string good = "[[number]]\ncall = \"112\"\nterritories = [\"DE\"]\nsource = \"EU\"\n";
    CHECK(verdict_on(good) == "ok");
    CHECK(verdict_on("[[number]]\ncall = \"one\"\nterritories = [\"DE\"]\nsource = \"EU\"\n") ==
          "numbers.toml:2:8: number.call is \"one\". It must be of digits, or two such as \"144 / 112\"");
    CHECK(verdict_on("[[number]]\ncall = \"112\"\nterritories = [\"de\"]\nsource = \"EU\"\n") ==
          "numbers.toml:3:15: number.territories is a list of 1. Each must be two capital letters of ISO "
          "3166, such as DE");
    CHECK(verdict_on("[[number]]\ncall = \"112\"\nterritories = [\"DE\"]\n") ==
          "numbers.toml:1:1: number.source is missing. It must be a text of 1 to 300 characters, on one "
          "line");
    CHECK(verdict_on(good + good) ==
          "numbers.toml:7:15: number.territories is a list of 1. DE is named twice");
}
