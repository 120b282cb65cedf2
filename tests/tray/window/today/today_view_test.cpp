// SPDX-License-Identifier: MIT
// What Today shows.
#include "tray/window/today/today_view.h"

#include <cmath>

#include "tests/catch.h"
#include "tests/tray/state_maker.h"

using namespace limber;

namespace {

TodayView view_of_day(const State* state, Duration after_start, const HistoryDay& day = {},
                      const std::string& trouble = {}) {
    static const Catalogue catalogue = *Catalogue::read(LIMBER_SOURCE_STRETCHES);
    return today_view(state, moment(after_start), day, catalogue, trouble);
}

RunView run_at(Duration after_start, const char* id, OfferOutcome outcome) {
    const WallTime when = moment(after_start).wall;
    return {*StretchId::parse(id), when - 1min, when, outcome};
}

}  // namespace

TEST_CASE("today shows the minutes at the desk against the limit", "[window]") {
    const State state = at_the_desk();

    const TodayView view = view_of_day(&state, 15min + 59s);

    CHECK(view.number == "15");
    CHECK(view.unit == "min");
    CHECK(std::abs(view.part - 0.533) < 0.001);
    CHECK(view.title == "At the desk");
    CHECK(view.next == "Next break in about 14 min");
    CHECK(view.can_stretch);
    CHECK_FALSE(view.can_snooze);
}

TEST_CASE("a long time at the desk is told in hours", "[window]") {
    const State state = at_the_desk();

    CHECK(view_of_day(&state, 119min).number == "119");
    CHECK(view_of_day(&state, 125min).number == "2:05");
    CHECK(view_of_day(&state, 125min).part == 1.0);
}

TEST_CASE("a reminder names its stretch and can be snoozed", "[window]") {
    const State state = with_reminder(ReminderState::reminded);

    const TodayView view = view_of_day(&state, 31min);

    CHECK(view.title == "Time for a break");
    CHECK(view.next == "Waiting for you: Standing back bend, 35 s");
    CHECK(view.can_snooze);
}

TEST_CASE("a snooze says how long it lasts", "[window]") {
    const State state = with_reminder(ReminderState::snoozed);

    CHECK(view_of_day(&state, 31min).next == "Snoozed for 4 min");
    CHECK_FALSE(view_of_day(&state, 31min).can_snooze);
}

TEST_CASE("a snooze until a moment says which", "[window]") {
    State state = with_reminder(ReminderState::snoozed);
    state.reminder.snooze_end = SnoozeEnd::call_end;

    CHECK(view_of_day(&state, 31min).next == "Snoozed until the call ends");
}

TEST_CASE("where no snooze is left, the reason stands in its place", "[window]") {
    State state = with_reminder(ReminderState::reminded);
    CHECK(view_of_day(&state, 31min).no_snooze.empty());
    state.reminder.snoozes_left = 0;

    CHECK_FALSE(view_of_day(&state, 31min).can_snooze);
    CHECK_FALSE(view_of_day(&state, 31min).no_snooze.empty());
    state.reminder.state = ReminderState::none;
    CHECK(view_of_day(&state, 31min).no_snooze.empty());
}

TEST_CASE("a reminder that is held says by what, and does not call for a break", "[window]") {
    State state = with_reminder(ReminderState::due);
    state.reminder.wait = ReminderWait::hold;
    state.watching.signals = bit_of(Signal::microphone);

    const TodayView view = view_of_day(&state, 31min);

    CHECK(view.title == "At the desk");
    CHECK(view.next.find("held for you: a call") != std::string::npos);
}

TEST_CASE("outside the work hours today says until when", "[window]") {
    State state = at_the_desk();
    state.off_hours = true;

    CHECK(view_of_day(&state, 31min).next == "Outside your work hours");
}

TEST_CASE("the day's target and the last absence are told", "[window]") {
    State state = at_the_desk();
    CHECK(view_of_day(&state, 25min).target.empty());
    CHECK(view_of_day(&state, 25min).credit.empty());
    state.breaks_today = 3;
    state.due_today = 8;
    state.target = 50;
    state.credit = CreditView{desk_start + 20min, desk_start + 24min, 19min};

    CHECK(view_of_day(&state, 25min).target == "3 of 8 breaks taken; your target is half: 4");
    CHECK(view_of_day(&state, 25min).credit == "4 min away: 19 min taken off");
    CHECK(view_of_day(&state, 35min).credit.empty());
}

