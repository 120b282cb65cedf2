// SPDX-License-Identifier: MIT
// Why a reminder is or is not due: what happened on the left, what `limber why` says on the right.
#include "tray/text/why_words.h"

#include <cstdlib>
#include <ctime>
#include <functional>

#include "tests/catch.h"
#include "tests/tray/state_maker.h"

using namespace limber;

namespace {

using Sentences = std::vector<std::string>;

Why why_of(const State& state, Duration after_start = 25min) {
    setenv("TZ", "UTC0", 1);
    tzset();
    return why_now(&state, moment(after_start));
}

Sentences said(const Why& why) {
    Sentences all;
    for (const auto& reason : why.because) {
        all.push_back(reason.text);
    }
    return all;
}

std::vector<std::string> codes(const Why& why) {
    std::vector<std::string> all;
    for (const auto& reason : why.because) {
        all.push_back(reason.code);
    }
    return all;
}

State away_since(Duration after_start) {
    auto state = at_the_desk();
    state.phase = Phase::away;
    state.due_at.reset();
    state.watching.last_input = desk_start + after_start;
    return state;
}

State standing_since(Duration after_start) {
    auto state = at_the_desk();
    state.phase = Phase::standing;
    state.sitting = {after_start, desk_start + after_start, 0};
    state.due_at.reset();
    state.watching.standing_since = desk_start + after_start;
    return state;
}

}  // namespace

TEST_CASE("At 10:25, after 25 of 30 minutes, the next reminder is five minutes off", "[why]") {
    const auto why = why_of(at_the_desk());
    CHECK_FALSE(why.due);
    CHECK(why.due_in == Duration(5min));
    CHECK(said(why) == Sentences{"You have been at the desk for 25 min; a break is due after 30 min",
                                 "The next one is due in 5 min, at 10:30, if you stay"});
    CHECK(codes(why) == Sentences{"at_the_desk", "counting"});
}

TEST_CASE("Every situation has its sentence", "[why]") {
    struct Row {
        const char* happened;
        std::function<State()> state;
        const char* code;
        const char* says;
    };
    const auto desk_with = [](Signal signal) {
        auto state = at_the_desk();
        state.watching.signals = bit_of(signal);
        return state;
    };
    const auto away_with = [](Signal signal) {
        auto state = away_since(20min);
        state.watching.signals = bit_of(signal);
        return state;
    };
    const auto desk_but = [](auto change) {
        auto state = at_the_desk();
        change(state);
        return state;
    };
    const std::vector<Row> rows = {
        {"a film runs", [&] { return desk_with(Signal::inhibitor); }, "inhibitor",
         "A film or slides are on: counted as at the desk"},
        {"a call by microphone", [&] { return desk_with(Signal::microphone); }, "microphone",
         "The microphone is in use: counted as at the desk"},
        {"a call by camera", [&] { return desk_with(Signal::camera); }, "camera",
         "The camera is in use: counted as at the desk"},
        {"the person reads", [&] { return desk_but([](State& s) { s.phase = Phase::grace; }); }, "reading",
         "No key or motion for a moment: that is reading, and counts as at the desk"},
        {"the screen was locked", [&] { return away_with(Signal::locked); }, "locked",
         "The screen is locked: that counts as away"},
        {"another person logged in", [&] { return away_with(Signal::elsewhere); }, "elsewhere",
         "Another session is in front: that counts as away from this one"},
        {"the computer sleeps", [&] { return away_with(Signal::asleep); }, "asleep",
         "The computer sleeps, or is about to: that counts as away"},
        {"limber away", [&] { return desk_but([](State& s) { s.watching.left = true; }); }, "left",
         "You said that you are leaving: until the next key or motion you are away"},
        {"limber standing on at 10:10", [] { return standing_since(10min); }, "standing",
         "You said that you are standing, since 10:10: the clock is stopped at 10 min"},
        {"paused until noon", [&] { return desk_but([](State& s) { s.paused_until = desk_start + 2h; }); },
         "paused", "You paused the reminders until 12:00; time at the desk is measured all the same"},
        {"snoozed until 10:35", [] { return with_reminder(ReminderState::snoozed); }, "snoozed",
         "You put the reminder off: it comes back at 10:35"},
        {"a notification is up", [] { return with_reminder(ReminderState::reminded); }, "reminded",
         "A reminder is up: answer it in its notification or in the tray's menu"},
        {"its notification ran out", [] { return with_reminder(ReminderState::due); }, "waiting",
         "The break that is due shows in icon and menu; no notification of it is up"},
        {"a stretch runs", [] { return with_reminder(ReminderState::started); }, "stretching",
         "You are at a stretch: until it ends, the clock is stopped"},
        {"a sign that needs help", [&] { return desk_but([](State& s) { s.watching.silent = true; }); },
         "silent", "Breaks are not offered at present: Limber's window says why and until when"},
        {"the daemon was killed for 3 min",
         [&] { return desk_but([](State& s) { s.watching.unseen = 3min; }); }, "unseen",
         "3 min were not seen (the daemon was not running): they count neither as at the desk nor as away"},
        {"back from a short walk", [&] { return desk_but([](State& s) { s.watching.undoable = 12min; }); },
         "paid_back",
         "The last absence took 12 min off the clock; `limber here` puts it back if you were at the desk"},
        {"the source told nothing", [&] { return desk_but([](State& s) { s.set(Warning::input_blind); }); },
         "input_blind", "Keyboard and mouse were not seen reliably; `limber doctor` says more"},
        {"there is no source", [&] { return desk_but([](State& s) { s.set(Warning::input_unseen); }); },
         "input_unseen", "Keyboard and mouse cannot be seen, so time at the desk is not measured"},
        {"only the last resort is there",
         [&] { return desk_but([](State& s) { s.set(Warning::input_coarse); }); }, "input_coarse",
         "This desktop tells of keyboard and mouse only roughly, minutes late"},
    };
    for (const auto& row : rows) {
        INFO(row.happened);
        bool found = false;
        for (const auto& reason : why_of(row.state()).because) {
            if (reason.code == row.code) {
                CHECK(reason.text == row.says);
                found = true;
            }
        }
        CHECK(found);
    }
}

