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
    if (at.standing_since) {
        step.come_back(now);
    } else if (at_desk) {
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

// What came on at the moment of waking came on to somebody awake.
void hold_what_begins(AttendanceChange& step, BootTime now) {
    for (std::size_t i = 0; i < signal_count; ++i) {
        const auto signal = static_cast<Signal>(i);
        const bool is_hold = (bit_of(signal) & presence_signals & step.at().signals) != 0;
        if (is_hold && step.at().since[i] == now) {
            hold(step, signal, now);
        }
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

// What came on at the moment of leaving has held nobody: the gap began when the hands came to rest. True: so
// it is.
bool held_by_nothing_else(AttendanceChange& step, BootTime now) {
    auto& at = step.at();
    const bool was_held = at.held();
    for (std::size_t i = 0; i < signal_count; ++i) {
        at.holding &= at.since[i] == now ? ~(1U << i) : ~0U;
    }
    return was_held && !at.held() && !at.hands && at.last_input;
}

void go_absent(AttendanceChange& step, Signal signal, bool was_absent, BootTime now) {
    if (was_absent) {
        return;
    }
    // Locking is done by hand: whoever did it had come back.
    if (signal == Signal::locked) {
        step.confirm_nudge();
    }
    const bool rested = held_by_nothing_else(step, now);
    if (signal == Signal::asleep) {
        step.at().hands = false;
    }
    step.begin_absence(now);
    if (rested) {
        step.take(limber::on_idle(step.rules(), step.spell(), *step.at().last_input, now), now);
    }
}

void end_absence(AttendanceChange& step, Signal signal, BootTime now) {
    auto& at = step.at();
    if (signal == Signal::asleep) {
        at.hands = false;
        at.woke = now;
    } else {
        at.left.reset();
        at.returned = now;
    }
    if (at.absent()) {
        return;
    }
    step.take(limber::on_absence_end(step.rules(), step.spell(), now), now);
    // Unlocking may be told before the waking that it came after.
    if (at.returned && now - *at.returned <= Attendance::late_notice) {
        at.hands = true;
        at.last_input = now;
        step.come_back(now);
    } else {
        hold_what_begins(step, now);
    }
}

// What of the holds is known of a gap in which the hands have rested since `last_input`.
struct HeldInGap {
    bool still = false;            // one that began in time goes on
    std::optional<BootTime> call;  // taken after the grace was over, by somebody who came
    BootTime begin;                // of the gap: an earlier hold may have covered its first part
};

HeldInGap held_in_gap(AttendanceChange& step, BootTime last_input) {
    const auto& at = step.at();
    HeldInGap held{false, std::nullopt, last_input};
    if (at.held_until && at.held_from && began_in_time(step.rules(), *at.held_from, last_input)) {
        held.begin = std::max(last_input, *at.held_until);
    }
    for (std::size_t i = 0; i < signal_count; ++i) {
        const auto bit = at.holding & 1U << i;
        if (bit != 0 && began_in_time(step.rules(), at.since[i], held.begin)) {
            held.still = true;
        } else if ((bit & calls) != 0) {
            held.call = earliest(held.call, at.since[i]);
        }
    }
    return held;
}

// No input since then, and nobody is known to be away.
void rest_at_desk(AttendanceChange& step, BootTime last_input, BootTime now) {
    const auto held = held_in_gap(step, last_input);
    if (step.spell().mode != SpellMode::active || held.still) {
        return;
    }
    // What began after the grace was over found nobody here.
    step.at().holding = 0;
    step.take(limber::on_idle(step.rules(), step.spell(), held.begin, held.call.value_or(now)), now);
    if (held.call) {
        step.come_back(*held.call);
    }
}

// The word of the rest comes after that of the lock that fell into it.
void rest_before_absence(AttendanceChange& step, BootTime last_input, BootTime now) {
    const auto held = held_in_gap(step, last_input);
    if (!held.still && !held.call) {
        step.take(limber::on_idle(step.rules(), step.spell(), held.begin, now), now);
    }
}

}  // namespace

AttendanceStep on_input(const AtDesk& desk, BootTime now) {
    AttendanceChange step(desk);
    step.pass(now);
    auto& at = step.at();
    at.hands_since = at.hands ? at.hands_since : now;
    at.hands = true;
    const bool only_left = at.left && (at.signals & absence_signals) == 0;
    if (at.absent() && !only_left) {
        return step.done();
    }
    if (at.standing_since && !at.left) {
        step.come_back(now);
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
    at.hands_since.reset();
    at.last_input = std::max(last_input, at.last_input.value_or(last_input));
    if (at.nudge && last_input - *at.nudge >= Attendance::bump) {
        step.confirm_nudge();
    } else if (at.nudge && last_input + Attendance::settling < *at.nudge) {
        at.nudge.reset();
    }
    if (at.absent()) {
        rest_before_absence(step, *at.last_input, now);
    } else if (!at.standing_since) {
        rest_at_desk(step, *at.last_input, now);
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
    if ((bit & (presence_signals | absence_signals)) == 0) {
        return step.done();
    }
    const bool is_hold = (bit & presence_signals) != 0;
    if (on) {
        at.since[static_cast<std::size_t>(signal)] = now;
        is_hold ? hold(step, signal, now) : go_absent(step, signal, was_absent, now);
    } else {
        is_hold ? let_go(step, signal, now) : end_absence(step, signal, now);
    }
    return step.done();
}

AttendanceStep on_slept(const AtDesk& desk, BootTime from, std::optional<BootTime> last_input, BootTime now) {
    if (last_input && desk.attendance.hands) {
        const auto rested = on_rest(desk, *last_input, from);
        auto slept = on_slept({desk.rules, rested.attendance, rested.spell}, from, std::nullopt, now);
        slept.finished.insert(slept.finished.begin(), rested.finished.begin(), rested.finished.end());
        return slept;
    }
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
