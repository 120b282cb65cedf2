// SPDX-License-Identifier: MIT
#include "tray/text/phrases.h"

#include <cstdlib>
#include <ctime>

#include "tests/catch.h"
#include "tests/tray/state_maker.h"

using namespace limber;

namespace {

void use_utc() {
    setenv("TZ", "UTC0", 1);
    tzset();
}

}  // namespace

TEST_CASE("Time that has passed is never told longer than it is", "[text]") {
    CHECK(passed_text(0s) == "0 s");
    CHECK(passed_text(59s) == "59 s");
    CHECK(passed_text(60s) == "1 min");
    CHECK(passed_text(32min + 59s) == "32 min");
    CHECK(passed_text(95min) == "95 min");
    CHECK(passed_text(120min) == "2 h");
    CHECK(passed_text(130min) == "2 h 10 min");
    CHECK(passed_text(-5s) == "0 s");
}

TEST_CASE("Time to come is never told shorter than it is", "[text]") {
    CHECK(remaining_text(1ms) == "1 s");
    CHECK(remaining_text(59s) == "59 s");
    CHECK(remaining_text(61s) == "2 min");
    CHECK(remaining_text(4min) == "4 min");
    CHECK(remaining_text(4min + 1s) == "5 min");
}

TEST_CASE("A rough time is the nearest minute", "[text]") {
    CHECK(rough_text(4min + 29s) == "4 min");
    CHECK(rough_text(4min + 30s) == "5 min");
    CHECK(rough_text(12s) == "12 s");
}

TEST_CASE("A dose is told to the second", "[text]") {
    CHECK(exact_text(35s) == "35 s");
    CHECK(exact_text(90s) == "1 min 30 s");
    CHECK(exact_text(120s) == "2 min");
}

TEST_CASE("A time of day names the day only when it is another", "[text]") {
    use_utc();
    const auto now = desk_start_wall;
    CHECK(clock_text(now + std::chrono::hours(4), now) == "14:00");
    CHECK(clock_text(now + std::chrono::hours(18), now) == "Wednesday 04:00");
    CHECK(clock_text(now + std::chrono::hours(42), now) == "Thursday 04:00");
}

TEST_CASE("The status line says how long and when the next break comes", "[text]") {
    const auto state = at_the_desk();
    CHECK(status_line(&state, moment(25min), nullptr) == "25 min at the desk · next break in about 5 min");
    CHECK(status_line(&state, moment(29min + 50s), nullptr) ==
          "29 min at the desk · next break in about 10 s");
    CHECK(status_line(&state, moment(30min), nullptr) == "30 min at the desk · time for a break");
}

TEST_CASE("The status line names the stretch that is due", "[text]") {
    const auto state = with_reminder(ReminderState::reminded);
    const auto stretch = back_bend();
    CHECK(status_line(&state, moment(32min), &stretch) == "32 min at the desk · Standing back bend, 35 s");
    CHECK(status_line(&state, moment(32min), nullptr) ==
          "32 min at the desk · Stand up and walk for a minute");
}

TEST_CASE("The status line says how long a snooze lasts", "[text]") {
    const auto state = with_reminder(ReminderState::snoozed);
    CHECK(status_line(&state, moment(31min), nullptr) == "Snoozed for 4 min · 31 min at the desk");
}

TEST_CASE("The status line says until when it is paused", "[text]") {
    use_utc();
    auto state = at_the_desk();
    state.phase = Phase::paused;
    state.paused_until = desk_start + 4h;
    CHECK(status_line(&state, moment(20min), nullptr) == "Paused until 14:00 · 20 min at the desk");
    state.since.reset();
    CHECK(status_line(&state, moment(20min), nullptr) == "Paused until 14:00");
}

