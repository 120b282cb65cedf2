// SPDX-License-Identifier: MIT
#include "tests/daemon/course/reminder_year.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>

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
