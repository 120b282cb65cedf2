// SPDX-License-Identifier: MIT
#include "tests/catch.h"
#include "tests/daemon/course/course_desk.h"

using namespace limber;

namespace {

void stand(CourseDesk& desk, bool on = true) {
    Event event{EventKind::standing};
    event.on = on;
    desk.tell(event);
}

}  // namespace

TEST_CASE("the sitting clock stands while the person does", "[attendance]") {
    CourseDesk desk;
    desk.type(12min);
    stand(desk);
    desk.type(25min);
    CHECK(desk.sitting_now() == 12min);
    stand(desk, false);
    desk.type(3min);
    CHECK(desk.sitting_now() == 15min);
}

TEST_CASE("standing begins no sitting spell", "[attendance]") {
    CourseDesk desk;
    stand(desk);
    desk.type(40min);
    CHECK(desk.course.spell.mode == SpellMode::none);
    CHECK(desk.course.reminder.state == ReminderState::none);
    stand(desk, false);
    desk.type(1min);
    CHECK(desk.sitting_now() == 1min);
}

TEST_CASE("long standing is asked about, and again when one goes on", "[attendance]") {
    CourseDesk desk;
    desk.type(1min);
    stand(desk);
    const auto asks = [&] {
        const auto rules = attendance_rules(desk.rules, desk.course);
        return asks_about_standing({rules, desk.course.attendance, desk.course.spell}, desk.now);
    };
    const auto wakeups = desk.wakeups;
    desk.type(45min - 1ms);
    CHECK_FALSE(asks());
    desk.type(1ms);
    CHECK(asks());
    CHECK(desk.wakeups > wakeups);
    stand(desk);
    CHECK_FALSE(asks());
    CHECK(desk.course.attendance.standing_since == BootTime(1h + 1min));
    desk.type(45min);
    CHECK(asks());
}

TEST_CASE("standing ends at lock, at sleep, on leaving and by a long absence", "[attendance]") {
    CourseDesk desk;
    desk.type(12min);
    stand(desk);
    desk.type(5min);
    SECTION("lock") {
        desk.set(Signal::locked, true);
    }
    SECTION("sleep") {
        desk.sleep(20s);
    }
    SECTION("by hand") {
        desk.tell({EventKind::leave});
    }
    SECTION("a long absence") {
        desk.leave(75s);
        CHECK(desk.sitting_now() == 12min);
        desk.leave(149s);
        CHECK(desk.course.attendance.standing_since);
        CHECK(desk.sitting_now() < 10s);
        desk.leave(1s);
        CHECK(desk.breaks() == 1);
    }
    CHECK_FALSE(desk.course.attendance.standing_since);
}

TEST_CASE("a call while standing is no absence", "[attendance]") {
    CourseDesk desk;
    desk.type(12min);
    stand(desk);
    desk.set(Signal::microphone, true);
    desk.leave(20min);
    CHECK(desk.course.attendance.standing_since);
    CHECK(desk.sitting_now() == 12min);
}

TEST_CASE("whoever stretches while standing stands afterwards", "[attendance]") {
    CourseDesk desk;
    desk.type(12min);
    stand(desk);
    desk.tell_command(CommandKind::start);
    REQUIRE(desk.last.verdict == Verdict::applied);
    desk.leave(1min);
    desk.tell_command(CommandKind::finish, static_cast<std::int64_t>(Outcome::not_now));
    desk.type(5min);
    CHECK(desk.sitting_now() == 12min);
    CHECK(desk.course.attendance.standing_since);
}

TEST_CASE("not to stand any more is refused to whoever does not", "[attendance]") {
    CourseDesk desk;
    desk.type(1min);
    stand(desk, false);
    CHECK(desk.last.refusal == Refusal::not_standing);
}
