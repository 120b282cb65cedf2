// SPDX-License-Identifier: MIT
// What the person says and does, rather than what a source tells; and what the attendance waits for.
#include "daemon/attendance/attendance_change.h"

namespace limber {

AttendanceStep on_standing(const AtDesk& desk, bool standing, BootTime now) {
    AttendanceChange step(desk);
    step.pass(now);
    auto& at = step.at();
    if (!standing) {
        if (!at.standing_since) {
            step.refuse();
            return step.done();
        }
        step.end_standing(now);
        at.hands = true;
        step.come_back(now);
        return step.done();
    }
    if (!at.standing_since) {
        at.hands = true;
        // Without a spell none begins: nobody sits.
        if (step.spell().mode != SpellMode::none || at.nudge) {
            step.come_back(at.nudge.value_or(now));
            step.take(on_stretch_start(step.rules(), step.spell(), now), now);
        }
        at.nudge.reset();
        at.left.reset();
        at.standing_since = now;
    }
    at.standing_told = now;
    return step.done();
}

AttendanceStep on_leave(const AtDesk& desk, BootTime now) {
    AttendanceChange step(desk);
    step.pass(now);
    step.confirm_nudge();
    const bool was_absent = step.at().absent();
    step.at().left = now;
    if (!was_absent) {
        step.begin_absence(now);
    }
    // Input that goes on may be the way out, or somebody who stays.
    if (step.at().hands) {
        step.at().nudge = now + Attendance::leaving;
    }
    return step.done();
}

AttendanceStep on_here(const AtDesk& desk, BootTime now) {
    AttendanceChange step(desk);
    step.pass(now);
    auto& at = step.at();
    const auto amount = undoable(step.rules(), at.undo, step.spell(), now);
    if (amount == Duration(0) || (at.signals & absence_signals) != 0) {
        step.refuse();
        return step.done();
    }
    at.hands = true;
    if (step.spell().mode != SpellMode::standing) {
        step.come_back(at.nudge.value_or(now));
    }
    if (at.undo.credit) {
        step.put_back();
    }
    return step.done();
}

AttendanceStep on_person(const AtDesk& desk, BootTime now) {
    AttendanceChange step(desk);
    step.pass(now);
    if (step.at().nudge && !step.at().absent()) {
        step.at().hands = true;
        step.confirm_nudge();
    }
    return step.done();
}

AttendanceStep on_run_start(const AtDesk& desk, BootTime now) {
    AttendanceChange step(desk);
    step.pass(now);
    step.confirm_nudge();
    step.at().run = true;
    step.take(on_stretch_start(step.rules(), step.spell(), now), now);
    return step.done();
}

AttendanceStep on_run_end(const AtDesk& desk, StretchEnd end, BootTime now) {
    AttendanceChange step(desk);
    const auto& rules = step.rules();
    step.at().run = false;
    step.at().last_input = now;
    // A lock in the middle has set the clock going again; what was done ends the spell all the same.
    const auto mode = step.spell().mode;
    if (end == StretchEnd::ends_spell && (mode == SpellMode::active || mode == SpellMode::idle)) {
        step.take(on_stretch_start(rules, step.spell(), now), now);
    }
    step.take(on_stretch_end(rules, step.spell(), end, now), now);
    // Without a spell the next input begins one.
    step.at().hands = step.spell().mode == SpellMode::active;
    // Whoever stood before the stretch stands after it.
    if (step.at().standing_since && step.spell().mode == SpellMode::active) {
        step.take(on_stretch_start(rules, step.spell(), now), now);
    }
    step.pass(now);
    return step.done();
}

AttendanceStep on_time(const AtDesk& desk, BootTime now) {
    AttendanceChange step(desk);
    step.pass(now);
    return step.done();
}

std::optional<BootTime> next_wakeup(const AtDesk& desk, BootTime now) {
    const AttendanceChange step(desk);
    const auto& at = desk.attendance;
    auto wakeup = earliest(step.forgotten_at(), step.standing_lapses_at());
    wakeup = earliest(wakeup, step.unlocked_at());
    if (desk.spell.mode == SpellMode::standing) {
        wakeup = earliest(wakeup, step.stander_absent_at());
    }
    if (at.nudge) {
        wakeup = earliest(wakeup, *at.nudge + (at.hands ? Attendance::bump : desk.rules.spell.grace));
    }
    // Input on the way out counts later: up to then the gap goes on.
    if (!at.nudge || *at.nudge > now) {
        wakeup = earliest(wakeup, limber::next_wakeup(desk.rules.spell, desk.spell, now));
    }
    if (at.standing_told && !asks_about_standing(desk, now)) {
        wakeup = earliest(wakeup, *at.standing_told + desk.rules.ask_standing);
    }
    return wakeup;
}

bool asks_about_standing(const AtDesk& desk, BootTime now) {
    const auto told = desk.attendance.standing_told;
    return told && now - *told >= desk.rules.ask_standing;
}

std::optional<Duration> awaited_rest(const AtDesk& desk) {
    if (!desk.attendance.hands) {
        return std::nullopt;
    }
    if (AttendanceChange(desk).unlocked_at()) {
        return Attendance::password_pause;
    }
    return desk.attendance.nudge ? Attendance::settling : desk.rules.spell.grace;
}

}  // namespace limber
