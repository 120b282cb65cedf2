// SPDX-License-Identifier: MIT
#include "shared/stretch/education.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

#include "tests/catch.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

const std::filesystem::path file = std::filesystem::path(LIMBER_SOURCE_SAFETY) / "cards.toml";

std::vector<EducationCard> shipped() {
    auto cards = read_education_cards(file);
    if (!cards) {
        FAIL(cards.error().sentence());
    }
    return *std::move(cards);
}

std::string verdict_on_change(std::string_view from, std::string_view to) {
    std::ostringstream stream;
    stream << std::ifstream(file).rdbuf();
    auto text = stream.str();
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    const TemporaryDirectory folder;
    const auto cards = read_education_cards(folder.write("cards.toml", text.replace(at, from.size(), to)));
    return cards ? "ok" : cards.error().sentence().substr(folder.path().native().size() + 1);
}

}  // namespace

TEST_CASE("there are eight cards of at most 45 words each", "[safety]") {
    const auto cards = shipped();
    REQUIRE(cards.size() == 8);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        CAPTURE(cards[i].id);
        CHECK(cards[i].number == int(i) + 1);
        const auto& text = cards[i].text;
        CHECK(std::count(text.begin(), text.end(), ' ') + 1 <= 45);
        CHECK(text.find("  ") == std::string::npos);
        CHECK(text.ends_with('.'));
    }
}

TEST_CASE("the cards say what the safety content says", "[safety]") {
    const auto cards = shipped();
    const std::array<std::array<const char*, 3>, 8> said{{
        {"The urge comes back",
         "A pop can feel like relief, yet the relief is short and the urge returns. It often points to a "
         "stretch of spine that is not moving well or lacks strength. Popping daily can hide that.",
         "F1, F4, F6"},
        {"A pop is just a sound",
         "The crack comes from a gas cavity in the joint fluid. It does not mean a bone was out of place, "
         "and no pop does not mean the stretch failed.",
         "Kawchuk 2015 [read] for the cavity (finger joints); second sentence [memory]"},
        {"You cannot aim",
         "A trained clinician chooses which joint to treat. Twisting yourself tends to move whatever gives "
         "easily, perhaps a part already strained. Muscles and ligaments can be pulled. Friends should not "
         "do it either.",
         "F2, F5, F14"},
        {"Never the neck",
         "The arteries that feed your brain run through the neck. Forceful twisting may harm them. Tears are "
         "rare and the link is not proven cause, but a stroke is too high a price for a pop.",
         "F7; AHA/ASA 2014 [read]: association after professional manipulation, cause unproven"},
        {"If it clicks by itself",
         "An unforced click during a slow stretch is fine. Let it pass and carry on. The line is intent: do "
         "not push, bounce or twist further to get one.",
         "F8"},
        {"Some people must not",
         "With osteoporosis, spinal cancer, a high stroke risk or another bone abnormality, do not crack "
         "your back at all. Ask your clinician which stretches suit you.",
         "F15"},
        {"Three signs to stop",
         "You move less than before. It hurts as it cracks. Numbness or tingling runs into your leg. Any "
         "one: stop and see a professional. Both legs, numb saddle area, or bladder or bowel trouble: "
         "emergency.",
         "F9; NHS Norfolk [read]"},
        {"Move every way instead",
         "Bend, arch, lean and turn, gently, both sides. Cobra, child's pose and open book cover much of it. "
         "If you crack every day or ache for weeks, let a physical therapist or chiropractor find out why.",
         "F10-F12, F14, F16"},
    }};
    REQUIRE(cards.size() == said.size());
    for (std::size_t i = 0; i < said.size(); ++i) {
        CHECK(cards[i].title == said[i][0]);
        CHECK(cards[i].text == said[i][1]);
        CHECK(cards[i].source == said[i][2]);
    }
}

TEST_CASE("each fault of the cards is one sentence with its place", "[safety]") {
    CHECK(verdict_on_change("F15", "F15") == "ok");
    CHECK(verdict_on_change("number = 2", "number = 3") ==
          "cards.toml:13:10: card.number is 3. This is card 2 in the file");
    CHECK(verdict_on_change("just-a-sound", "urge-comes-back") ==
          "cards.toml:14:6: card.id is \"urge-comes-back\". Another entry has this id");
    CHECK(verdict_on_change("number = 8", "numbr = 8") ==
          "cards.toml:55:1: unknown key \"card.numbr\". Did you mean card.number?");
}

TEST_CASE("a card with 46 words is refused, one with 45 is read", "[safety]") {
    const std::string first =
        "A pop can feel like relief, yet the relief is short and the urge returns. It often points to a "
        "stretch of spine that is not moving well or lacks strength. Popping daily can hide that.";
    std::string words = "one";
    for (int i = 1; i < 45; ++i) {
        words += " more";
    }
    CHECK(verdict_on_change(first, words) == "ok");
    CHECK_THAT(verdict_on_change(first, words + " word"),
               Catch::Matchers::EndsWith("It has 46 words; at most 45 are read"));
}

TEST_CASE("one card a day, in turn, and none during an alarm", "[safety]") {
    std::vector<EducationCard> cards(2);
    cards[0].number = 1;
    cards[1].number = 2;
    Profile profile;
    REQUIRE(card_of_day(cards, profile, 20000) != nullptr);
    CHECK(card_of_day(cards, profile, 20000)->number == 1);
    profile.card_day = 20000;
    profile.card = 1;
    CHECK(card_of_day(cards, profile, 20000) == nullptr);
    CHECK(card_of_day(cards, profile, 20001)->number == 2);
    profile.card = 2;
    CHECK(card_of_day(cards, profile, 20001)->number == 1);
    profile.alarm = Alarm{};
    CHECK(card_of_day(cards, profile, 20001) == nullptr);
    CHECK(card_of_day({}, Profile{}, 20000) == nullptr);
}
