// SPDX-License-Identifier: MIT
// What follows from "It hurt".
#include "shared/stretch/hurt_report.h"

#include "tests/catch.h"

using namespace limber;

namespace {

constexpr Day today = 20000;
const StretchId cobra = *StretchId::parse("cobra");

RedFlags shipped() {
    auto flags = RedFlags::read(std::filesystem::path(LIMBER_SOURCE_SAFETY) / "red-flags.toml");
    REQUIRE(flags);
    return *std::move(flags);
}

HurtVerdict after(const HurtReport& report, const Profile& before = {}) {
    return judge_hurt(shipped(), before, cobra, report, today);
}

}  // namespace

TEST_CASE("a stretchy soreness is too much, and suspends nothing", "[safety]") {
    const auto verdict = after({{}, false});
    CHECK(verdict.level == AlarmLevel::modify);
    CHECK(verdict.outcome == Outcome::too_much);
    CHECK(verdict.cards.empty());
    CHECK(verdict.profile == Profile{});
}

TEST_CASE("sharp pain suspends the stretch for fourteen days and advises to have it looked at", "[safety]") {
    const auto verdict = after({{}, true});
    CHECK(verdict.level == AlarmLevel::professional);
    CHECK(verdict.outcome == Outcome::hurt);
    REQUIRE(verdict.cards.size() == 1);
    CHECK(verdict.cards[0].id == "professional");
    REQUIRE(verdict.profile.suspended.size() == 1);
    CHECK(verdict.profile.suspended[0] == SuspendedPart{cobra, {}, {}, today + 14});
    CHECK_FALSE(verdict.profile.alarm);
}

TEST_CASE("numbness in both legs is an emergency, whatever else is ticked", "[safety]") {
    const auto verdict = after({{"r2-sharp-pain", "r7-both-legs"}, false});
    CHECK(verdict.level == AlarmLevel::emergency);
    REQUIRE_FALSE(verdict.cards.empty());
    CHECK(verdict.cards[0].id == "nerves");
    REQUIRE(verdict.profile.alarm);
    CHECK(verdict.profile.alarm->level == AlarmLevel::emergency);
    CHECK(verdict.profile.alarm->since == today);
    CHECK(verdict.profile.alarm->signs == std::vector<std::string>{"r2-sharp-pain", "r7-both-legs"});
}

TEST_CASE("each emergency has its own card", "[safety]") {
    const auto flags = shipped();
    HurtReport report;
    for (const auto& sign : flags.signs()) {
        if (sign.level == AlarmLevel::emergency && (sign.card == "nerves" || sign.card == "stroke")) {
            report.signs.push_back(sign.id);
        }
    }
    CHECK(after(report).cards.size() == 2);
}

TEST_CASE("a later, lesser sign does not lower an alarm", "[safety]") {
    Profile before;
    before.alarm = Alarm{AlarmLevel::emergency, {"r7-both-legs"}, today - 3};
    const auto flags = shipped();
    HurtReport report;
    for (const auto& sign : flags.signs()) {
        if (sign.level == AlarmLevel::urgent) {
            report.signs.push_back(sign.id);
            break;
        }
    }
    const auto alarm = *after(report, before).profile.alarm;
    CHECK(alarm.level == AlarmLevel::emergency);
    CHECK(alarm.since == today - 3);
    CHECK(alarm.signs.size() == 2);
}

TEST_CASE("dizziness in a neck stretch closes the whole group", "[safety]") {
    const auto flags = shipped();
    for (const auto& sign : flags.signs()) {
        if (sign.suspends == Suspends::neck) {
            const auto verdict = after({{sign.id}, true});
            const auto& parts = verdict.profile.suspended;
            CHECK(std::find(parts.begin(), parts.end(), SuspendedPart{{}, "Neck", {}, today + 14}) !=
                  parts.end());
        }
    }
}

TEST_CASE("a second report moves the day and does not pile up", "[safety]") {
    const auto first = after({{}, true});
    const auto second = judge_hurt(shipped(), first.profile, cobra, {{}, true}, today + 5);
    REQUIRE(second.profile.suspended.size() == 1);
    CHECK(second.profile.suspended[0].until == today + 19);
}

TEST_CASE("clearing ends the alarm and nothing else", "[safety]") {
    auto profile = after({{"r7-both-legs"}, true}).profile;
    const auto suspended = profile.suspended;
    profile = cleared(std::move(profile), today + 2);
    CHECK_FALSE(profile.alarm);
    CHECK(profile.suspended == suspended);
    CHECK(profile.cleared_on == today + 2);
}