TEST_CASE("A reminder is due while it shows, and not while it is put off or done", "[why]") {
    CHECK(why_of(with_reminder(ReminderState::reminded)).due);
    CHECK(why_of(with_reminder(ReminderState::due)).due);
    CHECK_FALSE(why_of(with_reminder(ReminderState::snoozed)).due);
    CHECK_FALSE(why_of(with_reminder(ReminderState::started)).due);
}

TEST_CASE("Ten minutes after 10:20 the absence has paid a part back", "[why]") {
    auto state = away_since(20min);
    state.sitting = {20min, desk_start + 22min, -2000};
    CHECK(said(why_of(state, 30min)) ==
          Sentences{"You are away: the last key or motion was at 10:20",
                    "The absence has paid back 16 min so far; 4 min are left on the clock"});
}

TEST_CASE("A long absence has ended the spell", "[why]") {
    auto state = away_since(20min);
    state.since.reset();
    state.sitting = {};
    CHECK(said(why_of(state, 60min)) ==
          Sentences{"You are away: the last key or motion was at 10:20",
                    "The absence was long enough: the clock is at zero and begins with the next key or "
                    "motion"});
}

TEST_CASE("Who stands is not said to be at the desk for so long", "[why]") {
    auto state = standing_since(10min);
    state.watching.standing_asked = true;
    CHECK(codes(why_of(state, 55min)) == Sentences{"standing", "standing_asked"});
    CHECK_FALSE(why_of(state, 55min).due_in);
}

TEST_CASE("Without a daemon it says how to start it", "[why]") {
    const auto why = why_now(nullptr, moment(0s));
    CHECK_FALSE(why.due);
    CHECK(said(why) ==
          Sentences{"Limber is not running, so nothing is measured; start it: limber daemon start"});
}

TEST_CASE("A break that is due while no moment has come says so", "[why]") {
    CHECK(codes(why_of(at_the_desk(), 30min)) == Sentences{"at_the_desk", "any_moment"});
    CHECK(why_of(at_the_desk(), 31min).due_in == Duration(0));
}
