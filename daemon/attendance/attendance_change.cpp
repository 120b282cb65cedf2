// SPDX-License-Identifier: MIT
#include "daemon/attendance/attendance_change.h"

#include <algorithm>

namespace limber {

AttendanceChange::AttendanceChange(const AtDesk& desk)
    : rules_(desk.rules.spell), step_{desk.attendance, desk.spell, {}, {}, false} {
}

void AttendanceChange::take(const SpellStep& next, BootTime now) {
    at().undo = after_step(rules_, at().undo, step_.spell, next, now);
    step_.spell = next.spell;
    if (next.finished) {
        step_.finished.push_back(*next.finished);
    }
}

void AttendanceChange::put_back() {
    const auto undone = limber::put_back(*at().undo.credit, spell());
    step_.spell = undone.spell;
    step_.no_break = undone.no_break;
    at().undo.credit.reset();
}

void AttendanceChange::pass(BootTime now) {
    if (at().nudge && at().hands && now - *at().nudge >= Attendance::bump) {
        confirm_nudge();
    } else if (at().nudge && !at().hands && now - *at().nudge >= rules_.grace) {
        at().nudge.reset();
    }
    const auto unlocked = unlocked_at();
    if (unlocked && now >= *unlocked) {
        at().signals &= ~bit_of(Signal::locked);
        if (!at().absent()) {
            come_back(*at().hands_since);
        }
    }
    const auto forgotten = forgotten_at();
    if (forgotten && now >= *forgotten) {
        release(*forgotten);
    }
    const auto absent = stander_absent_at();
    if (absent && now >= *absent && spell().mode == SpellMode::standing) {
        take(limber::on_stretch_end(rules_, spell(), StretchEnd::abandoned, *absent), *absent);
        take(limber::on_absence_begin(rules_, spell(), *absent), *absent);
    }
    const auto lapsed = standing_lapses_at();
    if (lapsed && now >= *lapsed) {
        end_standing(*lapsed);
    }
    // While it is open whether the person came back at the nudge, no later moment counts.
    take(limber::on_time(rules_, spell(), std::min(now, at().nudge.value_or(now))), now);
}

void AttendanceChange::come_back(BootTime when) {
    at().nudge.reset();
    at().left.reset();
    at().holding |= at().signals & presence_signals;
    if (!at().standing_since || spell().mode == SpellMode::idle) {
        take(limber::on_input(rules_, spell(), when), when);
    }
    if ((at().standing_since || at().run) && spell().mode == SpellMode::active) {
        take(limber::on_stretch_start(rules_, spell(), when), when);
    }
}

void AttendanceChange::confirm_nudge() {
    if (at().nudge) {
        come_back(*at().nudge);
    }
}

void AttendanceChange::release(BootTime when) {
    at().holding = 0;
    at().held_until = when;
    if (at().standing_since) {
        at().last_input = when;
    }
    if (!at().hands && !at().absent() && spell().mode == SpellMode::active) {
        take(limber::on_idle(rules_, spell(), when, when), when);
    }
}

void AttendanceChange::begin_absence(BootTime now) {
    // Whoever stood was there up to now, whatever the hands did.
    if (at().standing_since) {
        at().last_input = now;
    }
    end_standing(now);
    at().nudge.reset();
    if (at().run && spell().mode == SpellMode::standing) {
        take(limber::on_stretch_end(rules_, spell(), StretchEnd::abandoned, now), now);
    }
    take(limber::on_absence_begin(rules_, spell(), now), now);
}

void AttendanceChange::end_standing(BootTime when) {
    if (!at().standing_since) {
        return;
    }
    at().standing_since.reset();
    at().standing_told.reset();
    if (spell().mode == SpellMode::standing) {
        take(limber::on_stretch_end(rules_, spell(), StretchEnd::abandoned, when), when);
    }
}

BootTime AttendanceChange::first_hold() const {
    auto first = BootTime::max();
    for (std::size_t i = 0; i < signal_count; ++i) {
        const bool counts = (step_.attendance.holding >> i & 1U) != 0;
        first = counts ? std::min(first, step_.attendance.since[i]) : first;
    }
    return first;
}

std::optional<BootTime> AttendanceChange::forgotten_at() const {
    const auto& a = step_.attendance;
    if (a.hands || !a.held() || a.absent()) {
        return std::nullopt;
    }
    return a.last_input.value_or(first_hold()) + Attendance::forgotten;
}

std::optional<BootTime> AttendanceChange::unlocked_at() const {
    const auto& a = step_.attendance;
    const bool locked = (a.signals & bit_of(Signal::locked)) != 0;
    if (!locked || !a.hands || !a.hands_since ||
        *a.hands_since < a.since[static_cast<std::size_t>(Signal::locked)]) {
        return std::nullopt;
    }
    return *a.hands_since + Attendance::longest_password;
}

std::optional<BootTime> AttendanceChange::stander_absent_at() const {
    const auto& a = step_.attendance;
    if (!a.standing_since || a.hands || a.held() || a.run || !a.last_input) {
        return std::nullopt;
    }
    return std::max(*a.last_input, *a.standing_since) + rules_.grace;
}

std::optional<BootTime> AttendanceChange::standing_lapses_at() const {
    const auto absent = stander_absent_at();
    return absent ? std::optional(*absent + rules_.rest) : std::nullopt;
}

}  // namespace limber
