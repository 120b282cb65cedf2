// SPDX-License-Identifier: MIT
// The law of wake-ups: none is in the past, none is missed, and none is for nothing.
#pragma once

#include "tests/daemon/course/course_desk.h"

namespace limber {

// Tries what would happen without any event from now on. Throws BrokenLaw.
void judge_wakeup(const CourseDesk& desk);

}  // namespace limber
