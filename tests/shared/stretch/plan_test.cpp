// SPDX-License-Identifier: MIT
#include "shared/stretch/plan.h"

#include "tests/catch.h"

using namespace limber;

namespace {

constexpr Day monday = 20780;  // 2026-11-23

PlanEntry entry_of(const char* id, Weekdays days = every_day) {
    PlanEntry entry;
    entry.stretch = *StretchId::parse(id);
    entry.days = days;
    return entry;
}

Plan two_weeks() {
    Plan plan;
    plan.from = monday;
    plan.until = monday + 13;
    const Weekdays weekend{false, false, false, false, false, true, true};
    const Weekdays workdays{true, true, true, true, true, false, false};
    plan.entries = {entry_of("chin-tuck"), entry_of("open-book", weekend), entry_of("cobra", workdays)};
    return plan;
}

std::vector<std::string> ids_on(const Plan& plan, Day day) {
    std::vector<std::string> ids;
    for (const auto* const entry : entries_on(plan, day)) {
        ids.emplace_back(entry->stretch.text());
    }
    return ids;
}

Stretch with_sides() {
    Stretch stretch;
    stretch.hold = {10, 30};
    stretch.repetitions = {1, 3};
    stretch.per_side = true;
    stretch.typical = {15, 1, 4, 5, 1};
    stretch.total_seconds = 43;
    return stretch;
}

}  // namespace

TEST_CASE("the weekday of a day is the calendar's", "[plan]") {
    CHECK(weekday_words.at(weekday_of(monday)) == "mon");
    CHECK(weekday_words.at(weekday_of(monday + 6)) == "sun");
    CHECK(weekday_words.at(weekday_of(0)) == "thu");
    CHECK(weekday_words.at(weekday_of(-1)) == "wed");
}

TEST_CASE("a plan asks on its weekdays, from its first day until its last", "[plan]") {
    using Ids = std::vector<std::string>;
    const auto plan = two_weeks();
    CHECK(ids_on(plan, monday - 1).empty());
    CHECK(ids_on(plan, monday) == Ids{"chin-tuck", "cobra"});
    CHECK(ids_on(plan, monday + 5) == Ids{"chin-tuck", "open-book"});
    CHECK(ids_on(plan, monday + 13) == Ids{"chin-tuck", "open-book"});
    CHECK(ids_on(plan, monday + 14).empty());
    auto open = plan;
    open.until.reset();
    CHECK(ids_on(open, monday + 14) == Ids{"chin-tuck", "cobra"});

    CHECK(entry_for(plan, *StretchId::parse("cobra"), monday) == &plan.entries[2]);
    CHECK(entry_for(plan, *StretchId::parse("cobra"), monday + 5) == nullptr);
    CHECK(entry_for(plan, *StretchId::parse("far-gaze"), monday) == nullptr);
}

TEST_CASE("the plan's dose takes the place of the typical one, and the length follows", "[plan]") {
    PlanEntry entry;
    SECTION("nothing said: nothing changed") {
        CHECK(with_plan(with_sides(), entry) == with_sides());
    }
    SECTION("hold and repetitions") {
        entry.hold_seconds = 20;
        entry.repetitions = 3;
        const auto planned = with_plan(with_sides(), entry);
        CHECK(planned.typical == TypicalDose{20, 3, 4, 5, 1});
        CHECK(planned.total_seconds == 5 + 2 * 3 * (20 + 4));
        CHECK(planned.per_side);
    }
    SECTION("one side alone") {
        entry.sides = PlanSides::right;
        const auto planned = with_plan(with_sides(), entry);
        CHECK_FALSE(planned.per_side);
        CHECK(planned.total_seconds == 5 + 15 + 4);
        CHECK(guided_seconds(planned) == planned.total_seconds);
    }
}
