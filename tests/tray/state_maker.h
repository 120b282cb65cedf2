// SPDX-License-Identifier: MIT
// States as the daemon publishes them, for the tests of the tray.
#pragma once

#include <string>

#include "shared/message/state.h"
#include "shared/stretch/stretch.h"
#include "tray/text/phrases.h"

namespace limber {

inline constexpr BootTime desk_start = BootTime(std::chrono::hours(5));
// 2026-03-03 10:00:00 UTC, a Tuesday.
inline constexpr WallTime desk_start_wall = WallTime(std::chrono::seconds(1772532000));

inline Moment moment(Duration after_start) {
    return {desk_start + after_start,
            desk_start_wall + std::chrono::duration_cast<std::chrono::seconds>(after_start)};
}

// Someone sat down at desk_start and types on.
inline State at_the_desk() {
    State state;
    state.phase = Phase::sitting;
    state.display = 7;
    state.since = desk_start;
    state.sitting = {Duration(0), desk_start, Measure::rising};
    state.limit = 30min;
    state.rest = 5min;
    state.default_snooze = 5min;
    state.due_at = desk_start + 30min;
    return state;
}

// The reminder after half an hour is up.
inline State with_reminder(ReminderState reminder_state) {
    auto state = at_the_desk();
    state.due_at.reset();
    state.reminder.id = 42;
    state.reminder.state = reminder_state;
    state.reminder.snoozes_left = 2;
    state.reminder.offered.stretch = *StretchId::parse("standing-back-bend");
    if (reminder_state == ReminderState::snoozed) {
        state.reminder.until = desk_start + 35min;
        state.due_at = state.reminder.until;
    }
    return state;
}

inline Stretch back_bend() {
    Stretch stretch;
    stretch.id = *StretchId::parse("standing-back-bend");
    stretch.name = "Standing back bend";
    stretch.total_seconds = 35;
    return stretch;
}

}  // namespace limber
