// SPDX-License-Identifier: MIT
#include "shared/stretch/stretch_file.h"

#include "tests/catch.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

const Conditions conditions{{"vertigo", "Vertigo"}, {"knee-injury", "Knee injury"}};

constexpr const char* good = R"(id = "side-lean"
name = "Side lean"
group = "Trunk"
position = "standing"
also = ["seated"]
regions = ["lower-back"]
moves = ["trunk-side-left", "trunk-side-right"]
equipment = ["none"]
steps = ["Stand.", "Lean."]
hold_seconds = [2, 5]
repetitions = [3, 6]
per_side = true
total_seconds = 40
total_range = [20, 90]
micro = false
dose_note = ""
feel = "A pull in the side."
stop_if = "Pain."
avoid_if = ["vertigo"]
easier = "Lean less."
view = "front"
poses = ["K1 upright.", "K2 leaning."]

[typical]
hold_seconds = 3
repetitions = 3
move_seconds = 2
setup_seconds = 10
shapes_per_repetition = 1

[[sources]]
key = "own"
supports = "all of it"
title = "Made up for this test"
url = ""
status = "M"
)";

// The good file with one place changed. The place must be there, or the test would test nothing.
std::string changed(std::string_view from, std::string_view to) {
    std::string text = good;
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string verdict_on(std::string_view text, const std::string& name = "side-lean.toml") {
    const TemporaryDirectory folder;
    const auto stretch = read_stretch(folder.write(name, text), conditions);
    if (stretch) {
        return "ok";
    }
    auto sentence = stretch.error().sentence();
    const auto place = sentence.find(folder.path().native() + '/');
    REQUIRE(place != std::string::npos);
    return sentence.erase(place, folder.path().native().size() + 1);
}

}  // namespace

TEST_CASE("every key of a stretch file is taken over", "[stretch]") {
    const TemporaryDirectory folder;
    const auto stretch = read_stretch(folder.write("side-lean.toml", good), conditions);
    REQUIRE(stretch);
    Stretch expected;
    expected.id = *StretchId::parse("side-lean");
    expected.name = "Side lean";
    expected.group = "Trunk";
    expected.position = Position::standing;
    expected.also = {Position::seated};
    expected.regions = {"lower-back"};
    expected.moves = {"trunk-side-left", "trunk-side-right"};
    expected.equipment = {"none"};
    expected.steps = {"Stand.", "Lean."};
    expected.hold = {2, 5};
    expected.repetitions = {3, 6};
    expected.per_side = true;
    expected.typical = {3, 3, 2, 10, 1};
    expected.feel = "A pull in the side.";
    expected.stop_if = "Pain.";
    expected.avoid_if = {"vertigo"};
    expected.easier = "Lean less.";
    expected.view = "front";
    expected.poses = {"K1 upright.", "K2 leaning."};
    expected.total_seconds = 40;
    expected.total_range = {20, 90};
    expected.sources = {{"own", "all of it", "Made up for this test", "", "M"}};
    CHECK(*stretch == expected);
}

