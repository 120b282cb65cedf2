// SPDX-License-Identifier: MIT
// The guided run and the pause, as the policy sees them.
#include "daemon/reminder/reminder.h"
#include "tests/catch.h"
#include "tests/daemon/reminder/reminder_desk.h"

using namespace limber;

namespace {

std::int64_t as(Outcome outcome) {
    return static_cast<std::int64_t>(outcome);
}

}  // namespace

TEST_CASE("start and done answer the reminder", "[reminder]") {
    ReminderDesk desk;
    desk.sit(30min);
    CHECK(desk.say(CommandKind::start) == Verdict::applied);
    CHECK(desk.reminder.state == ReminderState::started);
    CHECK(desk.say(CommandKind::finish, as(Outcome::done)) == Verdict::applied);
    CHECK(desk.reminder.state == ReminderState::none);
    CHECK(desk.effects.back() == ReminderEffect{ReminderNews::finished, 1, desk.candidate, Outcome::done});
    CHECK(desk.say(CommandKind::finish, as(Outcome::done)) == Verdict::stale);
}

TEST_CASE("a stretch of one's own accord gets an id of its own", "[reminder]") {
    ReminderDesk desk;
    desk.sit(10min);
    CHECK(desk.say_about(0, CommandKind::start, 0, "open-book") == Verdict::applied);
    CHECK(desk.reminder.id == 1);
    CHECK(desk.reminder.offered.stretch.text() == "open-book");
    CHECK(desk.say(CommandKind::finish, as(Outcome::done)) == Verdict::applied);
    // It answered: the next break is due a full limit later.
    CHECK(desk.reminder.answered_at == 10min);
}

TEST_CASE("a look at a stretch that came to nothing does not put the next break off", "[reminder]") {
    ReminderDesk desk;
    desk.sit(20min);
    desk.say_about(0, CommandKind::start, 0, "open-book");
    desk.say(CommandKind::finish, as(Outcome::not_now));
    desk.sit(10min);
    CHECK(desk.reminder.state == ReminderState::reminded);
}

TEST_CASE("stretch now while a reminder is up starts that reminder's stretch", "[reminder]") {
    ReminderDesk desk;
    desk.sit(30min);
    CHECK(desk.say_about(0, CommandKind::start) == Verdict::applied);
    CHECK(desk.reminder.id == 1);
    CHECK_FALSE(desk.reminder.own_accord);
}

TEST_CASE("one stretch at a time; the window that comes back takes its run over", "[reminder]") {
    ReminderDesk desk;
    desk.sit(30min);
    desk.say(CommandKind::start);
    CHECK(desk.say_about(0, CommandKind::start) == Verdict::refused);
    CHECK(desk.refusal == Refusal::stretch_running);
    CHECK(desk.say(CommandKind::start) == Verdict::applied);
    CHECK(desk.reminder.state == ReminderState::started);
}

TEST_CASE("a window that dies is offered again, but not a stretch of one's own accord", "[reminder]") {
    ReminderDesk desk;
    SECTION("reminded") {
        desk.sit(30min);
        desk.say(CommandKind::start);
        desk.take(on_run_lost(desk.reminder));
        desk.sit(0s);
        CHECK(desk.reminder.state == ReminderState::reminded);
    }
    SECTION("own accord") {
        desk.sit(10min);
        desk.say_about(0, CommandKind::start, 0, "cobra");
        desk.take(on_run_lost(desk.reminder));
        CHECK(desk.reminder.state == ReminderState::none);
    }
    CHECK(desk.told(ReminderNews::lost));
}

TEST_CASE("a run that no window claims after a restart is lost", "[reminder]") {
    ReminderDesk desk;
    desk.sit(30min);
    desk.say(CommandKind::start);
    desk.take(on_restart(desk.reminder, desk.now));
    SECTION("unclaimed") {
        desk.sit(10s);
        CHECK(desk.reminder.state == ReminderState::reminded);
    }
    SECTION("claimed") {
        desk.say(CommandKind::start);
        desk.sit(1min);
        CHECK(desk.reminder.state == ReminderState::started);
    }
}

TEST_CASE("a window left open is no stretch for ever", "[reminder]") {
    ReminderDesk desk;
    desk.sit(30min);
    desk.say(CommandKind::start);
    desk.sit(15min);
    CHECK(desk.reminder.state == ReminderState::reminded);
}

TEST_CASE("nobody is reminded in a pause, and time at the desk counts on", "[reminder]") {
    ReminderDesk desk;
    desk.rules.wait = 90s;
    desk.sit(10min);
    CHECK(desk.say_about(0, CommandKind::pause, Duration(1h).count()) == Verdict::applied);
    desk.sit(1h - 1s);
    CHECK(desk.reminder.state == ReminderState::none);
    desk.sit(2s);
    // Past the limit for long: due, but not in the middle of a sentence.
    CHECK(desk.reminder.state == ReminderState::due);
    desk.rest_hands();
    CHECK(desk.reminder.state == ReminderState::reminded);
}

