// SPDX-License-Identifier: MIT
// What configuration and stretch files do not ask for; the rest is tested through them.
#include "shared/base/toml_table.h"

#include <array>

#include "tests/catch.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

// The first fault that `take` finds in `text`, without the file's name; "ok" when there is none.
std::string fault_in(std::string_view text, const std::function<void(TomlTable&)>& take) {
    const TemporaryDirectory folder;
    const auto file = folder.write("f", text);
    const auto read = read_toml(file, 10'000, take);
    return read ? "ok" : read.error().sentence().substr(file.native().size() + 1);
}

}  // namespace

TEST_CASE("the first fault is told, and what comes after it is harmless", "[base]") {
    CHECK(fault_in("a = 'x'\n", [](TomlTable& root) {
              CHECK(root.number("a", 3, 9) == 3);
              CHECK(root.text("b").empty());
              auto missing = root.table("c");
              CHECK_FALSE(missing.has("d"));
              CHECK(missing.number("d", 1, 2) == 1);
              CHECK(missing.text("e").empty());
              CHECK_FALSE(missing.flag("f"));
              CHECK(missing.duration("g", 1s, 2s) == 1s);
              CHECK(missing.range("h", 1, 2) == std::pair(1, 1));
              CHECK(missing.tables("i", {0, 9}).empty());
              CHECK(missing.keys().empty());
              missing.refuse("j", "");
          }) == "1:5: a is \"x\". It must be a whole number from 3 to 9");
}

TEST_CASE("a misspelt key is told before the key that is missing for it", "[base]") {
    constexpr std::array<std::string_view, 2> keys{"name", "size"};
    const auto take = [&](TomlTable& root) {
        root.allow(keys);
        root.number("size", 0, 9);
    };
    CHECK(fault_in("siez = 4\n", take) == "1:1: unknown key \"siez\". Did you mean size?");
    CHECK(fault_in("name = 4\n", take) == "1:1: size is missing. It must be a whole number from 0 to 9");
}

TEST_CASE("values of every kind are told by what they are", "[base]") {
    const auto number = [](TomlTable& root) { root.number("a", 0, 9); };
    CHECK(fault_in("a = 1.0", number) ==
          "1:5: a is a number with a point. It must be a whole number from 0 to 9");
    CHECK(fault_in("a = false", number) == "1:5: a is false. It must be a whole number from 0 to 9");
    CHECK(fault_in("a = 1979-05-27", number) ==
          "1:5: a is 1979-05-27. It must be a whole number from 0 to 9");
    CHECK(fault_in("a = 1979-05-27T07:32:00", number) ==
          "1:5: a is a date or time. It must be a whole number from 0 to 9");
    CHECK(fault_in("a = [1]", number) == "1:5: a is a list of 1. It must be a whole number from 0 to 9");
    CHECK(fault_in("a = {}", number) == "1:5: a is a table. It must be a whole number from 0 to 9");
    CHECK(fault_in("a = -9223372036854775808", number) ==
          "1:5: a is -9223372036854775808. It must be a whole number from 0 to 9");
}

TEST_CASE("a date is a day, and nothing else is", "[base]") {
    const auto is = [](Day day) { return [=](TomlTable& root) { CHECK(root.date("a") == day); }; };
    CHECK(fault_in("a = 2026-11-23", is(20780)) == "ok");
    CHECK(fault_in("a = 1970-01-01", is(0)) == "ok");
    CHECK(fault_in("a = '2026-11-23'", is(0)) ==
          "1:5: a is \"2026-11-23\". It must be a date like 2026-11-23, without quotes");
    CHECK(fault_in("a = 2026-11-23T10:00:00", is(0)) ==
          "1:5: a is a date or time. It must be a date like 2026-11-23, without quotes");
    CHECK(fault_in("", is(0)) == "1:1: a is missing. It must be a date like 2026-11-23, without quotes");
}

TEST_CASE("the column counts characters, not bytes", "[base]") {
    CHECK(fault_in("\"ü\" = 1\nx = { \"ää\" = 5, b = 6 }\n", [](TomlTable& root) {
              root.table("x").number("b", 0, 5);
          }) == "2:21: x.b is 6. It must be a whole number from 0 to 5");
}

TEST_CASE("a list of tables names the item at fault", "[base]") {
    const auto take = [](TomlTable& root) {
        for (auto& table : root.tables("t", {1, 2})) {
            table.number("n", 0, 1);
        }
    };
    CHECK(fault_in("[[t]]\nn = 1\n[[t]]\nn = 2\n", take) ==
          "4:5: t.n is 2. It must be a whole number from 0 to 1");
    CHECK(fault_in("t = [{ n = 1 }, 5]\n", take) == "1:17: item 2 of t is 5. It must be a table");
    CHECK(fault_in("[[t]]\n[[t]]\n[[t]]\n", take) ==
          "1:1: t is a list of 3. It must be a list of 1 to 2 tables, each under [[t]]");
}
