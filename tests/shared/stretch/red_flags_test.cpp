// SPDX-License-Identifier: MIT
// Holds the signs in the repository to the safety content they were taken from, and the reader to its faults.
#include "shared/stretch/red_flags.h"

#include <algorithm>
#include <array>

#include "tests/catch.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

constexpr auto P = AlarmLevel::professional;
constexpr auto U = AlarmLevel::urgent;
constexpr auto E = AlarmLevel::emergency;

RedFlags shipped() {
    auto flags = RedFlags::read(std::filesystem::path(LIMBER_SOURCE_SAFETY) / "red-flags.toml");
    if (!flags) {
        FAIL(flags.error().sentence());
    }
    return *std::move(flags);
}

// Of the row "R4": all signs whose id begins with "r4-".
std::vector<Sign> row(const RedFlags& flags, int number) {
    std::vector<Sign> signs;
    const auto start = "r" + std::to_string(number) + "-";
    for (const auto& sign : flags.signs()) {
        if (sign.id.starts_with(start)) {
            signs.push_back(sign);
        }
    }
    return signs;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

const std::array<std::vector<AlarmLevel>, 23> levels_of_rows{
    {{P},    {P}, {P, E}, {E}, {E}, {E},    {E}, {E}, {E}, {E},    {E},   {E},
     {U, E}, {U}, {U},    {U}, {U}, {U, E}, {U}, {P}, {P}, {U, E}, {P, E}}};

constexpr const char* good = R"([[card]]
id = "nerves"
title = "Nerves"
text = "Call %1."
[[card]]
id = "stroke"
title = "Stroke"
text = "Call %1."
[[card]]
id = "other"
title = "Other"
text = "Call %1."
[[card]]
id = "urgent"
title = "Urgent"
text = "Today."
[[card]]
id = "professional"
title = "Professional"
text = "Within days."
[[sign]]
id = "r1-less"
text = "You can move less"
level = "professional"
after_stretch = true
suspends = "stretch"
source = "F9"
[[sign]]
id = "r4-saddle"
text = "Numb"
level = "emergency"
card = "nerves"
source = "NHS"
)";

std::string verdict_on_change(std::string_view from, std::string_view to) {
    std::string text = good;
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    const TemporaryDirectory folder;
    const auto flags = RedFlags::read(folder.write("red-flags.toml", text.replace(at, from.size(), to)));
    return flags ? "ok" : flags.error().sentence().substr(folder.path().native().size() + 1);
}

}  // namespace

TEST_CASE("every row of the red flags is there with its levels, in order", "[safety]") {
    const auto flags = shipped();
    std::size_t signs = 0;
    for (std::size_t i = 0; i < levels_of_rows.size(); ++i) {
        CAPTURE(i + 1);
        std::vector<AlarmLevel> levels;
        for (const auto& sign : row(flags, int(i) + 1)) {
            CHECK(sign.id == flags.signs()[signs++].id);
            levels.push_back(sign.level);
        }
        CHECK(levels == levels_of_rows[i]);
    }
    CHECK(signs == flags.signs().size());
}

TEST_CASE("after \"It hurt\" the signs R1 to R10 are shown", "[safety]") {
    const auto flags = shipped();
    for (int number = 1; number <= 23; ++number) {
        for (const auto& sign : row(flags, number)) {
            CAPTURE(sign.id);
            CHECK(sign.after_stretch == (number <= 10));
        }
    }
}

TEST_CASE("each sign is answered by its card", "[safety]") {
    const auto flags = shipped();
    for (int number = 1; number <= 23; ++number) {
        for (const auto& sign : row(flags, number)) {
            CAPTURE(sign.id);
            CHECK(flags.card(sign.card) != nullptr);
            const bool nerves = number >= 3 && number <= 8;
            const bool stroke = number == 9 || number == 10 || number == 23;
            CHECK(sign.card == (sign.level != E ? to_string(sign.level)
                                : nerves        ? "nerves"
                                : stroke        ? "stroke"
                                                : "other"));
        }
    }
}

TEST_CASE("the emergency cards say what the safety content says", "[safety]") {
    const auto flags = shipped();
    const auto text = [&](const char* id) { return flags.card(id)->text; };
    CHECK(text("nerves") ==
          "These can be signs of pressure on the nerves at the base of the spine. It is rare, but it needs "
          "checking today. Go to an emergency department or call %1, or your local emergency number. Do not "
          "stretch, do not crack your back, do not wait to see if it passes.");
    CHECK(text("stroke") ==
          "These can be signs of a stroke. Call %1, or your local emergency number, now. Note the time it "
          "began. Do not move your neck on purpose.");
    for (const char* id : {"nerves", "stroke", "other"}) {
        CHECK(has(text(id), "all %1, or your local emergency number"));
    }
    for (const char* id : {"urgent", "professional"}) {
        CHECK(text(id).find('%') == std::string::npos);
    }
    CHECK_THAT(text("urgent"), Catch::Matchers::StartsWith("Speak to a doctor or an urgent-care line today"));
    CHECK_THAT(text("professional"), Catch::Matchers::StartsWith("Stop the movement"));
    CHECK_THAT(text("professional"), Catch::Matchers::EndsWith("within days."));
}

