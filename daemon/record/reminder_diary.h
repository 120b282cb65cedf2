// SPDX-License-Identifier: MIT
// Follows one reminder from its first offer to its answer and makes its record of history. Pure.
#pragma once

#include <optional>

#include "daemon/reminder/reminder.h"
#include "shared/history/history_records.h"

namespace limber {

class ReminderDiary {
public:
    // The record, when `effect` ended its reminder.
    std::optional<ReminderRecord> take(const ReminderEffect& effect, WallTime now);

    // A reminder that an earlier daemon left unanswered: what is known of it is where it stands.
    void take_over(const Reminder& reminder, WallTime now);

private:
    void offer(const StretchId& stretch, WallTime now);
    void start(const StretchId& stretch, WallTime now);
    void end_last_offer(OfferOutcome outcome, WallTime now);
    std::optional<ReminderRecord> close(ReminderAnswer answer, WallTime now);

    std::optional<ReminderRecord> open_;
};

}  // namespace limber