TEST_CASE("a pause takes the notice away and gives it back", "[reminder]") {
    ReminderDesk desk;
    desk.sit(30min);
    desk.say(CommandKind::pause, Duration(30min).count());
    CHECK(desk.reminder.state == ReminderState::due);
    desk.sit(10min);
    CHECK(desk.say_about(0, CommandKind::resume) == Verdict::applied);
    desk.rest_hands();
    CHECK(desk.reminder.state == ReminderState::reminded);
    CHECK(desk.reminder.id == 1);
}

TEST_CASE("a snooze that ends within a pause waits for the pause to end", "[reminder]") {
    ReminderDesk desk;
    desk.sit(30min);
    desk.say(CommandKind::snooze);
    desk.say_about(0, CommandKind::pause, Duration(30min).count());
    desk.sit(20min);
    CHECK(desk.reminder.state == ReminderState::snoozed);
    desk.sit(10min);
    desk.rest_hands();
    CHECK(desk.reminder.state == ReminderState::reminded);
}

TEST_CASE("resume without a pause is refused", "[reminder]") {
    ReminderDesk desk;
    CHECK(desk.say_about(0, CommandKind::resume) == Verdict::refused);
    CHECK(desk.refusal == Refusal::not_paused);
}

TEST_CASE("a pause until a time of day follows the wall clock when it is set", "[reminder]") {
    ReminderDesk desk;
    const auto at_two = desk.wall() + 1h;
    desk.say_about(0, CommandKind::pause_until, at_two.time_since_epoch().count());
    CHECK(desk.reminder.pause->until == desk.now + 1h);
    desk.take(on_clock_change(desk.reminder, desk.now, desk.wall() + 30min));
    CHECK(desk.reminder.pause->until == desk.now + 30min);
}

TEST_CASE("a pause until a time that is past is refused", "[reminder]") {
    ReminderDesk desk;
    CHECK(desk.say_about(0, CommandKind::pause_until, 5) == Verdict::refused);
}

TEST_CASE("a break's run goes from stretch to stretch under one id", "[reminder]") {
    ReminderDesk desk;
    desk.following = {*StretchId::parse("cobra"), StretchId()};
    desk.sit(30min);
    desk.say(CommandKind::start);
    CHECK(desk.say(CommandKind::walked) == Verdict::applied);
    CHECK(desk.say(CommandKind::go_on, as(Outcome::done), "open-book") == Verdict::stale);
    CHECK(desk.say(CommandKind::go_on, as(Outcome::done), "chin-tuck") == Verdict::applied);
    CHECK(desk.reminder.id == 1);
    CHECK(desk.reminder.state == ReminderState::started);
    CHECK(desk.reminder.offered.stretch.text() == "cobra");
    CHECK(desk.told(ReminderNews::went_on));
    CHECK(desk.say(CommandKind::go_on, as(Outcome::done), "cobra") == Verdict::refused);
    CHECK(desk.refusal == Refusal::no_more_stretches);
    CHECK(desk.say(CommandKind::finish, as(Outcome::done)) == Verdict::applied);
    CHECK(desk.effects.back() ==
          ReminderEffect{ReminderNews::finished, 1, *StretchId::parse("cobra"), Outcome::done, true});
}

TEST_CASE("where nothing can be offered the break is a walk", "[reminder]") {
    ReminderDesk desk;
    desk.candidate = StretchId();
    desk.sit(30min);
    CHECK(desk.reminder.state == ReminderState::reminded);
    CHECK(desk.reminder.offered.stretch.empty());
    CHECK(desk.say(CommandKind::start) == Verdict::applied);
    CHECK(desk.say(CommandKind::walked) == Verdict::applied);
    CHECK(desk.say(CommandKind::finish, as(Outcome::done)) == Verdict::applied);
    CHECK(desk.effects.back().walked);
    CHECK(desk.reminder.answered_at == 30min + Reminder::look);
}

TEST_CASE("whoever starts another stretch than the one offered has passed that one over", "[reminder]") {
    ReminderDesk desk;
    desk.sit(30min);
    desk.effects.clear();
    CHECK(desk.say(CommandKind::start, 0, "open-book") == Verdict::applied);
    REQUIRE(desk.effects.size() == 2);
    CHECK(desk.effects[0].news == ReminderNews::passed);
    CHECK(desk.effects[0].stretch.text() == "chin-tuck");
    CHECK(desk.effects[1].news == ReminderNews::started);
    CHECK(desk.reminder.offered.stretches_to_come() == 0);
}
