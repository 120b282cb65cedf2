// SPDX-License-Identifier: MIT
// One step of a course as the laws of the reminders judge it: what was, what happened, what is, and what of
// the world bears on it.
#pragma once

#include <stdexcept>

#include "tests/daemon/course/course_desk.h"

namespace limber {

struct BrokenLaw : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Scene {
    // `desk` after the step, `before` the course before it. Good while both are.
    Scene(const CourseDesk& given, const Course& before, const Event& happened);

    bool told(ReminderNews news) const;
    bool spell_ended() const;
    bool commanded(CommandKind kind) const {
        return event.kind == EventKind::command && event.command.kind == kind;
    }
    // A notification came up, or came up again.
    bool put() const;
    // The hands have rested for a natural pause.
    bool in_pause() const { return desk.rested() >= rules.pause; }
    // Throws BrokenLaw where the law does not hold.
    void demand(bool holds, const char* law) const;

    const CourseDesk& desk;
    const Reminder& was;
    const Reminder& is;
    const Event& event;
    BootTime now;
    ReminderRules rules;
    Surroundings around;
    Duration sat;   // the spell's measure
    Duration low;   // the lowest that it was in this step
    Duration grew;  // what the step itself added to it, where it did: time that is known afterwards only
    bool held;      // by a call, a film, a full screen, do not disturb
    bool hushed;    // a pause, outside work hours, an emergency sign
    bool free;      // the person is there and may be told
};

}  // namespace limber
