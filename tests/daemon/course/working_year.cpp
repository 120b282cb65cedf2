// SPDX-License-Identifier: MIT
#include "tests/daemon/course/working_year.h"

#include "daemon/course/trace_line.h"
#include "shared/base/split_mix.h"
#include "tests/daemon/course/course_desk.h"

namespace limber {

namespace {

constexpr int days = 365;
const WallTime first_morning{std::chrono::sys_days(std::chrono::year(2025) / 11 / 24) + 9h};

class Worker {
public:
    std::uint64_t below(std::uint64_t limit) { return split_mix(++drawn_) % limit; }
    Duration between(Duration least, Duration most) {
        return least + Duration(below(static_cast<std::uint64_t>((most - least).count())));
    }

private:
    std::uint64_t drawn_ = 0;
};

void use(CourseDesk& desk, Device device, bool on) {
    Event event{EventKind::device, desk.now};
    event.device = device;
    event.on = on;
    desk.tell(event);
}

void hold(CourseDesk& desk, Signal signal, Duration length) {
    desk.set(signal, true);
    desk.leave(length);
    desk.set(signal, false);
}

void answer_reminder(CourseDesk& desk, Worker& worker) {
    if (desk.course.reminder.state != ReminderState::reminded) {
        return;
    }
    switch (worker.below(4)) {
        case 0:
            return desk.tell_command(CommandKind::snooze, 5 * 60000);
        case 1:
            return desk.tell_command(CommandKind::skip);
        case 2:
            desk.tell_command(CommandKind::start);
            desk.leave(90s);
            desk.tell_command(CommandKind::finish, static_cast<std::int64_t>(Outcome::done));
            return desk.leave(3min);
        default:
            return;
    }
}

void interrupt(CourseDesk& desk, Worker& worker) {
    switch (worker.below(24)) {
        case 0:
            desk.set(Signal::locked, true);
            desk.leave(worker.between(1min, 20min));
            return desk.set(Signal::locked, false);
        case 1:
            return hold(desk, Signal::inhibitor, worker.between(2min, 20min));
        case 2:
            return hold(desk, Signal::microphone, worker.between(2min, 40min));
        case 3:
            return desk.sleep(worker.between(1min, 1h));
        case 4:
            desk.nudge();
            return desk.leave(4min);
        case 5: {
            Event event{EventKind::standing};
            event.on = desk.course.attendance.standing_since == std::nullopt;
            return desk.tell(event);
        }
        default:
            return desk.leave(worker.between(80s, 5min));
    }
}

CourseDesk a_working_day(WallTime morning, Worker& worker) {
    CourseDesk desk;
    desk.wall = morning;
    const auto evening = desk.now + 8h;
    while (desk.now < evening) {
        use(desk, Device::keyboard, true);
        if (worker.below(3) == 0) {
            use(desk, Device::pointer, true);
            desk.type(worker.between(5s, 1min));
            use(desk, Device::pointer, false);
        }
        desk.type(worker.between(10s, 5min));
        use(desk, Device::keyboard, false);
        answer_reminder(desk, worker);
        interrupt(desk, worker);
    }
    desk.set(Signal::locked, true);
    desk.leave(10min);
    desk.set(Signal::asleep, true);
    return desk;
}

void write(WorkingYear& year, const TraceLine& line) {
    year.text += encode_trace(line) + "\n";
    ++year.lines;
}

void add_day(WorkingYear& year, const CourseDesk& desk) {
    const BootTime begin(1h);
    const auto moment = [&](BootTime when) {
        return Moment{when, desk.wall + std::chrono::floor<std::chrono::seconds>(when - begin)};
    };
    write(year, {moment(begin), desk.rules});
    write(year, {moment(begin), CourseBegins{}});
    for (const auto& [when, event] : desk.told) {
        write(year, {moment(when), event});
    }
    for (const auto& effect : desk.effects) {
        if (const auto* const ended = std::get_if<SpellEffect>(&effect)) {
            ++year.spells;
            year.seated += ended->spell.seated;
        } else if (const auto* const offer = std::get_if<OfferEffect>(&effect)) {
            year.reminders += offer->reminder.news == ReminderNews::raised ? 1U : 0U;
        }
    }
}

}  // namespace

WorkingYear a_working_year() {
    WorkingYear year;
    Worker worker;
    for (int day = 0; day < days; ++day) {
        add_day(year, a_working_day(first_morning + std::chrono::days(day), worker));
    }
    return year;
}

}  // namespace limber
