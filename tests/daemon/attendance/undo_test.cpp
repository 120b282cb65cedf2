// SPDX-License-Identifier: MIT
#include "tests/catch.h"
#include "tests/daemon/course/course_desk.h"

using namespace limber;

namespace {

Duration undoable_now(const CourseDesk& desk) {
    return undoable(desk.spell_rules_now(), desk.course.attendance.undo, desk.course.spell, desk.now);
}

}  // namespace

TEST_CASE("who read on paper gets the time back", "[attendance]") {
    CourseDesk desk;
    desk.type(20min);
    desk.leave(2min);
    desk.type(3s);
    const auto credited = desk.sitting_now();
    CHECK(credited < 12min);
    CHECK(undoable_now(desk) == 22min + 3s - credited);
    desk.tell({EventKind::here});
    CHECK(desk.last.verdict == Verdict::applied);
    CHECK(desk.sitting_now() == 22min + 3s);
    CHECK(undoable_now(desk) == 0s);
    desk.tell({EventKind::here});
    CHECK(desk.last.refusal == Refusal::nothing_to_undo);
}

TEST_CASE("an absence that had ended the spell is taken back with its break", "[attendance]") {
    CourseDesk desk;
    desk.type(20min);
    desk.leave(10min);
    CHECK(desk.breaks() == 1);
    desk.type(5s);
    desk.effects.clear();
    desk.tell({EventKind::here});
    CHECK(desk.sitting_now() == 30min + 5s);
    CHECK(desk.breaks() == 0);
    CHECK(seated(desk.spell_rules_now(), desk.course.spell, desk.now) == 10min + 5s);
    bool told = false;
    for (const auto& effect : desk.effects) {
        told = told || std::holds_alternative<NoBreakEffect>(effect);
    }
    CHECK(told);
}

TEST_CASE("it can be said while the absence goes on, by its first click", "[attendance]") {
    CourseDesk desk;
    desk.type(20min);
    desk.leave(2min);
    desk.tell({EventKind::here});
    CHECK(desk.sitting_now() == 22min);
    CHECK(desk.here() == Presence::sitting);
}

TEST_CASE("reading within the grace has nothing to give back", "[attendance]") {
    CourseDesk desk;
    desk.type(20min);
    desk.leave(60s);
    desk.type(1s);
    CHECK(undoable_now(desk) == 0s);
}

TEST_CASE("a night is not put back by one click", "[attendance]") {
    CourseDesk desk;
    desk.type(20min);
    desk.leave(9h);
    desk.type(5s);
    CHECK(undoable_now(desk) == 0s);
}

TEST_CASE("a finished break leaves nothing to take back", "[attendance]") {
    CourseDesk desk;
    desk.type(20min);
    desk.leave(2min);
    desk.type(10s);
    desk.tell_command(CommandKind::start);
    desk.leave(1min);
    desk.tell_command(CommandKind::finish, static_cast<std::int64_t>(Outcome::done));
    CHECK(undoable_now(desk) == 0s);
}
