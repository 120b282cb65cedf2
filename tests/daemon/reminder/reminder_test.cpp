// SPDX-License-Identifier: MIT
#include "daemon/reminder/reminder.h"

#include "tests/catch.h"
#include "tests/daemon/reminder/reminder_desk.h"

using namespace limber;

TEST_CASE("after half an hour at the desk one stretch is offered", "[reminder]") {
    ReminderDesk desk;
    desk.sit(30min - 1s);
    CHECK(desk.reminder.state == ReminderState::none);
    desk.sit(1s);
    CHECK(desk.reminder.state == ReminderState::reminded);
    CHECK(desk.reminder.offered.stretch.text() == "chin-tuck");
    CHECK(desk.effects ==
          std::vector<ReminderEffect>{{ReminderNews::raised, 1, desk.candidate, std::nullopt},
                                      {ReminderNews::offered, 1, desk.candidate, std::nullopt}});
}

TEST_CASE("the policy wakes once, when the limit is reached", "[reminder]") {
    ReminderDesk desk;
    CHECK_FALSE(next_wakeup(desk.rules, desk.reminder, desk.around()));
    desk.sit(10min);
    CHECK(next_wakeup(desk.rules, desk.reminder, desk.around()) == BootTime(1h + 30min));
    desk.sit(20min);
    // From now on once more for each time that it is ignored.
    CHECK(next_wakeup(desk.rules, desk.reminder, desk.around()) == desk.now + 5min);
}

TEST_CASE("a person who gets up by himself is not reminded any more", "[reminder]") {
    ReminderDesk desk;
    desk.sit(31min);
    desk.get_up_for_a_break();
    CHECK(desk.reminder.state == ReminderState::none);
    CHECK(desk.told(ReminderNews::withdrawn));
    desk.sit(29min);
    CHECK(desk.reminder.state == ReminderState::none);
    desk.sit(1min);
    CHECK(desk.reminder.id == 2);
}

TEST_CASE("a notice that ran out stays due, and comes again after five minutes", "[reminder]") {
    ReminderDesk desk;
    desk.sit(30min);
    CHECK(desk.say(CommandKind::notice_expired) == Verdict::applied);
    CHECK(desk.reminder.state == ReminderState::due);
    desk.sit(5min - 1s);
    CHECK(desk.reminder.state == ReminderState::due);
    desk.candidate = *StretchId::parse("cobra");
    desk.sit(1s);
    CHECK(desk.reminder.state == ReminderState::reminded);
    CHECK(desk.reminder.manner == ReminderManner::again);
    CHECK(desk.reminder.offered.stretch.text() == "cobra");
    CHECK(desk.reminder.id == 1);
}

TEST_CASE("a notice closed by the person is a snooze", "[reminder]") {
    ReminderDesk desk;
    desk.sit(30min);
    CHECK(desk.say(CommandKind::notice_closed) == Verdict::applied);
    CHECK(desk.reminder.state == ReminderState::snoozed);
    CHECK(desk.reminder.until == desk.now + 5min);
    desk.sit(5min);
    CHECK(desk.reminder.state == ReminderState::reminded);
    CHECK(desk.reminder.id == 1);
}

TEST_CASE("a snooze for a chosen time comes back then, for the same stretch", "[reminder]") {
    ReminderDesk desk;
    desk.sit(30min);
    CHECK(desk.say(CommandKind::snooze, Duration(15min).count()) == Verdict::applied);
    desk.candidate = *StretchId::parse("cobra");
    desk.sit(15min - 1s);
    CHECK(desk.reminder.state == ReminderState::snoozed);
    desk.sit(1s);
    CHECK(desk.reminder.state == ReminderState::reminded);
    CHECK(desk.reminder.offered.stretch.text() == "chin-tuck");
}

TEST_CASE("a snooze that arrives twice is one snooze", "[reminder]") {
    ReminderDesk desk;
    desk.sit(30min);
    CHECK(desk.say(CommandKind::snooze) == Verdict::applied);
    const auto once = desk.reminder;
    CHECK(desk.say(CommandKind::snooze) == Verdict::stale);
    CHECK(desk.reminder == once);
}

