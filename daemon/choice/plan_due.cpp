// SPDX-License-Identifier: MIT
#include "daemon/choice/plan_due.h"

#include <algorithm>

namespace limber {

namespace {

struct DueEntry {
    StretchId stretch;
    std::ptrdiff_t done = 0;
};

bool is_done(TriedOutcome outcome) {
    return outcome == TriedOutcome::completed || outcome == TriedOutcome::too_much;
}

}  // namespace

std::vector<StretchId> due_today(const Plan& plan, const std::vector<Tried>& history, Day day) {
    std::vector<DueEntry> due;
    for (const auto* const entry : entries_on(plan, day)) {
        const auto done = std::count_if(history.begin(), history.end(), [&](const Tried& tried) {
            return tried.day == day && tried.id == entry->stretch && is_done(tried.outcome);
        });
        if (done < entry->times_a_day) {
            due.push_back({entry->stretch, done});
        }
    }
    std::stable_sort(due.begin(), due.end(),
                     [](const DueEntry& a, const DueEntry& b) { return a.done < b.done; });
    std::vector<StretchId> ids;
    for (const auto& entry : due) {
        ids.push_back(entry.stretch);
    }
    return ids;
}

Candidates with_plan(Candidates candidates, std::span<const Stretch> catalogue, const Plan& plan, Day day) {
    for (const auto* const entry : entries_on(plan, day)) {
        const auto found = std::find_if(catalogue.begin(), catalogue.end(),
                                        [&](const Stretch& stretch) { return stretch.id == entry->stretch; });
        if (found != catalogue.end()) {
            candidates.set_length(found->id, with_plan(*found, *entry).total_seconds);
        }
    }
    return candidates;
}

}  // namespace limber
