// SPDX-License-Identifier: MIT
#include "tray/notify/notice.h"

#include "tests/catch.h"
#include "tests/tray/state_maker.h"

using namespace limber;

TEST_CASE("A notification is wanted only while the person is to be reminded", "[notify]") {
    CHECK(wanted_notice(with_reminder(ReminderState::reminded), desk_start));
    for (const auto other :
         {ReminderState::none, ReminderState::due, ReminderState::snoozed, ReminderState::started}) {
        CHECK_FALSE(wanted_notice(with_reminder(other), desk_start));
    }
}

TEST_CASE("Each reminder and each other stretch gets its own notification", "[notify]") {
    const auto first = wanted_notice(with_reminder(ReminderState::reminded), desk_start);
    auto other_offer = first;
    other_offer->offer = 1;
    other_offer->stretch = *StretchId::parse("open-book");
    auto next_reminder = first;
    next_reminder->reminder = 43;
    CHECK(step_between({}, first) == NoticeStep::show);
    CHECK(step_between(first, first) == NoticeStep::none);
    CHECK(step_between(first, other_offer) == NoticeStep::show);
    CHECK(step_between(first, next_reminder) == NoticeStep::show);
    CHECK(step_between({}, {}) == NoticeStep::none);
}

TEST_CASE("A notification is changed in place when only its stretch changes", "[notify]") {
    const auto before = wanted_notice(with_reminder(ReminderState::reminded), desk_start);
    auto after = before;
    after->stretch = *StretchId::parse("open-book");
    CHECK(step_between(before, after) == NoticeStep::update);
}

TEST_CASE("A notification is withdrawn when its reminder is over", "[notify]") {
    const auto up = wanted_notice(with_reminder(ReminderState::reminded), desk_start);
    CHECK(step_between(up, {}) == NoticeStep::withdraw);
}

TEST_CASE("A reminder that comes back after a snooze is shown again", "[notify]") {
    const auto up = wanted_notice(with_reminder(ReminderState::reminded), desk_start);
    CHECK(step_between(wanted_notice(with_reminder(ReminderState::snoozed), desk_start), up) ==
          NoticeStep::show);
}

TEST_CASE("The notification says how long, names the stretch and offers four answers", "[notify]") {
    const auto stretch = back_bend();
    const auto content = notice_content(with_reminder(ReminderState::reminded), desk_start + 32min, &stretch);
    CHECK(content.title == "32 min at the desk");
    CHECK(content.body == "Standing back bend, 35 s");
    CHECK(content.click_hint == "Click to start");
    CHECK(content.actions == std::vector<NoticeAction>{{NoticeAnswer::start, "Start"},
                                                       {NoticeAnswer::snooze, "Snooze 5 min"},
                                                       {NoticeAnswer::another, "Another"},
                                                       {NoticeAnswer::skip, "Skip"}});
}

TEST_CASE("After five others no other stretch is offered", "[notify]") {
    const auto stretch = back_bend();
    auto state = with_reminder(ReminderState::reminded);
    state.reminder.offer = 5;
    CHECK(notice_content(state, desk_start + 32min, &stretch).actions.size() == 3);
}

TEST_CASE("Long standing is asked about, unless a reminder is up", "[notify]") {
    auto state = at_the_desk();
    state.phase = Phase::standing;
    state.watching.standing_since = desk_start;
    CHECK_FALSE(wanted_notice(state, desk_start));
    state.watching.standing_asked = true;
    const auto asked = wanted_notice(state, desk_start);
    REQUIRE(asked);
    CHECK(asked->kind == NoticeKind::standing);
    CHECK(step_between({}, asked) == NoticeStep::show);
    CHECK(step_between(asked, asked) == NoticeStep::none);
    CHECK(step_between(asked, {}) == NoticeStep::withdraw);

    auto reminded = with_reminder(ReminderState::reminded);
    reminded.watching = state.watching;
    CHECK(wanted_notice(reminded, desk_start)->kind == NoticeKind::reminder);
    CHECK(step_between(asked, wanted_notice(reminded, desk_start)) == NoticeStep::show);
}

