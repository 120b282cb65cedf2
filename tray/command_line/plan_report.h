// SPDX-License-Identifier: MIT
// What was done of a therapist's plan, day by day, to hand back. Nothing of other stretches is in it. Pure.
#pragma once

#include <string>
#include <vector>

#include "shared/history/history_reader.h"
#include "shared/stretch/catalogue.h"
#include "shared/stretch/plan.h"

namespace limber {

struct DoneOfPlan {
    int asked = 0;
    int done = 0;      // gone through to its end
    int too_much = 0;  // of those
    int hurt = 0;
    int counted = 0;  // of `done`, no more than asked
    friend bool operator==(const DoneOfPlan&, const DoneOfPlan&) = default;
};

struct PlanRow {
    StretchId stretch;
    DoneOfPlan done;
    friend bool operator==(const PlanRow&, const PlanRow&) = default;
};

struct PlanDay {
    Day day = 0;
    std::vector<PlanRow> rows;  // in the plan's order, never empty
    DoneOfPlan sum;
    friend bool operator==(const PlanDay&, const PlanDay&) = default;
};

// Of the days from `first` to `last` those on which the plan asks for something.
std::vector<PlanDay> done_of_plan(const Plan& plan, const std::vector<OfferView>& offers, Day first,
                                  Day last);

// How much of what was asked, in whole percent.
int percent_of(const DoneOfPlan& done);

std::string plan_markdown(const Plan& plan, const std::vector<PlanDay>& days, const Catalogue& catalogue,
                          Day today);
// The same for programs: columns are added in later versions, none is ever removed. A day's sum has no
// stretch, and its share.
std::string plan_csv(const std::vector<PlanDay>& days, const Catalogue& catalogue);

}  // namespace limber
