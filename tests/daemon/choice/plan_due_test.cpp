// SPDX-License-Identifier: MIT
#include "daemon/choice/plan_due.h"

#include "daemon/choice/next_break.h"
#include "daemon/reminder/break_turn.h"
#include "tests/catch.h"
#include "tests/daemon/choice/choice_desk.h"

using namespace limber;

namespace {

constexpr Day monday = 20780;  // 2026-11-23
using Ids = std::vector<StretchId>;

PlanEntry entry_of(const char* stretch, int times_a_day) {
    PlanEntry entry;
    entry.stretch = id(stretch);
    entry.times_a_day = times_a_day;
    return entry;
}

Plan two_entries() {
    Plan plan;
    plan.from = monday;
    plan.until = monday + 2;
    plan.entries = {entry_of("chin-tuck", 2), entry_of("open-book", 1)};
    return plan;
}

Tried tried(const char* stretch, TriedOutcome outcome = TriedOutcome::completed, Day day = monday) {
    return {id(stretch), day, 1, outcome};
}

}  // namespace

TEST_CASE("what a plan asks for is due until it was done as often as asked", "[choice]") {
    const auto plan = two_entries();
    std::vector<Tried> history;
    CHECK(due_today(plan, history, monday) == Ids{id("chin-tuck"), id("open-book")});
    history.push_back(tried("chin-tuck"));
    CHECK(due_today(plan, history, monday) == Ids{id("open-book"), id("chin-tuck")});
    history.push_back(tried("open-book"));
    CHECK(due_today(plan, history, monday) == Ids{id("chin-tuck")});
    history.push_back(tried("chin-tuck", TriedOutcome::too_much));
    CHECK(due_today(plan, history, monday).empty());
    CHECK(due_today(plan, history, monday + 1) == Ids{id("chin-tuck"), id("open-book")});
}

TEST_CASE("what was passed over or hurt was not done", "[choice]") {
    const std::vector history{tried("open-book", TriedOutcome::skipped),
                              tried("open-book", TriedOutcome::pain),
                              tried("open-book", TriedOutcome::completed, monday - 1)};
    CHECK(due_today(two_entries(), history, monday) == Ids{id("chin-tuck"), id("open-book")});
}

TEST_CASE("nothing is due outside of the plan's days", "[choice]") {
    auto plan = two_entries();
    CHECK(due_today(plan, {}, monday - 1).empty());
    CHECK(due_today(plan, {}, monday + 3).empty());
    plan.entries[0].days = {false, true, true, true, true, true, true};
    CHECK(due_today(plan, {}, monday) == Ids{id("open-book")});
}

TEST_CASE("a planned dose that is too long for a short break waits for a long one", "[choice]") {
    Plan plan;
    plan.from = monday;
    plan.entries = {entry_of("chin-tuck", 1)};
    plan.entries[0].repetitions = 10;
    plan.entries[0].hold_seconds = 5;
    const auto length_of = [&](Day day) {
        const auto candidates = with_plan(known_candidates(), known_stretches(), plan, day);
        return candidates.all()[index_of(id("chin-tuck"))].total_seconds;
    };
    CHECK(length_of(monday) == 75);
    CHECK(length_of(monday - 1) == stretch_of(id("chin-tuck")).total_seconds);

    ChoiceLimits limits;
    limits.equipment = ~Bits{0};
    const auto first_in = [&](BreakKind kind, const char* stretch, int hold) {
        plan.entries[0] = entry_of(stretch, 1);
        plan.entries[0].hold_seconds = hold;
        ChoiceContext context;
        context.day = monday;
        context.kind = kind;
        context.planned = due_today(plan, {}, monday);
        const auto chosen =
            choose(with_plan(known_candidates(), known_stretches(), plan, monday), limits, {}, context);
        REQUIRE_FALSE(chosen.empty());
        return chosen.front();
    };
    // 5 s and twice 30 + 4: 73 s fit a short break and no micro-break; in the typical dose of 43 s they
    // would.
    CHECK(first_in(BreakKind::micro, "neck-side-tilt", 15).id == id("neck-side-tilt"));
    CHECK(first_in(BreakKind::micro, "neck-side-tilt", 30).reason != ChoiceReason::planned);
    CHECK(first_in(BreakKind::short_break, "neck-side-tilt", 30).id == id("neck-side-tilt"));
}

TEST_CASE("over a day of breaks a plan is done as often as it asks", "[choice]") {
    Plan plan;
    plan.from = monday;
    plan.entries = {entry_of("chin-tuck", 3), entry_of("neck-side-tilt", 2), entry_of("open-book", 1)};
    ChoiceLimits limits;
    limits.equipment = ~Bits{0};
    std::vector<Tried> history;
    for (std::uint32_t before = 0; before < 14; ++before) {
        ChoiceContext context;
        context.day = monday;
        context.break_index = index_of_break(before);
        context.kind = kind_of_break(BreakTurn::in_turn, before);
        context.planned = due_today(plan, history, monday);
        for (const auto& chosen : choose(known_candidates(), limits, history, context)) {
            history.push_back({chosen.id, monday, context.break_index, TriedOutcome::completed});
        }
    }
    CHECK(due_today(plan, history, monday).empty());
}
