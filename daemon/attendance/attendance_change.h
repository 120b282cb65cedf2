// SPDX-License-Identifier: MIT
// One event being worked into the attendance: the moves that several events share. Within daemon/attendance
// only.
#pragma once

#include "daemon/attendance/attendance.h"

namespace limber {

class AttendanceChange {
public:
    explicit AttendanceChange(const AtDesk& desk);

    Attendance& at() { return step_.attendance; }
    const Spell& spell() const { return step_.spell; }
    const SpellRules& rules() const { return rules_; }
    AttendanceStep done() const { return step_; }

    void take(const SpellStep& next, BootTime now);
    void put_back();
    void refuse() { step_.refused = true; }

    // What is due by itself until now.
    void pass(BootTime now);
    // Out of a gap the person is back: at `when`, which may lie before what is known by now.
    void come_back(BootTime when);
    void confirm_nudge();
    // The holds are over; absence begins to count from then.
    void release(BootTime when);
    void begin_absence(BootTime now);
    void end_standing(BootTime when);
    BootTime first_hold() const;

    std::optional<BootTime> forgotten_at() const;
    // Input goes on behind a lock for so long that it is none.
    std::optional<BootTime> unlocked_at() const;
    // Standing without input: an absence from the first time on, no standing any more from the second.
    std::optional<BootTime> stander_absent_at() const;
    std::optional<BootTime> standing_lapses_at() const;

private:
    const SpellRules& rules_;
    AttendanceStep step_;
};

}  // namespace limber
