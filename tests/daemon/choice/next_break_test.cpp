// SPDX-License-Identifier: MIT
// Around the choice: from what a person has told to its limits, and from its answer to what is offered.
#include "daemon/choice/next_break.h"

#include "daemon/choice/limits_of.h"
#include "daemon/reminder/break_turn.h"
#include "shared/stretch/vocabulary.h"
#include "tests/catch.h"
#include "tests/daemon/choice/choice_desk.h"

using namespace limber;

namespace {

constexpr Day today = 100;

Profile screened() {
    Profile profile;
    profile.screened = today - 10;
    return profile;
}

ChoiceLimits limits(const Profile& profile, Day day = today, bool floor = true) {
    return limits_of(profile, known_candidates(), day, floor);
}

std::ptrdiff_t how_many(const ChoiceLimits& limits, Day day = today) {
    const auto allowed = allowed_by(known_candidates(), limits, day, true);
    return std::count(allowed.begin(), allowed.end(), true);
}

bool allows(const ChoiceLimits& limits, const char* entry) {
    return allowed_by(known_candidates(), limits, today, true)[index_of(id(entry))];
}

}  // namespace

TEST_CASE("whoever was never asked is left with the thirteen cautious entries", "[choice]") {
    CHECK(how_many(limits(Profile())) == 13);
    CHECK(how_many(limits(screened())) == std::ssize(known_stretches()));
    CHECK(how_many(limits(screened(), today, false)) == 34);
}

TEST_CASE("under eighteen, or under an alarm, there is no stretch", "[choice]") {
    auto child = screened();
    child.adult = false;
    CHECK(how_many(limits(child)) == 0);
    auto alarmed = screened();
    alarmed.alarm = Alarm();
    CHECK(how_many(limits(alarmed)) == 0);
}

TEST_CASE("what a person has told is what limits the choice", "[choice]") {
    auto profile = screened();
    profile.conditions = {"osteoporosis", "unheard-of"};
    profile.cleared = {id("seated-trunk-turn")};
    profile.hidden = {id("cobra")};
    SuspendedPart neck;
    neck.region = "neck";
    neck.until = today + 1;
    profile.suspended = {neck};
    CHECK_FALSE(allows(limits(profile), "open-book"));
    CHECK_FALSE(allows(limits(profile), "cobra"));
    CHECK_FALSE(allows(limits(profile), "chin-tuck"));
    CHECK(allows(limits(profile), "seated-trunk-turn"));
    CHECK(allows(limits(profile), "wall-calf"));
}

TEST_CASE("a flare-up rules out what an irritated disc does, until its last day", "[choice]") {
    auto profile = screened();
    profile.flare_up_until = today + 1;
    auto disc = screened();
    disc.conditions = {"acute-disc-radiculopathy"};
    CHECK(in_flare_up(profile, today));
    CHECK(limits(profile).conditions == limits(disc).conditions);
    CHECK_FALSE(in_flare_up(profile, today + 1));
    CHECK(limits(profile, today + 1).conditions == 0);
    CHECK_FALSE(in_flare_up(screened(), today));
}

TEST_CASE("breaks alternate and are numbered as the choice counts them", "[choice]") {
    for (std::uint32_t before = 0; before < 20; ++before) {
        const auto index = index_of_break(before);
        CHECK(index == ChoiceDesk::movement_break(static_cast<int>(before) + 1));
        CHECK(kind_of_break(BreakTurn::in_turn, before) == ChoiceDesk::kind_of(index));
    }
}

TEST_CASE("an offer tells the stretches, why the first one, and which begin easier", "[choice]") {
    const auto direction = move_bit("trunk-extension");
    const auto offer =
        to_offer(BreakKind::long_break, {{id("cobra"), OfferReason::direction, direction, true},
                                         {id("wall-calf"), OfferReason::stale, 0, false},
                                         {id("neck-turn"), OfferReason::untried, 0, true}});
    CHECK(offer.kind == BreakKind::long_break);
    CHECK(offer.stretch == id("cobra"));
    CHECK(offer.following[0] == id("wall-calf"));
    CHECK(offer.following[1] == id("neck-turn"));
    CHECK(offer.reason == OfferReason::direction);
    CHECK(move_words.at(offer.word) == "trunk-extension");
    CHECK(offer.easier == 0b101);
    CHECK(offer.rest().stretch == id("wall-calf"));
    CHECK(offer.rest().easier == 0b10);
}

TEST_CASE("an offer of nothing is to stand up and walk", "[choice]") {
    const auto offer = to_offer(BreakKind::short_break, {});
    CHECK(offer.kind == BreakKind::short_break);
    CHECK(offer.stretch.empty());
    CHECK(offer.reason == OfferReason::none);
    CHECK(offer.stretches_to_come() == 0);
}