TEST_CASE("Who stands is not told to sit", "[text]") {
    use_utc();
    auto state = at_the_desk();
    state.phase = Phase::standing;
    state.sitting.rate = 0;
    state.due_at.reset();
    state.watching.standing_since = desk_start + 20min;
    CHECK(status_line(&state, moment(32min), nullptr) == "Standing for 12 min");
    state.watching.standing_asked = true;
    CHECK(status_line(&state, moment(65min), nullptr) == "Standing for 45 min · a change is welcome");
    state.phase = Phase::paused;
    state.paused_until = desk_start + 4h;
    CHECK(status_line(&state, moment(65min), nullptr) == "Paused until 14:00 · Standing for 45 min");
    state = with_reminder(ReminderState::reminded);
    state.phase = Phase::standing;
    state.watching.standing_since = desk_start + 20min;
    const auto stretch = back_bend();
    CHECK(notice_text(state, desk_start + 32min, &stretch).title == "Standing for 12 min");
}

TEST_CASE("The status line tells absence, a running stretch and a missing daemon", "[text]") {
    State away;
    CHECK(status_line(&away, moment(0s), nullptr) == "Away from the keyboard");
    auto running = with_reminder(ReminderState::started);
    running.phase = Phase::stretching;
    const auto stretch = back_bend();
    CHECK(status_line(&running, moment(0s), &stretch) == "Stretching: Standing back bend, 35 s");
    CHECK(status_line(&running, moment(0s), nullptr) == "Stretching");
    CHECK(status_line(nullptr, moment(0s), nullptr) == "Limber is not running");
}

TEST_CASE("A notice says how long and names one stretch", "[text]") {
    auto state = with_reminder(ReminderState::reminded);
    const auto stretch = back_bend();
    CHECK(notice_text(state, desk_start + 32min, &stretch) ==
          NoticeText{"32 min at the desk", "Standing back bend, 35 s"});
    state.stretches_in_spell = 2;
    CHECK(notice_text(state, desk_start + 95min, &stretch).title == "95 min at the desk, 2 stretches");
}

TEST_CASE("Every warning has its sentence", "[text]") {
    auto state = at_the_desk();
    CHECK(warning_texts(state).empty());
    state.warnings = (1U << warning_count) - 1;
    const auto texts = warning_texts(state);
    REQUIRE(texts.size() == warning_count);
    for (const auto& text : texts) {
        CHECK_FALSE(text.empty());
    }
}

TEST_CASE("The status line says what a reminder waits for, in one line", "[text]") {
    const auto stretch = back_bend();
    auto state = with_reminder(ReminderState::due);
    const auto line = [&] { return status_line(&state, moment(32min), &stretch); };
    state.reminder.wait = ReminderWait::typing_pause;
    CHECK(line() == "32 min at the desk · Standing back bend, 35 s · waiting for a pause in your typing");
    state.reminder.wait = ReminderWait::hold;
    state.watching.signals = bit_of(Signal::microphone) | bit_of(Signal::notices_off);
    CHECK(line() == "32 min at the desk · Standing back bend, 35 s · held for you: a call, do not disturb");
    state.reminder.state = ReminderState::snoozed;
    state.reminder.snooze_end = SnoozeEnd::call_end;
    CHECK(line() == "Snoozed until the call ends · 32 min at the desk");
}

TEST_CASE("Outside work hours the status line says until when", "[text]") {
    auto state = at_the_desk();
    state.off_hours = true;
    CHECK(status_line(&state, moment(20min), nullptr) == "Outside your work hours · 20 min at the desk");
    state.hours_change = moment(80min).wall;
    CHECK(status_line(&state, moment(20min), nullptr).starts_with("Outside your work hours until "));
}

TEST_CASE("An absence that paid something back is told for a while", "[text]") {
    auto state = at_the_desk();
    state.credit = CreditView{desk_start + 10min, desk_start + 14min, 19min};
    CHECK(status_line(&state, moment(15min), nullptr).ends_with(" · 4 min away: 19 min taken off"));
    CHECK(status_line(&state, moment(25min), nullptr).find("away") == std::string::npos);
}