TEST_CASE("advice takes the stretch out, dizziness every stretch of the neck", "[safety]") {
    const auto flags = shipped();
    for (const auto& sign : flags.signs()) {
        CAPTURE(sign.id);
        CHECK(sign.suspends == (sign.id.starts_with("r23-") ? Suspends::neck
                                : sign.level == P           ? Suspends::stretch
                                                            : Suspends::nothing));
    }
}

TEST_CASE("the founding signs and the saddle signs are told in plain words", "[safety]") {
    const auto flags = shipped();
    CHECK(row(flags, 1)[0].text == "You can move less than before, after cracking or stretching");
    CHECK(row(flags, 2)[0].text == "Pain while cracking, or sharp pain in a stretch");
    CHECK(has(row(flags, 3)[0].text, "into one leg"));
    CHECK(has(row(flags, 3)[1].text, "both legs"));
    CHECK(has(row(flags, 3)[1].text, "weak"));
    CHECK(row(flags, 4)[0].text ==
          "Numbness or pins and needles around the genitals, back passage, buttocks or inner thighs");
    for (int number = 1; number <= 3; ++number) {
        for (const auto& sign : row(flags, number)) {
            CHECK_THAT(sign.source, Catch::Matchers::StartsWith("Founding text, F9 [read]"));
        }
    }
}

TEST_CASE("the highest level wins", "[safety]") {
    const auto flags = shipped();
    const auto worst = [&](std::vector<std::string> ids) { return flags.worst(ids); };
    CHECK(worst({}) == AlarmLevel::modify);
    CHECK(worst({"r1-moves-less"}) == P);
    CHECK(worst({"r1-moves-less", "r14-weight-loss"}) == U);
    CHECK(worst({"r4-saddle-numbness", "r14-weight-loss", "r1-moves-less"}) == E);
    CHECK(worst({"r99-of-a-later-version"}) == U);
    CHECK(worst({"r99-of-a-later-version", "r9-stroke"}) == E);
}

TEST_CASE("what is not there is not found", "[safety]") {
    const auto flags = shipped();
    REQUIRE(flags.find("r9-stroke") != nullptr);
    CHECK(flags.find("r9-stroke")->level == E);
    CHECK(flags.find("r9") == nullptr);
    CHECK(flags.card("emergency") == nullptr);
}

TEST_CASE("each fault of the red flags is one sentence with its place", "[safety]") {
    CHECK(verdict_on_change("F9", "F9") == "ok");
    const std::array<std::array<const char*, 3>, 9> faults{{
        {"level = \"professional\"", "level = \"modify\"",
         "red-flags.toml:24:9: sign.level is \"modify\". It must be one of: professional, urgent, emergency"},
        {"card = \"nerves\"\n", "",
         "red-flags.toml:28:1: sign.card is missing. It must be one of: nerves, stroke, other"},
        {"card = \"nerves\"", "card = \"urgent\"",
         "red-flags.toml:32:8: sign.card is \"urgent\". It must be one of: nerves, stroke, other"},
        {"suspends = \"stretch\"", "card = \"other\"",
         "red-flags.toml:26:8: sign.card is \"other\". Only an emergency has one; the others are answered by "
         "the card of their level"},
        {"suspends = \"stretch\"", "suspends = \"trunk\"",
         "red-flags.toml:26:12: sign.suspends is \"trunk\". It must be one of: stretch, neck"},
        {"r4-saddle", "r1-less", "red-flags.toml:29:6: sign.id is \"r1-less\". Another entry has this id"},
        {"r4-saddle", "R4", "red-flags.toml:29:6: sign.id is \"R4\". It must be of a-z, 0-9 and -"},
        {"\"Call %1.\"", "\"Call.\"",
         "red-flags.toml:4:8: card.text is \"Call.\". It must hold %1, where the emergency number goes"},
        {"\"stroke\"", "\"nerves\"", "red-flags.toml:6:6: card.id is \"nerves\". Another entry has this id"},
    }};
    for (const auto& [from, to, sentence] : faults) {
        CHECK(verdict_on_change(from, to) == sentence);
    }
}