TEST_CASE("The question about standing has two answers and no click", "[notify]") {
    auto state = at_the_desk();
    state.watching.standing_since = desk_start;
    const auto content = standing_content(state, desk_start + 45min);
    CHECK(content.title == "You have been standing for 45 min");
    CHECK(content.body == "Long standing is no easier on the back than long sitting: a change is welcome.");
    CHECK(content.actions == std::vector<NoticeAction>{{NoticeAnswer::sit_again, "I sit again"},
                                                       {NoticeAnswer::still_standing, "Still standing"}});
    CHECK(content.click_hint.empty());
    CHECK(content.category == "x-limber.standing");
}

TEST_CASE("Without a stretch the notification asks to get up", "[notify]") {
    const auto content = notice_content(with_reminder(ReminderState::reminded), desk_start + 32min, nullptr);
    CHECK(content.body == "Stand up and walk for a minute");
    CHECK(content.actions.size() == 2);
    CHECK(content.click_hint.empty());
}

TEST_CASE("What is told again is a new notification, calmer, and at last one that stays", "[notify]") {
    const auto stretch = back_bend();
    auto state = with_reminder(ReminderState::reminded);
    const auto first = wanted_notice(state, desk_start);
    state.reminder.manner = ReminderManner::again;
    const auto again = notice_content(state, desk_start + 37min, &stretch);
    CHECK(step_between(first, wanted_notice(state, desk_start)) == NoticeStep::show);
    CHECK(again.title == "Still 37 min at the desk");
    CHECK(again.body == "Another idea, whenever it suits you: Standing back bend, 35 s");
    CHECK(again.stay == NoticeStay::usual);
    state.reminder.manner = ReminderManner::resident;
    CHECK(notice_content(state, desk_start + 42min, &stretch).stay == NoticeStay::resident);
}

TEST_CASE("What comes in spite of a hold is quiet", "[notify]") {
    const auto stretch = back_bend();
    auto state = with_reminder(ReminderState::reminded);
    state.reminder.manner = ReminderManner::quiet;
    CHECK(notice_content(state, desk_start + 120min, &stretch).stay == NoticeStay::passing);
}

TEST_CASE("With no snooze left the button is gone, and the reason is told", "[notify]") {
    const auto stretch = back_bend();
    auto state = with_reminder(ReminderState::reminded);
    state.reminder.snoozes_left = 0;
    const auto content = notice_content(state, desk_start + 32min, &stretch);
    for (const auto& action : content.actions) {
        CHECK(action.answer != NoticeAnswer::snooze);
    }
    CHECK(content.body.find("No snooze is left in this sitting") != std::string::npos);
}

TEST_CASE("A micro-break is told once, while it is fresh and nothing else is up", "[notify]") {
    const auto stretch = back_bend();
    auto state = at_the_desk();
    state.nudge = {3, NudgeKind::micro, stretch.id, desk_start + 20min};
    const auto notice = wanted_notice(state, desk_start + 20min);
    REQUIRE(notice);
    CHECK(notice->kind == NoticeKind::nudge);
    CHECK_FALSE(wanted_notice(state, desk_start + 21min));
    const auto content = nudge_content(state, desk_start + 20min, &stretch);
    CHECK(content.stay == NoticeStay::passing);
    CHECK(content.actions == std::vector<NoticeAction>{{NoticeAnswer::start, "Start"}});
    state.nudge.kind = NudgeKind::long_sit;
    CHECK(nudge_content(state, desk_start + 60min, nullptr).title == "60 min at the desk without a break");
    CHECK(nudge_content(state, desk_start + 60min, nullptr).actions.empty());
    state.reminder.state = ReminderState::reminded;
    CHECK(wanted_notice(state, desk_start + 20min)->kind == NoticeKind::reminder);
}
