// SPDX-License-Identifier: MIT
// What a person is told of why a stretch is left out is what the choice goes by.
#include "shared/stretch/left_out.h"

#include "daemon/choice/limits_of.h"
#include "shared/base/split_mix.h"
#include "tests/catch.h"
#include "tests/daemon/choice/known_stretches.h"

using namespace limber;

namespace {

constexpr Day today = 20000;

// Numbers that look random, always the same.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : seed_(seed) {}
    bool one_in(std::uint64_t count) { return split_mix(seed_++) % count == 0; }

private:
    std::uint64_t seed_;
};

Profile random_profile(Dice& dice, const std::vector<Stretch>& stretches) {
    Profile profile;
    profile.screened = dice.one_in(4) ? std::nullopt : std::optional<Day>(1);
    profile.adult = !dice.one_in(20);
    profile.positions.clear();
    for (const auto position : {Position::seated, Position::standing, Position::floor}) {
        if (!dice.one_in(3)) {
            profile.positions.push_back(position);
        }
    }
    profile.equipment.clear();
    for (const auto* thing : {"chair", "wall", "mat"}) {
        if (!dice.one_in(3)) {
            profile.equipment.emplace_back(thing);
        }
    }
    for (const auto& stretch : stretches) {
        if (!stretch.avoid_if.empty() && dice.one_in(30)) {
            profile.conditions.push_back(stretch.avoid_if.front());
        }
        if (dice.one_in(20)) {
            profile.cleared.push_back(stretch.id);
        }
        if (dice.one_in(20)) {
            profile.hidden.push_back(stretch.id);
        }
        if (dice.one_in(40)) {
            profile.suspended.push_back({stretch.id, {}, {}, today + (dice.one_in(2) ? 5 : 0)});
        }
    }
    if (dice.one_in(6)) {
        profile.suspended.push_back({{}, "Neck", {}, today + 1});
    }
    if (dice.one_in(10)) {
        profile.suspended.push_back({{}, {}, "hips", today + 1});
    }
    if (dice.one_in(20)) {
        profile.alarm = Alarm{AlarmLevel::urgent, {}, today};
    }
    return profile;
}

}  // namespace

TEST_CASE("whatever is told to be left out is left out, and nothing else", "[choice]") {
    const auto& stretches = known_stretches();
    const Candidates candidates(stretches);
    Dice dice(1);
    for (int round = 0; round < 2000; ++round) {
        const auto profile = random_profile(dice, stretches);
        const bool floor = dice.one_in(2);
        const auto allowed =
            allowed_by(candidates, limits_of(profile, candidates, today, floor), today, true);
        for (const auto& stretch : stretches) {
            const bool offered = allowed[*candidates.index_of(stretch.id)];
            if (offered != !why_left_out(stretch, profile, today, floor)) {
                CAPTURE(round, std::string(stretch.id.text()));
                FAIL("told and chosen differ");
            }
        }
    }
}

TEST_CASE("a stretch is left out for the first reason that holds", "[choice]") {
    Stretch stretch;
    stretch.id = *StretchId::parse("cobra");
    stretch.position = Position::floor;
    stretch.equipment = {"mat"};
    stretch.avoid_if = {"pregnancy"};
    Profile profile;
    CHECK(why_left_out(stretch, profile, today, false)->reason == LeftOutReason::not_screened);
    profile.screened = 1;
    CHECK(why_left_out(stretch, profile, today, false)->reason == LeftOutReason::position);
    CHECK_FALSE(why_left_out(stretch, profile, today, true));
    profile.conditions = {"pregnancy"};
    CHECK(why_left_out(stretch, profile, today, true)->condition == "pregnancy");
    profile.cleared = {stretch.id};
    CHECK_FALSE(why_left_out(stretch, profile, today, true));
    profile.alarm = Alarm{};
    CHECK(why_left_out(stretch, profile, today, true)->reason == LeftOutReason::alarm);
}

TEST_CASE("a stretch that hurt twice comes back when the person allows it", "[choice]") {
    const auto cobra = *StretchId::parse("cobra");
    const std::vector<Tried> history{{cobra, today - 90, 1, TriedOutcome::pain},
                                     {cobra, today - 60, 1, TriedOutcome::pain}};
    const Candidates candidates(known_stretches());
    const auto place = *candidates.index_of(cobra);
    Profile profile;
    CHECK(TriedSummary(candidates, since_reenabled(history, profile), today).suspended[place]);
    profile.reenabled = {{cobra, today - 1}};
    CHECK_FALSE(TriedSummary(candidates, since_reenabled(history, profile), today).suspended[place]);
    // What hurts after that counts anew.
    profile.reenabled = {{cobra, today - 70}};
    const auto left = since_reenabled(history, profile);
    REQUIRE(left.size() == 1);
    CHECK(left[0].day == today - 60);
}
