// SPDX-License-Identifier: MIT
#include "tests/daemon/course/random_life.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "daemon/journal/journal_words.h"
#include "shared/base/split_mix.h"

namespace limber {

namespace {

constexpr std::array signals{Signal::inhibitor,   Signal::microphone,  Signal::camera,
                             Signal::locked,      Signal::asleep,      Signal::elsewhere,
                             Signal::full_screen, Signal::notices_off, Signal::notices_asked};

template <typename T, std::size_t n>
T one_of(RandomLife& life, const std::array<T, n>& choice) {
    return choice[life.below(n)];
}

std::int64_t argument(Outcome outcome) {
    return static_cast<std::int64_t>(outcome);
}

}  // namespace

std::uint64_t RandomLife::below(std::uint64_t end) {
    drawn_ = split_mix(drawn_);
    return drawn_ % end;
}

Duration RandomLife::length() {
    static constexpr std::array<Duration, 9> scales{300ms, 2s, 20s, 90s, 3min, 10min, 20min, 40min, 3h};
    return Duration(
        1 + static_cast<Duration::rep>(below(static_cast<std::uint64_t>(one_of(*this, scales).count()))));
}

// A lock is opened by hand, and no sleep is shorter than a breath.
void RandomLife::toggle(CourseDesk& desk, Signal signal) {
    const bool on = (desk.course.attendance.signals & bit_of(signal)) == 0;
    if (!on && (signal == Signal::locked || signal == Signal::elsewhere)) {
        touch(desk);
    }
    desk.set(signal, on);
    if (on && signal == Signal::asleep) {
        desk.leave(10s);
    }
}

void RandomLife::live(CourseDesk& desk) {
    happen(desk);
    switch (below(4)) {
        case 0:
        case 1:
            wake(desk);
            return desk.type(length());
        case 2:
            return desk.leave(std::min<Duration>(length(), 1min));
        default:
            return desk.leave(below(4) == 0 ? length() : 0ms);
    }
}

// Nobody types while the machine sleeps.
void RandomLife::wake(CourseDesk& desk) {
    if ((desk.course.attendance.signals & bit_of(Signal::asleep)) != 0) {
        desk.set(Signal::asleep, false);
    }
}

// Whoever answers has a hand on the mouse.
void RandomLife::touch(CourseDesk& desk) {
    wake(desk);
    desk.nudge();
}

void RandomLife::happen(CourseDesk& desk) {
    switch (below(28)) {
        case 0:
        case 1:
        case 2:
        case 3: {
            // What is on is over soon, or everybody would always be held by something.
            const auto signal = one_of(*this, signals);
            if ((desk.course.attendance.signals & bit_of(signal)) != 0 || below(2) == 0) {
                toggle(desk, signal);
            }
            return;
        }
        case 4:
        case 5:
        case 6:
            for (const auto signal : signals) {
                if ((desk.course.attendance.signals & bit_of(signal)) != 0) {
                    toggle(desk, signal);
                }
            }
            return;
        case 7:
            return desk.sleep(length());
        case 8:
            return say(desk);
        case 9:
            return pause(desk);
        case 10:
            return die(desk);
        case 11:
            return change_rules(desk);
        case 12:
        case 13:
        case 14:
            return run(desk);
        case 15:
        case 16:
        case 17:
        case 18:
        case 19:
            return answer(desk);
        default:
            return;
    }
}

// What a person says of themselves, and the calendar of them.
void RandomLife::say(CourseDesk& desk) {
    Event event;
    switch (below(8)) {
        case 0:
            event.kind = EventKind::standing;
            event.on = !desk.course.attendance.standing_since;
            break;
        case 1:
            event.kind = EventKind::leave;
            break;
        case 2:
            event.kind = EventKind::here;
            break;
        case 3:
        case 4:
        case 5:
            event.kind = EventKind::off_hours;
            event.on = !desk.course.reminder.off_hours && below(3) != 0;
            break;
        case 6:
            event.kind = EventKind::clock_set;
            desk.wall += std::chrono::seconds(below(7200)) - 1h;
            break;
        default:
            event.kind = EventKind::profile_changed;
            desk.silent = !desk.silent && below(3) == 0;
            break;
    }
    desk.tell(event);
}

void RandomLife::answer(CourseDesk& desk) {
    touch(desk);
    const auto in_a_while = (desk.wall_now() + 1s + std::chrono::seconds(below(3600))).time_since_epoch();
    switch (below(9)) {
        case 0:
            return desk.tell_command(CommandKind::snooze, below(3) == 0 ? 0 : length().count());
        case 1:
            return desk.tell_command(CommandKind::snooze_until, in_a_while.count());
        case 2:
            return desk.tell_command(CommandKind::snooze_moment,
                                     static_cast<std::int64_t>(SnoozeEnd::typing_pause));
        case 3:
            if (below(2) == 0 && (desk.course.attendance.signals & call_signals) == 0) {
                desk.set(Signal::microphone, true);
            }
            return desk.tell_command(CommandKind::snooze_moment,
                                     static_cast<std::int64_t>(SnoozeEnd::call_end));
        case 4:
        case 5:
            return desk.tell_command(CommandKind::notice_expired);
        case 6:
            return desk.tell_command(CommandKind::notice_closed);
        case 7:
            return desk.tell_command(CommandKind::another);
        default:
            return desk.tell_command(CommandKind::skip);
    }
}

// A guided run, of the reminder, of one's own accord, or of the micro-break.
void RandomLife::run(CourseDesk& desk) {
    auto& reminder = desk.course.reminder;
    Event event{EventKind::command};
    event.command.kind = CommandKind::start;
    event.command.reminder = reminder.pending() && below(4) != 0 ? reminder.id : 0;
    if (below(3) == 0) {
        event.command.stretch =
            below(2) == 0 ? *StretchId::parse("cobra") : desk.course.reminder.nudge.stretch;
    }
    if (reminder.state != ReminderState::started) {
        touch(desk);
        desk.tell(event);
    }
    desk.leave(below(8) == 0 ? length() : Duration(below(120'000)));
    switch (below(8)) {
        case 0:
            return;  // the window stays open
        case 1:
            return desk.tell({EventKind::run_lost});
        case 2:
            desk.tell_command(CommandKind::walked);
            break;
        default:
            break;
    }
    event.command.kind = CommandKind::finish;
    event.command.reminder = reminder.id;
    event.command.stretch = {};
    static constexpr std::array outcomes{Outcome::done, Outcome::done, Outcome::not_now, Outcome::too_much};
    event.command.argument = argument(one_of(*this, outcomes));
    event.seated = below(2) == 0;
    desk.tell(event);
}

void RandomLife::pause(CourseDesk& desk) {
    touch(desk);
    switch (below(4)) {
        case 0:
            return desk.tell_command(CommandKind::pause, length().count());
        case 1: {
            const auto until = desk.wall_now() + 1s + std::chrono::seconds(below(7200));
            return desk.tell_command(CommandKind::pause_until, until.time_since_epoch().count());
        }
        default:
            return desk.tell_command(CommandKind::resume);
    }
}

void RandomLife::change_rules(CourseDesk& desk) {
    auto& rules = desk.rules;
    rules = CourseDesk::usual;
    rules.limit = one_of(*this, std::array<Duration, 3>{30min, 20min, 60min});
    rules.most_snoozes = one_of(*this, std::array{2U, 0U, 3U, unlimited_snoozes});
    rules.snoozed_sitting = one_of(*this, std::array<Duration, 2>{30min, 10min});
    rules.pause = one_of(*this, std::array<Duration, 2>{3s, 5s});
    rules.wait = one_of(*this, std::array<Duration, 3>{90s, 0s, 30s});
    rules.holds = one_of(*this, std::array{rules.holds, rules.holds, 0U, presence_signals});
    rules.ceiling = one_of(*this, std::array<Duration, 3>{2h, 0s, 50min});
    rules.again = one_of(*this, std::array<Duration, 2>{5min, 2min});
    rules.micro = one_of(*this, std::array<Duration, 3>{20min, 0s, 10min});
    rules.long_sit = one_of(*this, std::array<Duration, 2>{0s, 60min});
    rules.turn = one_of(*this, std::array{BreakTurn::in_turn, BreakTurn::only_short, BreakTurn::only_long});
    desk.tell({EventKind::time});
}

// Its successor has the journal, and nothing else.
void RandomLife::die(CourseDesk& desk) {
    const auto journal = decode_journal(encode_journal({desk.course, desk.now}, "boot"), "boot");
    if (!journal) {
        throw std::runtime_error(journal.error().sentence());
    }
    desk.course = journal->course;
    desk.kill(std::min<Duration>(length(), 50s), below(2) == 0);
}

}  // namespace limber
