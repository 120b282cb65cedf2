// SPDX-License-Identifier: MIT
#include "tests/daemon/course/reminder_year.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <sstream>

#include "shared/base/duration_text.h"
#include "shared/base/split_mix.h"

namespace limber {

namespace {

constexpr Day first_day = 20454;  // 2026-01-01
constexpr const char* home = "Europe/Berlin";
constexpr const char* away = "America/New_York";

void move_to(const char* zone) {
    setenv("TZ", zone, 1);
    tzset();
}

// Two weeks in summer, one at Christmas, some days between.
bool is_holiday(int day) {
    return (day >= 201 && day < 215) || day >= 358 || day == 0 || day == 92 || day == 95 || day == 120;
}
bool is_sick(int day) {
    return (day >= 40 && day < 44) || day == 290 || day == 291;
}
// A Sunday and the Saturday after.
constexpr int out = 130;
constexpr int back = 136;

int weekday(Day day) {
    return (day + 3) % 7;  // Monday first
}

constexpr int minutes(int hour, int minute) {
    return hour * 60 + minute;
}

}  // namespace

ReminderYear::ReminderYear() {
    const char* const zone = std::getenv("TZ");
    had_zone_ = zone != nullptr;
    zone_before_ = had_zone_ ? zone : "";
    move_to(home);
    for (std::size_t i = 0; i < 7; ++i) {
        hours_.days[i].clear();
        if (i < 5) {
            hours_.days[i] = {{minutes(8, 30), minutes(12, 30)}, {minutes(13, 0), minutes(18, 0)}};
        }
    }
    desk_.wall = start_of(first_day);
    desk_.watcher = [this](const CourseDesk& desk, const Course& before, const Event& event) {
        watch(desk, before, event);
    };
}

ReminderYear::~ReminderYear() {
    had_zone_ ? setenv("TZ", zone_before_.c_str(), 1) : unsetenv("TZ");
    tzset();
}

std::uint64_t ReminderYear::below(std::uint64_t end) {
    return split_mix(++drawn_) % end;
}

Duration ReminderYear::between(Duration least, Duration most) {
    return least + Duration(below(static_cast<std::uint64_t>((most - least).count())));
}

WallTime ReminderYear::at(Day day, int hour, int minute) const {
    const auto begin = start_of(day);
    const auto even = begin + std::chrono::minutes(minutes(hour, minute));
    return even + (offset_at(begin) - offset_at(even));
}

// As the daemon does: it looks again when hours change, and when the zone may have.
void ReminderYear::look_at_hours() {
    const auto wall = desk_.wall_now();
    hours_change_ = next_change(hours_, wall);
    Event event{EventKind::off_hours};
    event.on = !in_hours(hours_, wall);
    if (event.on != desk_.course.reminder.off_hours) {
        desk_.tell(event);
    }
}

void ReminderYear::pass(Duration length, bool typing) {
    const auto end = desk_.now + length;
    while (true) {
        const auto part_of_second = (desk_.now - BootTime(1h)) % 1s;
        const auto until_change =
            hours_change_ ? *hours_change_ - desk_.wall_now() - part_of_second : Duration::max();
        const auto step = std::min(end - desk_.now, until_change);
        typing ? desk_.type(step) : desk_.leave(step);
        if (step < until_change) {
            return;
        }
        look_at_hours();
    }
}

void ReminderYear::wait_until(WallTime end) {
    if (end > desk_.wall_now()) {
        rest(end - desk_.wall_now());
    }
}

void ReminderYear::open_lid() {
    desk_.set(Signal::asleep, false);
    desk_.nudge();
    type(20s);
}

void ReminderYear::close_lid() {
    desk_.set(Signal::asleep, true);
}

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

void ReminderYear::lunch(WallTime end) {
    const bool locks = chance(80);
    if (locks) {
        desk_.set(Signal::locked, true);
    }
    wait_until(end);
    desk_.nudge();
    if (locks) {
        desk_.set(Signal::locked, false);
    }
}

void ReminderYear::work(Day day) {
    ++counts_.days_at_work;
    wait_until(at(day, 8, 10) + std::chrono::seconds(below(3600)));
    open_lid();
    work_until(at(day, 12, 0) + std::chrono::seconds(below(2400)));
    lunch(at(day, 12, 50) + std::chrono::seconds(below(1800)));
    work_until(at(day, 17, 0) + std::chrono::seconds(below(6000)));
    close_lid();
    evening(day);
}

void ReminderYear::evening(Day day) {
    wait_until(at(day, 20, 0) + std::chrono::seconds(below(3600)));
    if (chance(60)) {
        return;
    }
    open_lid();
    chance(50) ? hold(Signal::inhibitor, between(80min, 130min)) : work_until(at(day, 21, 30));
    close_lid();
}

void ReminderYear::weekend(Day day) {
    if (chance(40)) {
        wait_until(at(day, 11, 0));
        open_lid();
        work_until(at(day, 13, 0));
        close_lid();
    }
    evening(day);
}

// Work on the plane, where it is still the hour of the day left behind.
void ReminderYear::fly(Day day, const char* to) {
    wait_until(at(day, 10, 0));
    open_lid();
    work_until(at(day, 11, 30));
    close_lid();
    wait_until(at(day, 18, 0));
    move_to(to);
    look_at_hours();
}

void ReminderYear::live_a_day(Day day) {
    const int of_year = day - first_day;
    if (of_year == out || of_year == back) {
        fly(day, of_year == out ? away : home);
    } else if (!is_holiday(of_year) && !is_sick(of_year)) {
        weekday(day) < 5 ? work(day) : weekend(day);
    }
    wait_until(start_of(day + 1));
    DaySums fresh;
    fresh.day = day + 1;
    desk_.course = on_new_day(desk_.rules, desk_.course, fresh, desk_.now);
    desk_.told.clear();
    desk_.effects.clear();
}

ReminderCounts ReminderYear::live() {
    look_at_hours();
    desk_.type(1s);
    close_lid();
    for (Day day = first_day; day < first_day + days; ++day) {
        live_a_day(day);
    }
    counts_.longest_silence = laws_.longest_silence();
    return counts_;
}

}  // namespace limber
