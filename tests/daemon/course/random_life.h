// SPDX-License-Identifier: MIT
// A life at a desk in which anything happens at any time, always the same for the same number: typing and
// rests, calls, films, full screens, locks, sleep, standing, every answer that a reminder can be given, work
// hours, other settings, and daemons that die.
#pragma once

#include <cstdint>
#include <string>

#include "tests/daemon/course/course_desk.h"

namespace limber {

class RandomLife {
public:
    explicit RandomLife(std::uint64_t seed) : drawn_(seed * 0x10001) {}

    // One thing happens, and some time passes.
    void live(CourseDesk& desk);

    std::uint64_t below(std::uint64_t end);
    Duration length();  // often short, sometimes long

private:
    void wake(CourseDesk& desk);
    void touch(CourseDesk& desk);
    void happen(CourseDesk& desk);
    void toggle(CourseDesk& desk, Signal signal);
    void say(CourseDesk& desk);
    void answer(CourseDesk& desk);
    void run(CourseDesk& desk);
    void pause(CourseDesk& desk);
    void change_rules(CourseDesk& desk);
    void die(CourseDesk& desk);

    std::uint64_t drawn_;
};

}  // namespace limber
