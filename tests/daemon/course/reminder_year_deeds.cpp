// SPDX-License-Identifier: MIT
// What the one who lives the year does in a minute of it: work, meetings, and answers to reminders.
#include "shared/base/split_mix.h"
#include "tests/daemon/course/reminder_year.h"

namespace limber {

// What the person does with a notification that they have not seen yet.
void ReminderYear::react() {
    const auto& reminder = desk_.course.reminder;
    if (seen_ == puts_ || reminder.state != ReminderState::reminded) {
        return;
    }
    seen_ = puts_;
    rest(between(1s, 8s));
    if (reminder.state != ReminderState::reminded) {
        return;
    }
    const bool in_call = (desk_.course.attendance.signals & call_signals) != 0;
    const bool willing = split_mix(reminder.id * 31) % 100 < 47 && !in_call;
    if (willing && chance(75)) {
        return take_break();
    }
    if (willing && chance(50)) {
        desk_.nudge();
        return desk_.tell_command(CommandKind::snooze, 5 * 60000);
    }
    refuse();
}

void ReminderYear::refuse() {
    const bool in_call = (desk_.course.attendance.signals & call_signals) != 0;
    const auto until = in_call ? SnoozeEnd::call_end : SnoozeEnd::typing_pause;
    switch (below(10)) {
        case 0:
            desk_.nudge();
            return desk_.tell_command(CommandKind::snooze);
        case 1:
            desk_.nudge();
            return desk_.tell_command(CommandKind::snooze_moment, static_cast<std::int64_t>(until));
        case 2:
        case 3:
            desk_.nudge();
            return desk_.tell_command(CommandKind::skip);
        case 4:
            desk_.nudge();
            return desk_.tell_command(CommandKind::notice_closed);
        default:
            type(20s);
            return desk_.tell_command(CommandKind::notice_expired);
    }
}

void ReminderYear::take_break() {
    desk_.nudge();
    desk_.tell_command(CommandKind::start);
    rest(90s);
    const bool stays_seated = chance(30);
    if (!stays_seated) {
        desk_.tell_command(CommandKind::walked);
    }
    rest(between(30s, 4min));
    Event event{EventKind::command};
    event.command.kind = CommandKind::finish;
    event.command.reminder = desk_.course.reminder.id;
    event.command.argument = static_cast<std::int64_t>(Outcome::done);
    event.seated = stays_seated;
    desk_.tell(event);
    rest(stays_seated ? between(1s, 20s) : between(10s, 3min));
}

// A bit of work: keys and motion, then a look at the screen.
void ReminderYear::stroke() {
    type(between(3s, chance(15) ? 5min : 80s));
    rest(chance(8) ? between(20s, 75s) : between(1s, 20s));
    react();
}

void ReminderYear::hold(Signal signal, Duration length) {
    desk_.set(signal, true);
    const auto end = desk_.now + length;
    while (desk_.now < end) {
        chance(60) ? stroke() : rest(between(30s, 4min));
        react();
    }
    desk_.set(signal, false);
}

void ReminderYear::meeting(Duration length) {
    const bool slides = chance(30);
    const bool camera = chance(50);
    if (camera) {
        desk_.set(Signal::camera, true);
    }
    if (slides) {
        desk_.set(Signal::full_screen, true);
    }
    hold(Signal::microphone, length);
    if (slides) {
        desk_.set(Signal::full_screen, false);
    }
    if (camera) {
        desk_.set(Signal::camera, false);
    }
}

void ReminderYear::stand(bool on) {
    if (on == desk_.course.attendance.standing_since.has_value()) {
        return;
    }
    Event event{EventKind::standing};
    event.on = on;
    desk_.nudge();
    desk_.tell(event);
}

void ReminderYear::interrupt() {
    switch (below(140)) {
        case 0:
            return meeting(chance(6) ? between(2h, 3h) : between(10min, 55min));
        case 1:
            return hold(Signal::full_screen, between(10min, 80min));
        case 2:
            return chance(20) ? hold(Signal::notices_off, chance(20) ? 3h : between(20min, 2h)) : rest(5s);
        case 3:
            return hold(Signal::notices_asked, between(5min, 30min));
        case 4:
            return hold(Signal::inhibitor, between(3min, 15min));
        case 5:
            return desk_.sleep(between(20s, 20min));
        case 6:
            desk_.set(Signal::locked, true);
            rest(between(1min, 12min));
            desk_.nudge();
            return desk_.set(Signal::locked, false);
        case 7:
        case 8:
            return rest(between(3min, 9min));
        case 9:
            return stand(true);
        case 10:
        case 11:
            return stand(false);
        default:
            return;
    }
}

void ReminderYear::work_until(WallTime end) {
    while (desk_.wall_now() < end) {
        stroke();
        interrupt();
    }
    stand(false);
}

}  // namespace limber
