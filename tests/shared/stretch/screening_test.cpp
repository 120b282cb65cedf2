// SPDX-License-Identifier: MIT
// Every row of the questions, by what an answer to it means.
#include "shared/stretch/screening.h"

#include <algorithm>
#include <set>

#include "tests/catch.h"
#include "tests/shared/stretch/screening_maker.h"

using namespace limber;

namespace {

using Ids = std::vector<std::string>;

constexpr auto P = AlarmLevel::professional;
constexpr auto U = AlarmLevel::urgent;
constexpr auto E = AlarmLevel::emergency;

const Screening& shipped() {
    static const Screening screening = SafetyContent().shipped();
    return screening;
}

// An adult to whom nothing of it applies.
Answers nothing_wrong() {
    Answers answers;
    for (const auto& question : shipped().questions) {
        answers[question.id];
        if (question.kind == QuestionKind::yes_no) {
            answers[question.id] = {question.adult_only ? 0u : 1u};
        }
    }
    return answers;
}

// The same but for one question.
ScreeningResult with(const char* question, std::vector<std::size_t> chosen) {
    auto answers = nothing_wrong();
    REQUIRE(answers.count(question) == 1);
    answers[question] = std::move(chosen);
    return judge(shipped(), answers);
}

const ScreeningQuestion& question(const char* id) {
    for (const auto& entry : shipped().questions) {
        if (entry.id == id) {
            return entry;
        }
    }
    FAIL(id);
    return shipped().questions.front();
}

// Which item of the signs' question is the sign.
std::size_t place_of(const char* sign) {
    const auto& items = question("q5-signs-now").items;
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.sign == sign; });
    REQUIRE(found != items.end());
    return std::size_t(found - items.begin());
}

}  // namespace

TEST_CASE("nothing wrong is a complete screening that sets nothing", "[safety]") {
    const auto result = judge(shipped(), nothing_wrong());
    CHECK(result.complete);
    CHECK_FALSE(result.stopped);
    CHECK(result.adult);
    CHECK(result.conditions.empty());
    CHECK_FALSE(result.level);
    CHECK(result.signs.empty());
    CHECK(result.cards.empty());
    CHECK(result.weekly_cards.empty());
    CHECK(result.notes.empty());
    CHECK(result.positions == std::vector<Position>{Position::seated, Position::standing});
    CHECK(result.equipment.empty());
}

TEST_CASE("Q0: who is not 18 needs no further question", "[safety]") {
    const auto result = judge(shipped(), {{"q0-adult", {1}}});
    CHECK_FALSE(result.adult);
    CHECK(result.complete);
    CHECK(judge(shipped(), {{"q0-adult", {0}}}).adult);
    CHECK_FALSE(judge(shipped(), {{"q0-adult", {0}}}).complete);
}

TEST_CASE("Q1 to Q4: who must not crack at all", "[safety]") {
    CHECK(with("q1-osteoporosis", {0}).conditions == Ids{"osteoporosis"});
    CHECK(with("q1-osteoporosis", {0}).cards == Ids{"some-must-not"});
    CHECK(with("q2-spinal-cancer", {0}).conditions == Ids{"spinal-tumour"});
    CHECK(with("q2-spinal-cancer", {0}).cards == Ids{"some-must-not"});
    CHECK(with("q2-spinal-cancer", {0}).notes == Ids{"Ask your team before any spine stretch."});
    CHECK(with("q3-stroke", {0}).conditions == Ids{"high-stroke-risk"});
    CHECK(with("q3-stroke", {0}).cards == Ids{"never-the-neck", "some-must-not"});
    CHECK(with("q4-other-abnormality", {0}).conditions == Ids{"other-bone-abnormality"});
    CHECK(with("q4-other-abnormality", {0}).cards == Ids{"some-must-not"});
    for (const char* id : {"q1-osteoporosis", "q2-spinal-cancer", "q3-stroke", "q4-other-abnormality"}) {
        CHECK_FALSE(with(id, {0}).level);
        CHECK(with(id, {0}).complete);
    }
}

