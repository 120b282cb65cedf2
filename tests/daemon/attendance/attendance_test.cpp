// SPDX-License-Identifier: MIT
#include "tests/catch.h"
#include "tests/daemon/course/course_desk.h"

using namespace limber;

TEST_CASE("a film without a key pressed counts as sitting, and absence begins when it ends", "[attendance]") {
    CourseDesk desk;
    desk.type(5min);
    desk.set(Signal::inhibitor, true);
    desk.leave(15min);
    CHECK(desk.sitting_now() == 20min);
    CHECK(desk.here() == Presence::sitting);
    desk.set(Signal::inhibitor, false);
    desk.leave(60s);
    CHECK(desk.sitting_now() == 21min);
    desk.leave(30s);
    CHECK(desk.here() == Presence::away);
    desk.leave(61s);
    CHECK(desk.breaks() == 1);
}

TEST_CASE("a film that goes on by itself when nobody is there is no return", "[attendance]") {
    CourseDesk desk;
    desk.type(10min);
    desk.leave(100s);
    const auto before = desk.sitting_now();
    desk.set(Signal::inhibitor, true);
    desk.leave(20s);
    CHECK(desk.sitting_now() < before);
    desk.leave(1min);
    CHECK(desk.breaks() == 1);
    desk.leave(1h);
    CHECK(desk.sitting_now() == 0s);
    // Whoever then sits down to it is there.
    desk.type(2s);
    desk.leave(10min);
    CHECK(desk.sitting_now() == 10min + 2s);
}

TEST_CASE("a call that is taken out of an absence is a return", "[attendance]") {
    CourseDesk desk;
    desk.type(10min);
    desk.leave(10min);
    CHECK(desk.sitting_now() == 0s);
    desk.set(Signal::microphone, true);
    desk.leave(7min);
    CHECK(desk.sitting_now() == 7min);
    CHECK(desk.here() == Presence::sitting);
}

TEST_CASE("a call that begins while one reads keeps the spell running", "[attendance]") {
    CourseDesk desk;
    desk.type(10min);
    desk.leave(60s);
    desk.set(Signal::camera, true);
    desk.leave(20min);
    CHECK(desk.sitting_now() == 31min);
    desk.set(Signal::camera, false);
    desk.leave(75s);
    CHECK(desk.sitting_now() == 32min + 15s);
}

TEST_CASE("a film that is over before the grace is over dates the gap from its end", "[attendance]") {
    CourseDesk desk;
    desk.type(10min);
    desk.set(Signal::inhibitor, true);
    desk.leave(50s);
    desk.set(Signal::inhibitor, false);
    desk.leave(70s);
    CHECK(desk.sitting_now() == 12min);
    CHECK(desk.here() == Presence::grace);
}

TEST_CASE("a forgotten film counts no more after three hours without input", "[attendance]") {
    CourseDesk desk;
    desk.type(10min);
    desk.set(Signal::inhibitor, true);
    desk.leave(3h - 1s);
    CHECK(desk.here() == Presence::sitting);
    desk.leave(1s + 150s);
    CHECK(desk.here() == Presence::away);
    CHECK(desk.breaks() == 1);
}

TEST_CASE("whoever locks is away from that moment, without a grace", "[attendance]") {
    CourseDesk desk;
    desk.type(25min);
    desk.set(Signal::locked, true);
    CHECK(desk.here() == Presence::away);
    desk.leave(75s);
    CHECK(desk.sitting_now() == 10min);  // half a short rest pays back half the limit
    desk.set(Signal::locked, false);
    CHECK(desk.here() == Presence::sitting);
    desk.leave(75s);
    CHECK(desk.sitting_now() == 11min + 15s);
}

TEST_CASE("keys at a locked screen are the password, not a return", "[attendance]") {
    CourseDesk desk;
    desk.type(25min);
    desk.set(Signal::locked, true);
    desk.leave(1min);
    desk.type(20s);
    desk.leave(70s);
    CHECK(desk.breaks() == 1);
    CHECK(desk.sitting_now() == 0s);
}

