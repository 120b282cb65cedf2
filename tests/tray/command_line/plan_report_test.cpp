// SPDX-License-Identifier: MIT
// The texts as a whole are compared by tests/process/plan_test.py.
#include "tray/command_line/plan_report.h"

#include "tests/catch.h"

using namespace limber;

namespace {

constexpr Day monday = 20780;  // 2026-11-23
const StretchId tuck = *StretchId::parse("chin-tuck");
const StretchId cobra = *StretchId::parse("cobra");

Plan twice_a_day_and_on_tuesdays() {
    Plan plan;
    plan.title = "Neck";
    plan.from = monday;
    plan.until = monday + 2;
    plan.entries.resize(2);
    plan.entries[0].stretch = tuck;
    plan.entries[0].times_a_day = 2;
    plan.entries[1].stretch = cobra;
    plan.entries[1].days = {false, true, false, false, false, false, false};
    return plan;
}

OfferView offer(const StretchId& stretch, Day day, OfferOutcome outcome, std::chrono::seconds time = 12h) {
    return {stretch, 1, start_of(day) + time, outcome};
}

const Catalogue& catalogue() {
    static const auto read = Catalogue::read(LIMBER_SOURCE_STRETCHES);
    return *read;
}

}  // namespace

TEST_CASE("a day of a plan counts what was done, and what was too much or hurt", "[command_line]") {
    const std::vector offers{offer(tuck, monday, OfferOutcome::done, 0s),
                             offer(tuck, monday, OfferOutcome::too_much),
                             offer(tuck, monday, OfferOutcome::done, 23h + 59min),
                             offer(tuck, monday, OfferOutcome::hurt),
                             offer(tuck, monday, OfferOutcome::skipped),
                             offer(tuck, monday - 1, OfferOutcome::done),
                             offer(cobra, monday, OfferOutcome::done),
                             offer(cobra, monday + 1, OfferOutcome::not_now)};
    const auto days = done_of_plan(twice_a_day_and_on_tuesdays(), offers, monday - 1, monday + 9);
    REQUIRE(days.size() == 3);
    CHECK(days[0] == PlanDay{monday, {{tuck, {2, 3, 1, 1, 2}}}, {2, 3, 1, 1, 2}});
    CHECK(days[1] ==
          PlanDay{monday + 1, {{tuck, {2, 0, 0, 0, 0}}, {cobra, {1, 0, 0, 0, 0}}}, {3, 0, 0, 0, 0}});
    CHECK(days[2].day == monday + 2);
}

TEST_CASE("a share is in whole percent, and never more than all", "[command_line]") {
    CHECK(percent_of({}) == 0);
    CHECK(percent_of({3, 1, 0, 0, 1}) == 33);
    CHECK(percent_of({3, 2, 0, 0, 2}) == 67);
    CHECK(percent_of({3, 9, 0, 0, 3}) == 100);
}

TEST_CASE("a day that is not over is told", "[command_line]") {
    const auto plan = twice_a_day_and_on_tuesdays();
    const auto days = done_of_plan(plan, {}, monday, monday + 1);
    const std::string words = "The last day is not over yet.";
    CHECK(plan_markdown(plan, days, catalogue(), monday + 1).ends_with(words));
    CHECK(plan_markdown(plan, days, catalogue(), monday + 2).find(words) == std::string::npos);
    CHECK(plan_markdown(plan, {}, catalogue(), monday) == "# Neck\n\nNothing was asked for in these days.");
}

TEST_CASE("a stretch that is no longer there goes by its id", "[command_line]") {
    auto plan = twice_a_day_and_on_tuesdays();
    plan.entries[0].stretch = *StretchId::parse("gone-by-now");
    const auto days = done_of_plan(plan, {}, monday, monday);
    CHECK(plan_csv(days, catalogue()) ==
          "day,stretch,name,asked,done,too_much,hurt,percent\n"
          "2026-11-23,gone-by-now,gone-by-now,2,0,0,0,0\n"
          "2026-11-23,,,2,0,0,0,0");
}