TEST_CASE("each fault of a stretch file is one sentence with place, value and what is allowed", "[stretch]") {
    const auto [from, to, sentence] = GENERATE(table<const char*, const char*, const char*>({
        {"name = \"Side lean\"\n", "",
         "side-lean.toml:1:1: name is missing. It must be a text of 1 to 60 characters, on one line"},
        {"name = \"Side lean\"", "name = \"\"",
         "side-lean.toml:2:8: name is \"\". It must be a text of 1 to 60 characters, on one line"},
        {"name = \"Side lean\"", "name = \"Side\\nlean\"",
         "side-lean.toml:2:8: name is \"Side?lean\". It must be a text of 1 to 60 characters, on one line"},
        {"name = \"Side lean\"", "name = 7",
         "side-lean.toml:2:8: name is 7. It must be a text of 1 to 60 characters, on one line"},
        {"hold_seconds = [2, 5]", "hold_second = [2, 5]",
         "side-lean.toml:10:1: unknown key \"hold_second\". Did you mean hold_seconds?"},
        {"setup_seconds = 10", "setup = 10",
         "side-lean.toml:28:1: unknown key \"typical.setup\". Known here: hold_seconds, repetitions, "
         "move_seconds, setup_seconds, shapes_per_repetition"},
        {"\"standing\"", "\"standng\"",
         "side-lean.toml:4:12: position is \"standng\". Did you mean \"standing\"?"},
        {"\"standing\"", "\"lying\"",
         "side-lean.toml:4:12: position is \"lying\". It must be one of: seated, standing, floor"},
        {"[\"lower-back\"]", "[\"lower-back\", \"knees\"]",
         "side-lean.toml:6:26: item 2 of regions is \"knees\". It must be one of: neck, shoulders, chest, "
         "upper-back, lower-back, hips, hamstrings, calves, wrists, forearms, hands, eyes"},
        {"[\"lower-back\"]", "[\"lower-back\", \"lower-back\"]",
         "side-lean.toml:6:26: item 2 of regions is \"lower-back\". Name it once only"},
        {"[\"Stand.\", \"Lean.\"]", "[]",
         "side-lean.toml:9:9: steps is a list of 0. It must be a list of 1 to 12 texts"},
        {"[\"Stand.\", \"Lean.\"]", "[\"Stand.\", 2]",
         "side-lean.toml:9:20: item 2 of steps is 2. It must be a text of 1 to 2000 characters, on one line"},
        {"hold_seconds = [2, 5]", "hold_seconds = [5, 2]",
         "side-lean.toml:10:16: hold_seconds goes from 5 to 2. Write the smaller number first"},
        {"hold_seconds = [2, 5]", "hold_seconds = [2, 5000000000]",
         "side-lean.toml:10:20: item 2 of hold_seconds is 5000000000. It must be a whole number from 0 to "
         "300"},
        {"hold_seconds = [2, 5]", "hold_seconds = 2",
         "side-lean.toml:10:16: hold_seconds is 2. It must be a list of 2 whole numbers, the smaller first"},
        {"hold_seconds = 3", "hold_seconds = 6",
         "side-lean.toml:25:16: typical.hold_seconds is 6. It must lie within the stretch's hold_seconds, "
         "from 2 "
         "to 5"},
        {"repetitions = 3", "repetitions = 2",
         "side-lean.toml:26:15: typical.repetitions is 2. It must lie within the stretch's repetitions, from "
         "3 to "
         "6"},
        {"total_seconds = 40", "total_seconds = 45",
         "side-lean.toml:13:17: total_seconds is 45. The typical dose takes 40"},
        {"total_range = [20, 90]", "total_range = [50, 90]",
         "side-lean.toml:13:17: total_seconds is 40. It must lie within total_range, from 50 to 90"},
        {"[\"vertigo\"]", "[\"vertgo\"]",
         "side-lean.toml:19:13: item 1 of avoid_if is \"vertgo\". Did you mean \"vertigo\"?"},
        {"\"front\"", "\"back\"",
         "side-lean.toml:21:8: view is \"back\". It must be one of: side, front, top"},
        {"per_side = true", "per_side = 1", "side-lean.toml:12:12: per_side is 1. It must be true or false"},
        {"id = \"side-lean\"", "id = \"Side lean\"",
         "side-lean.toml:1:6: id is \"Side lean\". It must be 1 to 31 characters of a-z, 0-9 and -"},
        {"id = \"side-lean\"", "id = \"lean\"",
         "side-lean.toml:1:6: id is \"lean\". It must be the file's name without .toml"},
        {"status = \"M\"", "state = \"M\"",
         "side-lean.toml:36:1: unknown key \"sources.state\". Did you mean sources.status?"},
    }));
    CHECK(verdict_on(changed(from, to)) == sentence);
}

TEST_CASE("an id of more than 31 characters is refused", "[stretch]") {
    const std::string id(32, 'a');
    CHECK(verdict_on(changed("side-lean", id), id + ".toml") ==
          id + ".toml:1:6: id is \"" + id + "\". It must be 1 to 31 characters of a-z, 0-9 and -");
    CHECK(verdict_on(changed("side-lean", id.substr(1)), id.substr(1) + ".toml") == "ok");
}

TEST_CASE("a text is measured in characters and may have 2000", "[stretch]") {
    std::string umlauts;
    for (int i = 0; i < 2000; ++i) {
        umlauts += "ü";
    }
    CHECK(verdict_on(changed("A pull in the side.", umlauts)) == "ok");
    CHECK(verdict_on(changed("A pull in the side.", umlauts + "x")).size() < 300);
}

TEST_CASE("tables in the wrong form are refused", "[stretch]") {
    const std::string head = changed("[typical]", "[typicals]");
    CHECK(verdict_on(head) == "side-lean.toml:24:2: unknown key \"typicals\". Did you mean typical?");
    CHECK(verdict_on(changed("[[sources]]", "[sources]")) ==
          "side-lean.toml:31:1: sources is a table. It must be a list of 0 to 20 tables, each under "
          "[[sources]]");
}

TEST_CASE("without the conditions' words every condition is accepted", "[stretch]") {
    const TemporaryDirectory folder;
    const auto file = folder.write("side-lean.toml", changed("[\"vertigo\"]", "[\"anything\"]"));
    CHECK_FALSE(read_stretch(file, conditions));
    const auto stretch = read_stretch(file, {});
    REQUIRE(stretch);
    CHECK(stretch->avoid_if == std::vector<std::string>{"anything"});
}