TEST_CASE("a lock screen that never says it was opened is found open by a minute of work", "[attendance]") {
    CourseDesk desk;
    desk.type(25min);
    desk.set(Signal::locked, true);
    desk.leave(20min);
    desk.type(5s);
    desk.leave(20s);
    desk.type(59s);
    CHECK(desk.here() == Presence::away);
    desk.type(1s);
    CHECK(desk.here() == Presence::sitting);
    CHECK(desk.sitting_now() == 60s);
    desk.set(Signal::locked, true);
    CHECK(desk.here() == Presence::away);
}

TEST_CASE("a mouse that jitters through the lock opens nothing", "[attendance]") {
    CourseDesk desk;
    desk.type(25min);
    desk.set(Signal::locked, true);
    desk.type(30min);
    CHECK(desk.here() == Presence::away);
    CHECK(desk.breaks() == 1);
}

TEST_CASE("a call behind a locked screen does not count", "[attendance]") {
    CourseDesk desk;
    desk.type(25min);
    desk.set(Signal::microphone, true);
    desk.set(Signal::locked, true);
    desk.leave(10min);
    CHECK(desk.breaks() == 1);
    desk.set(Signal::locked, false);
    desk.leave(10min);
    CHECK(desk.sitting_now() == 10min);
}

TEST_CASE("eight hours of sleep end the spell and remind of nothing", "[attendance]") {
    CourseDesk told_by_logind;
    CourseDesk by_the_clock;
    for (auto* const desk : {&told_by_logind, &by_the_clock}) {
        desk->type(25min);
    }
    told_by_logind.set(Signal::asleep, true);
    told_by_logind.now += 8h;
    told_by_logind.set(Signal::asleep, false);
    by_the_clock.sleep(8h);
    for (auto* const desk : {&told_by_logind, &by_the_clock}) {
        CHECK(desk->sitting_now() == 0s);
        CHECK(desk->course.reminder.state == ReminderState::none);
        CHECK(desk->breaks() == 1);
        desk->type(10s);
        CHECK(desk->sitting_now() == 10s);
    }
}

TEST_CASE("a lid closed for a minute pays back in proportion", "[attendance]") {
    CourseDesk desk;
    desk.type(20min);
    desk.sleep(1min);
    CHECK(desk.sitting_now() == 20min - Duration(30min) / 150 * 60);
    desk.type(5s);
    CHECK(desk.breaks() == 0);
}

TEST_CASE("sleep that logind and the clock both tell counts once", "[attendance]") {
    CourseDesk desk;
    desk.type(20min);
    const auto from = desk.now;
    desk.set(Signal::asleep, true);
    desk.now += 1min;
    desk.tell({EventKind::slept, from});
    desk.set(Signal::asleep, false);
    CHECK(desk.sitting_now() == 8min);
    desk.now += 10ms;
    desk.tell({EventKind::slept, desk.now - 1min});
    CHECK(desk.sitting_now() == 8min + 10ms);
}

TEST_CASE("a lone nudge of the mouse neither ends an absence nor begins a spell", "[attendance]") {
    CourseDesk desk;
    desk.nudge();
    desk.leave(10min);
    CHECK(desk.course.spell.mode == SpellMode::none);
    desk.type(20min);
    desk.leave(100s);
    desk.nudge();
    desk.leave(60s);
    CHECK(desk.breaks() == 0);  // not decided yet: more may come within the grace
    desk.leave(20s);
    CHECK(desk.breaks() == 1);
    CHECK(desk.sitting_now() == 0s);
}

TEST_CASE("two nudges with a pause for reading between them are a return at the first", "[attendance]") {
    CourseDesk desk;
    desk.type(20min);
    desk.leave(10min);
    desk.nudge();
    desk.leave(40s);
    desk.nudge();
    CHECK(desk.sitting_now() == 40s + 200ms);
}

