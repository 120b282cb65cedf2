// SPDX-License-Identifier: MIT
#include "daemon/record/reminder_diary.h"

#include "tests/catch.h"

using namespace limber;

namespace {

WallTime at(int minutes) {
    return WallTime(std::chrono::minutes(minutes));
}

ReminderEffect effect(ReminderNews news, const char* stretch = "cobra", std::optional<Outcome> outcome = {}) {
    return {news, 1, *StretchId::parse(stretch), outcome};
}

void remind(ReminderDiary& diary) {
    CHECK_FALSE(diary.take(effect(ReminderNews::raised), at(30)));
    CHECK_FALSE(diary.take(effect(ReminderNews::offered), at(30)));
}

}  // namespace

TEST_CASE("a reminder that was followed is one record with its stretch's outcome", "[record]") {
    ReminderDiary diary;
    remind(diary);
    diary.take(effect(ReminderNews::snoozed), at(31));
    diary.take(effect(ReminderNews::started), at(36));
    const auto record = diary.take(effect(ReminderNews::finished, "cobra", Outcome::hurt), at(37));
    REQUIRE(record);
    CHECK(record->due == at(30));
    CHECK(record->reminded == at(30));
    CHECK(record->answered == at(37));
    CHECK(record->answer == ReminderAnswer::stretched);
    CHECK(record->snoozes == 1);
    CHECK(record->offers ==
          std::vector<OfferRecord>{{*StretchId::parse("cobra"), at(30), at(36), at(37), OfferOutcome::hurt}});
}

TEST_CASE("another stretch is another offer of the same record", "[record]") {
    ReminderDiary diary;
    remind(diary);
    diary.take(effect(ReminderNews::passed), at(31));
    diary.take(effect(ReminderNews::offered, "chin-tuck"), at(31));
    const auto record = diary.take(effect(ReminderNews::skipped, "chin-tuck"), at(32));
    REQUIRE(record);
    REQUIRE(record->offers.size() == 2);
    CHECK(record->offers[0].outcome == OfferOutcome::passed);
    CHECK(record->offers[1].outcome == OfferOutcome::skipped);
    CHECK(record->answer == ReminderAnswer::skipped);
}

TEST_CASE("a stretch of one's own accord is a record without a reminder", "[record]") {
    ReminderDiary diary;
    diary.take(effect(ReminderNews::started, "open-book"), at(5));
    const auto record = diary.take(effect(ReminderNews::finished, "open-book", Outcome::done), at(8));
    REQUIRE(record);
    CHECK(record->own_accord);
    CHECK_FALSE(record->due);
    CHECK_FALSE(record->reminded);
    CHECK(record->offers[0].outcome == OfferOutcome::done);
}

TEST_CASE("a lost window ends its offer, and the reminder goes on", "[record]") {
    ReminderDiary diary;
    remind(diary);
    diary.take(effect(ReminderNews::started), at(31));
    CHECK_FALSE(diary.take(effect(ReminderNews::lost), at(32)));
    const auto record = diary.take(effect(ReminderNews::withdrawn), at(40));
    REQUIRE(record);
    CHECK(record->offers[0].outcome == OfferOutcome::lost);
    CHECK(record->answer == ReminderAnswer::withdrawn);
}

TEST_CASE("what an earlier daemon left unanswered is recorded when it is answered", "[record]") {
    ReminderDiary diary;
    Reminder reminder;
    reminder.state = ReminderState::started;
    reminder.offered.stretch = *StretchId::parse("cobra");
    diary.take_over(reminder, at(50));
    const auto record = diary.take(effect(ReminderNews::finished, "cobra", Outcome::done), at(51));
    REQUIRE(record);
    CHECK_FALSE(record->due);
    CHECK(record->offers.size() == 1);
    CHECK(record->offers[0].outcome == OfferOutcome::done);
}