TEST_CASE("a word about a reminder that is over is stale", "[reminder]") {
    ReminderDesk desk;
    desk.sit(30min);
    CHECK(desk.say(CommandKind::skip) == Verdict::applied);
    for (const auto kind : {CommandKind::snooze, CommandKind::skip, CommandKind::another, CommandKind::start,
                            CommandKind::notice_closed, CommandKind::notice_expired}) {
        CHECK(desk.say_about(1, kind) == Verdict::stale);
    }
    desk.sit(30min);
    CHECK(desk.say_about(1, CommandKind::snooze) == Verdict::stale);
    CHECK(desk.reminder.state == ReminderState::reminded);
}

TEST_CASE("without a reminder there is nothing to snooze or skip", "[reminder]") {
    ReminderDesk desk;
    CHECK(desk.say_about(0, CommandKind::snooze) == Verdict::refused);
    CHECK(desk.refusal == Refusal::nothing_due);
    CHECK(desk.say_about(0, CommandKind::skip) == Verdict::refused);
}

TEST_CASE("a skipped break makes the next one due after a full limit", "[reminder]") {
    ReminderDesk desk;
    desk.sit(32min);
    desk.say(CommandKind::skip);
    CHECK(due_at(desk.rules, desk.reminder, desk.around().sitting) == BootTime(1h + 62min));
    desk.sit(29min);
    CHECK(desk.reminder.state == ReminderState::none);
    desk.sit(1min);
    CHECK(desk.reminder.state == ReminderState::reminded);
    CHECK(desk.reminder.id == 2);
}

TEST_CASE("another offers the next stretch under the same reminder, five times", "[reminder]") {
    ReminderDesk desk;
    desk.sit(30min);
    const char* const names[] = {"a", "b", "c", "d", "e"};
    for (const auto* const name : names) {
        desk.candidate = *StretchId::parse(name);
        REQUIRE(desk.say(CommandKind::another) == Verdict::applied);
        CHECK(desk.reminder.offered.stretch.text() == name);
    }
    CHECK(desk.reminder.id == 1);
    CHECK(desk.reminder.offer == 5);
    desk.candidate = *StretchId::parse("f");
    CHECK(desk.say(CommandKind::another) == Verdict::refused);
    CHECK(desk.refusal == Refusal::no_more_stretches);
}

TEST_CASE("another without another is refused", "[reminder]") {
    ReminderDesk desk;
    desk.sit(30min);
    CHECK(desk.say(CommandKind::another) == Verdict::refused);
    CHECK(desk.reminder.offer == 0);
}

TEST_CASE("another about a stretch that is not offered any more is stale", "[reminder]") {
    ReminderDesk desk;
    desk.sit(30min);
    desk.candidate = *StretchId::parse("cobra");
    CHECK(desk.say(CommandKind::another, 0, "chin-tuck") == Verdict::applied);
    desk.candidate = *StretchId::parse("wall-slides");
    CHECK(desk.say(CommandKind::another, 0, "chin-tuck") == Verdict::stale);
}

TEST_CASE("while an emergency sign is told there is silence", "[reminder]") {
    ReminderDesk desk;
    desk.sit(30min);
    REQUIRE(desk.reminder.pending());
    auto around = desk.around();
    around.silent = true;
    const auto step = on_change(desk.rules, desk.reminder, around);
    CHECK(step.reminder.state == ReminderState::none);
    REQUIRE(step.effects.size() == 1);
    CHECK(step.effects[0].news == ReminderNews::withdrawn);
    // An hour later there is still nothing to wake up for.
    around.now += 60min;
    CHECK(on_change(desk.rules, step.reminder, around).effects.empty());
    CHECK_FALSE(next_wakeup(desk.rules, step.reminder, around));
}

TEST_CASE("what the person may do no longer is replaced in a reminder that is up", "[reminder]") {
    ReminderDesk desk;
    desk.sit(30min);
    auto around = desk.around();
    CHECK(on_profile_change(desk.reminder, around).effects.empty());
    around.candidate.stretch = StretchId();
    const auto step = on_profile_change(desk.reminder, around);
    CHECK(step.reminder.offered.stretch.empty());
    CHECK(step.reminder.offer == 1);
    CHECK(step.reminder.state == ReminderState::reminded);
}