TEST_CASE("who comes back types on, and is seen within a second", "[attendance]") {
    CourseDesk desk;
    desk.type(20min);
    desk.leave(10min);
    desk.type(950ms);
    CHECK(desk.here() == Presence::sitting);
    CHECK(desk.sitting_now() == 950ms);
}

TEST_CASE("a return a moment before the break is complete is one, though it is known a moment after",
          "[attendance]") {
    CourseDesk desk;
    desk.type(20min);
    desk.leave(150s - 200ms);
    desk.type(2s);
    CHECK(desk.breaks() == 0);
    CHECK(desk.course.spell.since == BootTime(1h));
}

TEST_CASE("an evening away costs two wake-ups", "[attendance]") {
    CourseDesk desk;
    desk.type(18min);
    const auto before = desk.wakeups;
    desk.leave(10h);
    CHECK(desk.wakeups - before <= 2);
}

TEST_CASE("leaving by hand is away at once, and the way out of the room is no return", "[attendance]") {
    CourseDesk desk;
    desk.type(20min);
    desk.tell({EventKind::leave});
    desk.type(3s);
    CHECK(desk.here() == Presence::away);
    desk.leave(147s);
    CHECK(desk.breaks() == 1);
    desk.type(2s);
    CHECK(desk.here() == Presence::sitting);
    CHECK_FALSE(desk.course.attendance.left);
}

TEST_CASE("who says to leave and types on has not left", "[attendance]") {
    CourseDesk desk;
    desk.type(20min);
    desk.tell({EventKind::leave});
    desk.type(30s);
    CHECK(desk.here() == Presence::sitting);
    CHECK_FALSE(desk.course.attendance.left);
}

TEST_CASE("a source that dates the first key a moment earlier than it is heard of loses nothing of it",
          "[attendance]") {
    CourseDesk desk;
    desk.type(20min);
    desk.leave(10min);
    const auto first = desk.now;
    desk.tell({EventKind::input});
    desk.now += 200ms;
    desk.tell({EventKind::rest, first - 1ms});
    desk.now += 800ms;
    desk.tell({EventKind::input});
    CHECK(desk.sitting_now() == 1s);
}

TEST_CASE("who sits down after a stretch on the feet begins a spell with the first keys", "[attendance]") {
    CourseDesk desk;
    desk.type(20min);
    desk.tell_command(CommandKind::start);
    desk.leave(1min);
    desk.tell_command(CommandKind::finish, static_cast<std::int64_t>(Outcome::done));
    desk.type(12s);
    CHECK(desk.sitting_now() == 12s);
}

TEST_CASE("a lock in the middle of a stretch is an absence from then", "[attendance]") {
    CourseDesk desk;
    desk.type(20min);
    desk.tell_command(CommandKind::start);
    desk.leave(40s);
    desk.set(Signal::locked, true);
    SECTION("that becomes a break") {
        desk.leave(150s);
        CHECK(desk.breaks() == 1);
        CHECK(desk.here() == Presence::away);
        desk.leave(20min);  // the window was left open: the run is lost, and nobody is here for it
        CHECK(desk.sitting_now() == 0s);
        CHECK(desk.here() == Presence::away);
    }
    SECTION("and the stretch can be finished after it") {
        desk.leave(10s);
        desk.set(Signal::locked, false);
        desk.leave(30s);
        CHECK(desk.sitting_now() == 18min);  // the clock stands again
        desk.tell_command(CommandKind::finish, static_cast<std::int64_t>(Outcome::done));
        CHECK(desk.course.spell.mode == SpellMode::none);
    }
}

TEST_CASE("a notification that runs out by itself confirms no bump, a click does", "[attendance]") {
    CourseDesk desk;
    desk.type(20min);
    desk.leave(10min);
    desk.nudge();
    desk.leave(2s);
    desk.tell_command(CommandKind::notice_expired);
    CHECK(desk.here() == Presence::away);
    desk.tell_command(CommandKind::pause, 60000);
    CHECK(desk.here() == Presence::sitting);
}
