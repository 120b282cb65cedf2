// SPDX-License-Identifier: MIT
#include <array>

#include "shared/stretch/screening.h"
#include "tests/catch.h"
#include "tests/shared/stretch/screening_maker.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

// The shipped file with one place changed.
std::string verdict_on_change(std::string_view from, std::string_view to) {
    const SafetyContent content;
    auto text = content.shipped_text();
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    const TemporaryDirectory folder;
    const auto screening =
        content.screening(folder.write("screening.toml", text.replace(at, from.size(), to)));
    if (screening) {
        return "ok";
    }
    // Without the line and column, which each new question would change.
    const auto sentence = screening.error().sentence();
    const auto place = sentence.find(": ");
    CHECK(sentence.substr(0, place).starts_with((folder.path() / "screening.toml:").native()));
    return sentence.substr(place + 2);
}

}  // namespace

TEST_CASE("the questions Q0 to Q11 are there, in order and of their kinds", "[safety]") {
    const auto screening = SafetyContent().shipped();
    const std::string kinds = "yyyyystttttp";
    REQUIRE(screening.questions.size() == kinds.size());
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const auto& question = screening.questions[i];
        CAPTURE(question.id);
        CHECK(question.id.starts_with("q" + std::to_string(i) + "-"));
        CHECK("ytsp"[std::size_t(question.kind)] == kinds[i]);
        CHECK(question.adult_only == (i == 0));
        if (question.kind == QuestionKind::yes_no) {
            REQUIRE(question.items.size() == 2);
            CHECK(question.items[0].text == "Yes");
            CHECK(question.items[1].text == "No");
        }
    }
}

TEST_CASE("the line of every four weeks opens the signs", "[safety]") {
    const auto screening = SafetyContent().shipped();
    CHECK(screening.again ==
          "Anything new since last time: injury, operation, pregnancy, diagnosis, numbness?");
    CHECK(screening.again_opens == "q5-signs-now");
}

TEST_CASE("a fault names its place", "[safety]") {
    const SafetyContent content;
    const TemporaryDirectory folder;
    const auto file = folder.write("screening.toml",
                                   "[again]\ntext = \"New?\"\nopens = \"q1\"\n"
                                   "[[question]]\nid = \"q0\"\ntext = \"18?\"\n"
                                   "kind = \"yes-no\"\n");
    const auto screening = content.screening(file);
    REQUIRE_FALSE(screening);
    CHECK_THAT(screening.error().sentence(),
               Catch::Matchers::StartsWith(file.native() + ":3:9: again.opens is \"q1\". "));
}

TEST_CASE("each fault of the questions is one sentence", "[safety]") {
    CHECK(verdict_on_change("[\"osteoporosis\"]", "[\"osteoporosis\"]") == "ok");
    const std::array<std::array<const char*, 3>, 12> faults{{
        {"[\"osteoporosis\"]", "[\"osteoporsis\"]",
         "item 1 of question.yes.conditions is \"osteoporsis\". Did you mean \"osteoporosis\"?"},
        {"[\"some-must-not\"]", "[\"some-must-nt\"]",
         "item 1 of question.yes.cards is \"some-must-nt\". Did you mean \"some-must-not\"?"},
        {"\"r7-both-legs\"", "\"r7-both-leg\"",
         "question.item.sign is \"r7-both-leg\". Did you mean \"r7-both-legs\"?"},
        {"sign = \"r7-both-legs\"", "sign = \"r7-both-legs\"\nlevel = \"urgent\"",
         "question.item.level is \"urgent\". The sign has one already"},
        {"level = \"professional\"", "level = \"modify\"",
         "question.item.level is \"modify\". It must be one of: professional, urgent, emergency"},
        {"kind = \"places\"", "kind = \"yes-no\"",
         "question.item is a list of 4. Only a question to tick has items"},
        {"kind = \"signs\"", "kind = \"signs\"\nadult_only = true",
         "question.adult_only is true. Only a yes-no question has it"},
        {"[question.yes]", "[question.yes]\ntext = \"Yes\"",
         "question.yes.text is \"Yes\". An answer to a yes-no question has none"},
        {"position = \"floor\"", "position = \"flor\"",
         "question.item.position is \"flor\". Did you mean \"floor\"?"},
        {"equipment = \"wall\"", "equipment = \"walls\"",
         "question.item.equipment is \"walls\". Did you mean \"wall\"?"},
        {"q1-osteoporosis", "q0-adult", "question.id is \"q0-adult\". Another entry has this id"},
        {"stops = true", "stop = true", "unknown key \"question.stop\". Did you mean question.stops?"},
    }};
    for (const auto& [from, to, sentence] : faults) {
        CHECK(verdict_on_change(from, to) == sentence);
    }
}

TEST_CASE("without the conditions' words every condition may be asked for", "[safety]") {
    SafetyContent content;
    content.conditions.clear();
    CHECK(content.shipped().questions.size() == 12);
}
