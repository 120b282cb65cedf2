// SPDX-License-Identifier: MIT
// What the windows write down of what a person tells.
#include "tray/window/safety/safety_desk.h"

#include "shared/stretch/catalogue.h"
#include "shared/stretch/profile_file.h"
#include "tests/catch.h"
#include "tests/temporary_directory.h"

using namespace limber;

namespace {

constexpr Day today = 20000;

struct Home {
    TemporaryDirectory folder;
    std::filesystem::path file = folder.path() / "limber" / profile_file_name;
    Conditions conditions = Catalogue::read(LIMBER_SOURCE_STRETCHES)->conditions();

    SafetyDesk desk(std::string own_number = {}, bool shows_cards = true) const {
        auto desk = SafetyDesk::open(std::filesystem::path(LIMBER_SOURCE_STRETCHES).parent_path(), file,
                                     conditions, std::move(own_number), shows_cards);
        if (!desk) {
            FAIL(desk.error().sentence());
        }
        return *std::move(desk);
    }
    Profile profile() const { return *read_profile(file, conditions); }
};

// Yes to being of age, no to all else, and every place.
Answers healthy(const Screening& screening) {
    Answers answers;
    for (const auto& question : screening.questions) {
        answers[question.id] = {};
        if (question.kind == QuestionKind::yes_no) {
            answers[question.id] = {question.adult_only ? std::size_t{0} : std::size_t{1}};
        }
    }
    return answers;
}

}  // namespace

TEST_CASE("the answers to the screening are kept, and what else is known stays", "[safety]") {
    const Home home;
    Profile before;
    before.hidden = {*StretchId::parse("cobra")};
    REQUIRE(write_profile(home.file, before));
    const auto desk = home.desk();
    const auto result = judge(desk.screening(), healthy(desk.screening()));
    REQUIRE(result.complete);
    REQUIRE(desk.take_over(result, today));
    const auto profile = home.profile();
    CHECK(profile.screened == today);
    CHECK(profile.adult);
    CHECK(profile.conditions.empty());
    CHECK(profile.hidden == before.hidden);
}

TEST_CASE("half a screening allows nothing", "[safety]") {
    const Home home;
    const auto desk = home.desk();
    Answers answers;
    answers[desk.screening().questions.front().id] = {0};
    REQUIRE(desk.take_over(judge(desk.screening(), answers), today));
    CHECK_FALSE(home.profile().screened);
}

TEST_CASE("a report of an emergency is on the disk before it is shown", "[safety]") {
    const Home home;
    const auto desk = home.desk();
    const auto verdict = desk.report(*StretchId::parse("cobra"), {{"r7-both-legs"}, true}, today);
    REQUIRE(verdict);
    CHECK(verdict->level == AlarmLevel::emergency);
    REQUIRE(home.profile().alarm);
    CHECK(desk.cards_of(*home.profile().alarm).front().id == "nerves");
    REQUIRE(desk.clear_alarm(today + 3));
    CHECK_FALSE(home.profile().alarm);
    CHECK(home.profile().cleared_on == today + 3);
}

TEST_CASE("what cannot be written is told", "[safety]") {
    Home home;
    home.folder.write("limber", "a file in the folder's place");
    CHECK_FALSE(home.desk().report(*StretchId::parse("cobra"), {{"r7-both-legs"}, true}, today));
}

TEST_CASE("the person's own emergency number stands in the card, with the way round it", "[safety]") {
    const Home home;
    const auto desk = home.desk("012 345");
    const auto text = desk.text_of(*desk.red_flags().card("nerves"));
    CHECK(text.find("012 345") != std::string::npos);
    CHECK(text.find("or your local emergency number") != std::string::npos);
    CHECK(text.find("%1") == std::string::npos);
}

TEST_CASE("one education card a day, and none for whoever wants none", "[safety]") {
    const Home home;
    const auto desk = home.desk();
    REQUIRE(desk.take_card(today));
    CHECK_FALSE(desk.take_card(today));
    CHECK(desk.take_card(today + 1)->number == 2);
    CHECK_FALSE(home.desk({}, false).take_card(today + 2));
}

TEST_CASE("wishes are kept beside what the screening said", "[safety]") {
    const Home home;
    const auto desk = home.desk();
    REQUIRE(desk.take_over(judge(desk.screening(), healthy(desk.screening())), today));
    REQUIRE(desk.favour({"neck", "hips"}));
    CHECK(home.profile().favoured == std::vector<std::string>{"neck", "hips"});
    CHECK(home.profile().screened == today);
}

TEST_CASE("nothing new puts the next question off", "[safety]") {
    const Home home;
    REQUIRE(home.desk().confirm(today + 28));
    CHECK(home.profile().screened == today + 28);
}