TEST_CASE("Q5 lists the emergency and the urgent signs and stops with the level of the sign", "[safety]") {
    const SafetyContent content;
    const auto& items = question("q5-signs-now").items;
    std::set<std::string> asked;
    for (const auto& item : items) {
        asked.insert(item.sign);
    }
    for (const auto& sign : content.red_flags.signs()) {
        CAPTURE(sign.id);
        CHECK(asked.count(sign.id) == (sign.level >= U ? 1 : 0));
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto result = with("q5-signs-now", {i});
        CAPTURE(items[i].sign);
        CHECK(result.stopped);
        CHECK(result.level == content.red_flags.find(items[i].sign)->level);
        CHECK(result.signs == Ids{items[i].sign});
        CHECK(items[i].text == content.red_flags.find(items[i].sign)->text);
    }
}

TEST_CASE("the highest level wins, and every sign is kept", "[safety]") {
    const auto result = with("q5-signs-now", {place_of("r14-weight-loss"), place_of("r4-saddle-numbness")});
    CHECK(result.level == E);
    CHECK(result.signs == Ids{"r14-weight-loss", "r4-saddle-numbness"});
    auto answers = nothing_wrong();
    answers["q5-signs-now"] = {place_of("r14-weight-loss")};
    answers["q7-leg-arm"] = {0};
    CHECK(judge(shipped(), answers).level == U);
}

TEST_CASE("questions broken off by a sign leave an alarm, and the person unscreened", "[safety]") {
    const auto result = judge(shipped(), {{"q0-adult", {0}},
                                          {"q1-osteoporosis", {0}},
                                          {"q2-spinal-cancer", {1}},
                                          {"q3-stroke", {1}},
                                          {"q4-other-abnormality", {1}},
                                          {"q5-signs-now", {place_of("r9-stroke")}}});
    CHECK(result.stopped);
    CHECK_FALSE(result.complete);
    CHECK(result.level == E);
    CHECK(result.conditions == Ids{"osteoporosis"});
    // Never during an alarm.
    CHECK(result.cards.empty());
}

TEST_CASE("Q6: injury and operation; a crash plus pain is an emergency", "[safety]") {
    CHECK(with("q6-injury-operation", {0}).conditions == Ids{"recent-trauma"});
    CHECK_FALSE(with("q6-injury-operation", {0}).level);
    CHECK(with("q6-injury-operation", {2}).conditions == Ids{"recent-surgery"});
    CHECK_FALSE(with("q6-injury-operation", {2}).level);
    const auto crash = with("q6-injury-operation", {0, 1});
    CHECK(crash.conditions == Ids{"recent-trauma"});
    CHECK(crash.level == E);
    CHECK(crash.signs == Ids{"r12-serious-accident"});
    CHECK(crash.stopped);
    CHECK(with("q6-injury-operation", {1}).level == E);
}

TEST_CASE("Q7: one leg or one arm is advice, both legs are an emergency", "[safety]") {
    const auto leg = with("q7-leg-arm", {0});
    CHECK(leg.conditions == Ids{"acute-disc-radiculopathy"});
    CHECK(leg.level == P);
    CHECK_FALSE(leg.stopped);
    const auto arm = with("q7-leg-arm", {2});
    CHECK(arm.conditions == Ids{"cervical-radiculopathy"});
    CHECK(arm.level == P);
    const auto both = with("q7-leg-arm", {1});
    CHECK(both.level == E);
    CHECK(both.signs == Ids{"r7-both-legs"});
    CHECK(both.stopped);
    CHECK(with("q7-leg-arm", {0, 1, 2}).level == E);
}

TEST_CASE("Q8: each tick is one condition", "[safety]") {
    const Ids ids{"spinal-stenosis",
                  "cervical-instability",
                  "pregnancy",
                  "glaucoma",
                  "uncontrolled-hypertension",
                  "vertigo",
                  "balance-problem",
                  "shoulder-injury",
                  "wrist-injury",
                  "hip-injury",
                  "knee-injury",
                  "ankle-injury",
                  "recent-eye-surgery"};
    REQUIRE(question("q8-conditions").items.size() == ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto result = with("q8-conditions", {i});
        CHECK(result.conditions == Ids{ids[i]});
        CHECK_FALSE(result.level);
    }
    CHECK(with("q8-conditions", {5, 2, 5}).conditions == Ids{"vertigo", "pregnancy"});
}

