// SPDX-License-Identifier: MIT
// A person, their keyboard and the daemon's loop around a course, on a clock that the test turns:
// type(25min); leave(6min); lock(); what the course then says. Notices of rest come as a source sends them,
// timers when they are due.
#pragma once

#include <functional>

#include "daemon/course/course.h"

namespace limber {

class CourseDesk {
public:
    static constexpr CourseRules usual{30min, 5min, 150s, 2min, 5min, 45min};

    explicit CourseDesk(const CourseRules& given = usual) : rules(given) {}

    // Input all the time, from now on.
    void type(Duration length);
    // No input.
    void leave(Duration length) { pass(length); }
    void nudge() {
        touch();
        pass(100ms);
    }
    void set(Signal signal, bool on);
    void sleep(Duration length);  // told by the boot clock alone
    void tell(const Event& event);
    void tell_command(CommandKind kind, std::int64_t argument = 0);
    // The daemon is killed now and another comes after `gone`; `can_ask`: the source can tell the idle time.
    void kill(Duration gone, bool can_ask = true);

    SpellRules spell_rules_now() const { return spell_rules(rules, course); }
    Duration sitting_now() const { return sitting(spell_rules_now(), course.spell, now); }
    Presence here() const { return presence(spell_rules_now(), course.spell, now); }
    WallTime wall_now() const { return wall + std::chrono::floor<std::chrono::seconds>(now - BootTime(1h)); }
    int breaks() const { return static_cast<int>(course.today.breaks); }
    CourseContext context() const;
    // How long the hands have rested, whoever knows of it.
    Duration rested() const { return typing_ ? Duration(0) : now - last_input_; }

    CourseRules rules;
    Course course;
    BootTime now{1h};
    WallTime wall{std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + 9h};
    std::vector<CourseEffect> effects;
    CourseStep last;
    int wakeups = 0;                               // of the daemon
    std::vector<std::pair<BootTime, Event>> told;  // all but time
    bool silent = false;                           // an emergency sign was told
    // Called after every event, with the course before it.
    std::function<void(const CourseDesk& desk, const Course& before, const Event& event)> watcher;

private:
    void touch();
    void pass(Duration length);

    bool typing_ = false;
    BootTime last_input_{};
};

}  // namespace limber
