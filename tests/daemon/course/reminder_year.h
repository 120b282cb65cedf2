// SPDX-License-Identifier: MIT
// A year in the life of one who works at a desk in Berlin and keeps four breaks in ten: work hours with a gap
// at noon, meetings, workshops, films, slides, do not disturb, weekends, holidays, sick days, a week in New
// York, laptops that sleep, lunch, standing, and clocks that change. Always the same.
#pragma once

#include <functional>
#include <string>

#include "shared/base/week_hours.h"
#include "tests/daemon/course/course_desk.h"
#include "tests/daemon/course/reminder_laws.h"

namespace limber {

struct ReminderCounts {
    int days_at_work = 0, steps = 0;
    int reminders = 0, held = 0, held_by_call = 0, held_by_film = 0, held_by_full_screen = 0,
        held_by_notices = 0;
    int shown = 0, again = 0, resident = 0, quiet = 0;
    int snoozed = 0, skipped = 0, taken = 0, got_up = 0, micro = 0;
    Duration longest_silence{0};  // at the desk within hours, while nothing excused it
    Duration at_desk{0};
    std::string table() const;
};

class ReminderYear {
public:
    static constexpr int days = 365;

    ReminderYear();
    ~ReminderYear();
    ReminderYear(const ReminderYear&) = delete;
    ReminderYear& operator=(const ReminderYear&) = delete;

    // Throws BrokenLaw.
    ReminderCounts live();

private:
    void watch(const CourseDesk& desk, const Course& before, const Event& event);
    void count_holds(const Scene& scene);

    std::uint64_t below(std::uint64_t end);
    bool chance(std::uint64_t percent) { return below(100) < percent; }
    Duration between(Duration least, Duration most);

    void live_a_day(Day day);
    void work(Day day);
    void weekend(Day day);
    void evening(Day day);
    void fly(Day day, const char* to);
    void work_until(WallTime end);
    void stroke();
    void interrupt();
    void meeting(Duration length);
    void hold(Signal signal, Duration length);
    void lunch(WallTime end);
    void stand(bool on);
    void react();
    void refuse();
    void take_break();

    WallTime at(Day day, int hour, int minute) const;  // by the clock on the wall
    void type(Duration length) { pass(length, true); }
    void rest(Duration length) { pass(length, false); }
    void pass(Duration length, bool typing);
    void wait_until(WallTime end);
    void look_at_hours();
    void open_lid();
    void close_lid();

    std::string zone_before_;
    bool had_zone_ = false;
    std::uint64_t drawn_ = 0;
    WeekHours hours_;
    std::optional<WallTime> hours_change_;
    CourseDesk desk_;
    ReminderLaws laws_;
    ReminderCounts counts_;
    std::uint32_t held_by_ = 0;  // this reminder, so far
    int puts_ = 0;               // notifications so far
    int seen_ = 0;               // of them, by the person
};

}  // namespace limber