TEST_CASE("while a stretch runs no other can be begun", "[window]") {
    State state = with_reminder(ReminderState::started);
    state.phase = Phase::stretching;

    CHECK(view_of_day(&state, 31min).title == "Stretching");
    CHECK_FALSE(view_of_day(&state, 31min).can_stretch);
}

TEST_CASE("without a daemon today shows what history knows, and the trouble", "[window]") {
    HistoryDay day;
    day.breaks = 3;
    day.stretches = 2;
    day.sitting = 90min;

    const TodayView view = view_of_day(nullptr, 0min, day, "limberd is of another version");

    CHECK_FALSE(view.running);
    CHECK(view.title == "Limber is not running");
    CHECK(view.next == "limberd is of another version");
    CHECK(view.breaks == "3");
    CHECK(view.sitting == "90 min");
    CHECK(view.number.empty());
}

TEST_CASE("what was done stands latest first, with how it went", "[window]") {
    const State state = at_the_desk();
    HistoryDay day;
    day.runs = {run_at(1min, "chin-tuck", OfferOutcome::done), run_at(5min, "cobra", OfferOutcome::hurt),
                run_at(6min, "gone-since", OfferOutcome::lost)};

    const TodayView view = view_of_day(&state, 10min, day);

    REQUIRE(view.done.size() == 3);
    CHECK(view.done[0].name == "gone-since");
    CHECK(view.done[0].outcome == "Stopped");
    CHECK(view.done[1].outcome == "It hurt");
    CHECK(view.done[2].name == "Chin tuck");
    CHECK(view.done[2].outcome == "Done");
}

TEST_CASE("who stands is told for how long, and that the clock is stopped", "[window]") {
    State state = at_the_desk();
    state.phase = Phase::standing;
    state.sitting = {Duration(10min), desk_start, 0};
    state.due_at.reset();
    state.watching.standing_since = desk_start + 5min;

    const TodayView view = view_of_day(&state, 17min);

    CHECK(view.title == "Standing for 12 min");
    CHECK(view.next == "The clock is stopped. It runs on when you sit again.");
    CHECK(view.clock == "the clock is stopped at 10 min");
    CHECK(view.standing);
    CHECK(view.resting);
    CHECK(next_today_change(&state, desk_start + 17min + 20s) == desk_start + 18min);
    state.watching.standing_asked = true;
    CHECK(view_of_day(&state, 50min).next == "A change is welcome.");
}

TEST_CASE("an absence that was none can be taken back", "[window]") {
    State state = at_the_desk();
    CHECK(view_of_day(&state, 1min).here.empty());
    state.watching.undoable = 12min;
    CHECK(view_of_day(&state, 1min).here == "I was at the desk after all: put back 12 min");
}

TEST_CASE("keyboard and mouse are told where they are known, and never as zero where not", "[window]") {
    State state = at_the_desk();
    CHECK(view_of_day(&state, 1min).hands.empty());
    state.watching.keyboard_today = Measure{80min, desk_start, 0};
    CHECK(view_of_day(&state, 1min).hands == "Keyboard 80 min");
    state.watching.pointer_today = Measure{40min, desk_start, 0};
    CHECK(view_of_day(&state, 1min).hands == "Keyboard 80 min, mouse 40 min");
}

TEST_CASE("today changes with the next whole minute at the desk", "[window]") {
    const State state = at_the_desk();

    CHECK(next_today_change(&state, desk_start + 90s) == desk_start + 2min);
    CHECK(next_today_change(&state, desk_start + 2min) == desk_start + 3min);
}

TEST_CASE("nothing changes by itself while nobody is there", "[window]") {
    State state = at_the_desk();
    state.phase = Phase::away;
    state.sitting = {Duration(0), desk_start, 0};
    state.due_at.reset();

    CHECK(next_today_change(&state, desk_start + 1min) == std::nullopt);
    CHECK(next_today_change(nullptr, desk_start) == std::nullopt);
}

TEST_CASE("short limits of a test are counted in seconds", "[window]") {
    State state = at_the_desk();
    state.limit = 20s;

    CHECK(view_of_day(&state, 8s).number == "8");
    CHECK(view_of_day(&state, 8s).unit == "s");
    CHECK(next_today_change(&state, desk_start + 1500ms) == desk_start + 2s);
}