TEST_CASE("Q9: cracking the back daily is advice, cracking the neck a card each week", "[safety]") {
    const auto back = with("q9-cracking", {0});
    CHECK(back.level == P);
    CHECK(back.cards == Ids{"urge-comes-back", "every-way-instead", "three-signs"});
    CHECK(back.weekly_cards.empty());
    const auto neck = with("q9-cracking", {1});
    CHECK_FALSE(neck.level);
    CHECK(neck.cards == Ids{"never-the-neck"});
    CHECK(neck.weekly_cards == Ids{"never-the-neck"});
}

TEST_CASE("Q10: lasting pain is advice, constant pain at night is urgent", "[safety]") {
    CHECK(with("q10-lasting-pain", {0}).level == P);
    CHECK(with("q10-lasting-pain", {1}).level == P);
    CHECK_FALSE(with("q10-lasting-pain", {0, 1}).stopped);
    const auto night = with("q10-lasting-pain", {1, 2});
    CHECK(night.level == U);
    CHECK(night.signs == Ids{"r16-night-pain"});
    CHECK(night.stopped);
}

TEST_CASE("Q11: floor, wall, chair and mat only where they are", "[safety]") {
    const auto floor = with("q11-places", {0});
    CHECK(floor.positions == std::vector<Position>{Position::seated, Position::standing, Position::floor});
    CHECK(floor.equipment.empty());
    CHECK(with("q11-places", {1}).equipment == Ids{"wall"});
    CHECK(with("q11-places", {2}).equipment == Ids{"chair"});
    CHECK(with("q11-places", {3, 2}).equipment == Ids{"mat", "chair"});
    CHECK(with("q11-places", {3}).positions == Profile{}.positions);
}

TEST_CASE("advice comes with the three signs to stop", "[safety]") {
    for (const auto& entry : shipped().questions) {
        for (const auto& item : entry.items) {
            CAPTURE(entry.id, item.text);
            const bool told = std::count(item.cards.begin(), item.cards.end(), "three-signs") == 1;
            CHECK(told == (item.level == P));
        }
    }
}

TEST_CASE("every question that can find an urgent sign stops there", "[safety]") {
    for (const auto& entry : shipped().questions) {
        CAPTURE(entry.id);
        CHECK(entry.stops == std::any_of(entry.items.begin(), entry.items.end(),
                                         [](const auto& item) { return item.level >= U; }));
    }
}

TEST_CASE("every condition is asked for", "[safety]") {
    std::set<std::string> asked;
    for (const auto& entry : shipped().questions) {
        for (const auto& item : entry.items) {
            asked.insert(item.conditions.begin(), item.conditions.end());
        }
    }
    for (const auto& [id, text] : SafetyContent().conditions) {
        CAPTURE(id);
        CHECK(asked.count(id) == 1);
    }
}

TEST_CASE("a question left out leaves the screening incomplete", "[safety]") {
    for (const auto& entry : shipped().questions) {
        CAPTURE(entry.id);
        auto answers = nothing_wrong();
        answers.erase(entry.id);
        CHECK_FALSE(judge(shipped(), answers).complete);
        answers[entry.id] = {};
        CHECK(judge(shipped(), answers).complete == (entry.kind != QuestionKind::yes_no));
    }
    const auto skipped = judge(shipped(), {});
    CHECK_FALSE(skipped.complete);
    CHECK(skipped.conditions.empty());
    CHECK(skipped.positions == Profile{}.positions);
    CHECK(skipped.equipment == Profile{}.equipment);
}

TEST_CASE("answers that no question has are nothing", "[safety]") {
    const auto result = with("q7-leg-arm", {3, 999});
    CHECK(result.conditions.empty());
    CHECK_FALSE(result.level);
    auto answers = nothing_wrong();
    answers["q99-later"] = {0};
    CHECK(judge(shipped(), answers).complete);
}
