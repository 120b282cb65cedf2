// SPDX-License-Identifier: MIT
#include "tests/daemon/course/course_desk.h"

#include <algorithm>

namespace limber {

CourseContext CourseDesk::context() const {
    CourseContext context;
    context.now = {now, wall_now()};
    context.candidate.kind = next_kind(rules, course);
    const auto first = *StretchId::parse("chin-tuck");
    const bool offered = course.reminder.offered.stretch == first;
    context.candidate.stretch = offered ? *StretchId::parse("wall-slides") : first;
    context.other = context.candidate;
    context.micro = *StretchId::parse("eye-rest");
    context.silent = silent;
    return context;
}

void CourseDesk::tell(const Event& event) {
    ++wakeups;
    if (event.kind != EventKind::time) {
        told.emplace_back(now, event);
    }
    const auto before = course;
    last = on_event(rules, before, event, context());
    course = last.course;
    effects.insert(effects.end(), last.effects.begin(), last.effects.end());
    if (watcher) {
        watcher(*this, before, event);
    }
}

void CourseDesk::tell_command(CommandKind kind, std::int64_t argument) {
    Event event{EventKind::command};
    event.command.kind = kind;
    event.command.argument = argument;
    event.command.reminder = course.reminder.id;
    tell(event);
}

void CourseDesk::touch() {
    last_input_ = now;
    if (!course.attendance.hands) {
        tell({EventKind::input});
    }
}

void CourseDesk::type(Duration length) {
    touch();
    typing_ = true;
    pass(length);
    typing_ = false;
    last_input_ = now;
}

void CourseDesk::pass(Duration length) {
    const auto end = now + length;
    while (true) {
        const auto timer = next_wakeup(rules, course, context());
        const auto rest = awaited_rest(rules, course);
        std::optional<BootTime> notice;
        if (rest && !typing_) {
            // A source counts on from the last input, and tells at once what is so already.
            notice = std::max(now, last_input_ + *rest);
        }
        const auto next = earliest(timer, notice);
        if (!next || *next > end) {
            break;
        }
        now = std::max(now, *next);
        if (notice && *notice <= now) {
            tell({EventKind::rest, last_input_});
        } else {
            tell({EventKind::time});
        }
    }
    now = end;
}

void CourseDesk::set(Signal signal, bool on) {
    Event event{EventKind::signal};
    event.signal = signal;
    event.on = on;
    tell(event);
}

void CourseDesk::sleep(Duration length) {
    const auto from = now;
    now += length;
    Event event{EventKind::slept, from};
    event.known_until = last_input_;
    tell(event);
}

void CourseDesk::kill(Duration gone, bool can_ask) {
    const auto died = now;
    now += gone;
    if (typing_) {
        last_input_ = now;
    }
    Event event{EventKind::restart, can_ask ? std::optional(last_input_) : std::nullopt};
    event.known_until = died;
    tell(event);
}

}  // namespace limber
