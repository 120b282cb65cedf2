// SPDX-License-Identifier: MIT
#include "tests/daemon/course/wakeup_law.h"

#include <algorithm>

#include "tests/daemon/course/scene.h"

namespace limber {

namespace {

// What a person would notice of a reminder, or might later.
bool same_to_person(const Reminder& a, const Reminder& b) {
    return a.id == b.id && a.state == b.state && a.offered == b.offered && a.until == b.until &&
           a.pause == b.pause && a.shown == b.shown && a.manner == b.manner && a.nudge == b.nudge &&
           a.pauses == b.pauses && (!a.pending() || a.waits_since == b.waits_since);
}

CourseStep at(const CourseDesk& desk, BootTime when) {
    auto context = desk.context();
    context.now = {when, desk.wall_now() + std::chrono::floor<std::chrono::seconds>(when - desk.now)};
    return on_event(desk.rules, desk.course, {EventKind::time}, context);
}

std::optional<BootTime> wakeup_of(const CourseDesk& desk, const Course& course, BootTime when) {
    auto context = desk.context();
    context.now.boot = when;
    return next_wakeup(desk.rules, course, context);
}

bool tells(const CourseStep& step) {
    return std::any_of(step.effects.begin(), step.effects.end(),
                       [](const auto& effect) { return std::holds_alternative<OfferEffect>(effect); });
}

}  // namespace

void judge_wakeup(const CourseDesk& desk) {
    const auto wakeup = wakeup_of(desk, desk.course, desk.now);
    if (wakeup && *wakeup <= desk.now) {
        throw BrokenLaw("no wake-up is in the past");
    }
    const auto quiet_until = wakeup ? *wakeup - 1ms : desk.now + 30h;
    for (const auto when : {desk.now, desk.now + (quiet_until - desk.now) / 2, quiet_until}) {
        const auto step = at(desk, when);
        if (tells(step) || !same_to_person(step.course.reminder, desk.course.reminder)) {
            throw BrokenLaw("a change by itself has its wake-up");
        }
    }
    if (wakeup) {
        const auto course = at(desk, *wakeup).course;
        if (course == desk.course && wakeup_of(desk, course, *wakeup) == wakeup) {
            throw BrokenLaw("a wake-up changes something");
        }
    }
}

}  // namespace limber
