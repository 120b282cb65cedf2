// SPDX-License-Identifier: MIT
#include "daemon/attendance/attendance.h"

#include <algorithm>

#include "daemon/attendance/attendance_change.h"

namespace limber {

namespace {

constexpr std::uint32_t calls = bit_of(Signal::microphone) | bit_of(Signal::camera);

bool began_in_time(const SpellRules& rules, BootTime began, BootTime last_input) {
    return began <= last_input + rules.grace + Attendance::late_notice;
}

void hold(AttendanceChange& step, Signal signal, BootTime now) {
    auto& at = step.at();
    const bool is_call = (bit_of(signal) & calls) != 0;
    const auto& spell = step.spell();
    const bool at_desk = spell.mode == SpellMode::active || spell.mode == SpellMode::standing;
    const bool reading =
        spell.mode == SpellMode::idle && !spell.absent_from && began_in_time(step.rules(), now, spell.anchor);
    if (at.absent()) {
        return;
    }
    if (at_desk || at.standing_since) {
        at.holding |= bit_of(signal);
    } else if (reading) {
        at.nudge.reset();
        at.holding |= bit_of(signal);
        // The gap was reading up to now, also when the word of it comes a little late.
        const auto within = std::min(now, spell.anchor + step.rules().grace);
        step.take(limber::on_input(step.rules(), spell, within), now);
    } else if (is_call) {
        step.come_back(at.nudge.value_or(now));
    }
}

void let_go(AttendanceChange& step, Signal signal, BootTime now) {
    auto& at = step.at();
    if ((at.holding & bit_of(signal)) == 0) {
        return;
    }
    at.held_from = step.first_hold();
    at.held_until = now;
    at.holding &= ~bit_of(signal);
    if (!at.held()) {
        step.release(now);
    }
}

void go_absent(AttendanceChange& step, Signal signal, bool was_absent, BootTime now) {
    if (was_absent) {
        return;
    }
    // Locking is done by hand: whoever did it had come back.
    if (signal == Signal::locked) {
        step.confirm_nudge();
    }
    if (signal == Signal::asleep) {
        step.at().hands = false;
        step.at().last_input = step.at().last_input.value_or(now);
    }
    step.begin_absence(now);
}

void end_absence(AttendanceChange& step, Signal signal, BootTime now) {
    auto& at = step.at();
    if (signal == Signal::asleep) {
        at.hands = false;
        at.woke = now;
        if (!at.absent()) {
            step.take(limber::on_absence_end(step.rules(), step.spell(), now), now);
        }
        return;
    }
    at.left.reset();
    if (at.absent()) {
        return;
    }
    step.take(limber::on_absence_end(step.rules(), step.spell(), now), now);
    at.hands = true;
    at.last_input = now;
    step.come_back(now);
}

// No input since then, and nobody is known to be away.
void rest_at_desk(AttendanceChange& step, BootTime last_input, BootTime now) {
    auto& at = step.at();
    if (step.spell().mode != SpellMode::active) {
        return;
    }
    // What began after the grace was over found nobody here; a call was then taken by somebody who came.
    std::optional<BootTime> call;
    std::uint32_t in_time = 0;
    for (std::size_t i = 0; i < signal_count; ++i) {
        const auto bit = at.holding & 1U << i;
        if (began_in_time(step.rules(), at.since[i], last_input)) {
            in_time |= bit;
        } else if ((bit & calls) != 0) {
            call = earliest(call, at.since[i]);
        }
    }
    if (in_time != 0) {
        return;
    }
    at.holding = 0;
    const bool was_held =
        at.held_until && at.held_from && began_in_time(step.rules(), *at.held_from, last_input);
    const auto begin = was_held ? std::max(last_input, *at.held_until) : last_input;
    step.take(limber::on_idle(step.rules(), step.spell(), begin, call.value_or(now)), now);
    if (call) {
        step.come_back(*call);
    }
}

}  // namespace

AttendanceStep on_input(const AtDesk& desk, BootTime now) {
    AttendanceChange step(desk);
    step.pass(now);
    auto& at = step.at();
    at.hands = true;
    const bool only_left = at.left && (at.signals & ~presence_signals) == 0;
    if (at.absent() && !only_left) {
        return step.done();
    }
    if (at.standing_since) {
        at.holding |= at.signals & presence_signals;
        return step.done();
    }
    const auto& spell = step.spell();
    const bool away =
        spell.mode == SpellMode::none ||
        (spell.mode == SpellMode::idle && (spell.absent_from || now - spell.anchor > desk.rules.spell.grace));
    if (at.nudge) {
        if (now - *at.nudge >= Attendance::bump) {
            step.confirm_nudge();
        }
    } else if (only_left) {
        at.nudge = std::max(now, *at.left + Attendance::leaving);
    } else if (away) {
        at.nudge = now;
    } else {
        step.come_back(now);
    }
    return step.done();
}

AttendanceStep on_rest(const AtDesk& desk, BootTime last_input, BootTime now) {
    AttendanceChange step(desk);
    auto& at = step.at();
    at.hands = false;
    at.last_input = std::max(last_input, at.last_input.value_or(last_input));
    if (at.nudge && last_input - *at.nudge >= Attendance::bump) {
        step.confirm_nudge();
    } else if (at.nudge && last_input < *at.nudge) {
        at.nudge.reset();
    }
    if (at.absent()) {
        step.take(limber::on_idle(step.rules(), step.spell(), last_input, now), now);
    } else if (!at.standing_since) {
        rest_at_desk(step, last_input, now);
    }
    step.pass(now);
    return step.done();
}

AttendanceStep on_signal(const AtDesk& desk, Signal signal, bool on, BootTime now) {
    AttendanceChange step(desk);
    step.pass(now);
    auto& at = step.at();
    const auto bit = bit_of(signal);
    if (((at.signals & bit) != 0) == on) {
        return step.done();
    }
    const bool was_absent = at.absent();
    at.signals ^= bit;
    const bool is_hold = (bit & presence_signals) != 0;
    if (on) {
        at.since[static_cast<std::size_t>(signal)] = now;
        is_hold ? hold(step, signal, now) : go_absent(step, signal, was_absent, now);
    } else {
        is_hold ? let_go(step, signal, now) : end_absence(step, signal, now);
    }
    return step.done();
}

AttendanceStep on_slept(const AtDesk& desk, BootTime from, BootTime now) {
    AttendanceChange step(desk);
    auto& at = step.at();
    const bool told_already = at.woke && *at.woke >= from;
    if (at.absent() || told_already) {
        step.pass(now);
        return step.done();
    }
    step.pass(from);
    step.begin_absence(from);
    at.last_input = std::min(from, at.last_input.value_or(from));
    at.hands = false;
    step.take(limber::on_absence_end(step.rules(), step.spell(), now), now);
    return step.done();
}

}  // namespace limber
