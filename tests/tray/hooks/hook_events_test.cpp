// SPDX-License-Identifier: MIT
// Which hooks a change of the state asks for.
#include "tray/hooks/hook_events.h"

#include <cstdlib>
#include <ctime>

#include "tests/catch.h"
#include "tests/tray/state_maker.h"

using namespace limber;

namespace {

using Kinds = std::vector<HookKind>;

Kinds kinds_of(const std::vector<HookEvent>& events) {
    Kinds kinds;
    for (const auto& event : events) {
        kinds.push_back(event.kind);
    }
    return kinds;
}

// Someone at the desk whose hooks have seen the spell from its start.
struct AtDesk {
    AtDesk() { REQUIRE(told(at_the_desk(), 0min).empty()); }
    Kinds told(const State& state, Duration after_start) {
        last = events.on_state(state, moment(after_start));
        return kinds_of(last);
    }
    HookEvents events;
    std::vector<HookEvent> last;
};

State run_of(std::uint64_t id) {
    auto state = with_reminder(ReminderState::started);
    state.phase = Phase::stretching;
    state.reminder.id = id;
    state.sitting = {30min, desk_start + 30min, 0};
    return state;
}

}  // namespace

TEST_CASE("What is so when the tray starts asks for no hook", "[hooks]") {
    for (const auto reminder : {ReminderState::none, ReminderState::due, ReminderState::reminded,
                                ReminderState::snoozed, ReminderState::started}) {
        HookEvents events;
        CHECK(events.on_state(with_reminder(reminder), moment(30min)).empty());
        CHECK(events.on_state(with_reminder(reminder), moment(31min)).empty());
    }
}

TEST_CASE("A break is told as due when it is put before the person, and once", "[hooks]") {
    AtDesk desk;
    auto waiting = with_reminder(ReminderState::due);
    waiting.reminder.wait = ReminderWait::typing_pause;
    CHECK(desk.told(waiting, 30min).empty());
    CHECK(desk.told(with_reminder(ReminderState::reminded), 31min) == Kinds{HookKind::break_due});
    CHECK(desk.last[0].reminder == 42);
    CHECK(desk.last[0].sitting == 31min);
    CHECK(desk.last[0].stretch.text() == "standing-back-bend");
    SECTION("not again after a snooze") {
        CHECK(desk.told(with_reminder(ReminderState::snoozed), 32min).empty());
        CHECK(desk.told(with_reminder(ReminderState::reminded), 37min).empty());
    }
    SECTION("not again when it was ignored") {
        CHECK(desk.told(with_reminder(ReminderState::due), 32min).empty());
        auto again = with_reminder(ReminderState::reminded);
        again.reminder.manner = ReminderManner::again;
        CHECK(desk.told(again, 37min).empty());
    }
    SECTION("but the next one is") {
        CHECK(desk.told(at_the_desk(), 32min).empty());
        auto next = with_reminder(ReminderState::reminded);
        next.reminder.id = 43;
        CHECK(desk.told(next, 65min) == Kinds{HookKind::break_due});
    }
}

TEST_CASE("A reminder that came quietly past the ceiling is told as due", "[hooks]") {
    AtDesk desk;
    auto quiet = with_reminder(ReminderState::reminded);
    quiet.reminder.manner = ReminderManner::quiet;
    CHECK(desk.told(quiet, 120min) == Kinds{HookKind::break_due});
}

TEST_CASE("A tray that starts while an ignored reminder waits to come again tells nothing", "[hooks]") {
    HookEvents events;
    auto ignored = with_reminder(ReminderState::due);
    ignored.reminder.wait = ReminderWait::nothing;
    events.on_state(ignored, moment(32min));
    auto again = with_reminder(ReminderState::reminded);
    again.reminder.manner = ReminderManner::again;
    CHECK(events.on_state(again, moment(37min)).empty());
}

TEST_CASE("A run is told when it starts, however it came to be, and how it ended", "[hooks]") {
    AtDesk desk;
    desk.told(with_reminder(ReminderState::reminded), 30min);
    CHECK(desk.told(run_of(42), 31min) == Kinds{HookKind::break_started});
    SECTION("its second stretch is no new run") {
        auto on = run_of(42);
        on.stretches_today = 1;
        on.reminder.offered.stretch = *StretchId::parse("cobra");
        CHECK(desk.told(on, 32min).empty());
    }
    SECTION("done: a stretch more is counted") {
        auto done = at_the_desk();
        done.stretches_today = 1;
        CHECK(desk.told(done, 33min) == Kinds{HookKind::break_done});
        CHECK(desk.last[0].reminder == 42);
        CHECK(desk.last[0].stretch.text() == "standing-back-bend");
    }
    SECTION("done: a walk that ended the spell is a break more") {
        State done;
        done.breaks_today = 1;
        CHECK(desk.told(done, 33min) == Kinds{HookKind::break_done, HookKind::spell_ended});
        CHECK(desk.last[0].sitting == 30min);
        CHECK(desk.last[1].sitting == 30min);
    }
    SECTION("given up: nothing is counted") {
        CHECK(desk.told(at_the_desk(), 33min) == Kinds{HookKind::break_given_up});
        CHECK(desk.last[0].reminder == 42);
        CHECK(desk.last[0].stretch.text() == "standing-back-bend");
    }
    SECTION("its window died: the reminder is up again, and was told already") {
        CHECK(desk.told(with_reminder(ReminderState::reminded), 33min) == Kinds{HookKind::break_given_up});
        CHECK(desk.told(run_of(42), 34min) == Kinds{HookKind::break_started});
    }
    SECTION("one run after the other") {
        auto next = run_of(43);
        next.stretches_today = 1;
        CHECK(desk.told(next, 34min) == Kinds{HookKind::break_done, HookKind::break_started});
        CHECK(desk.last[0].reminder == 42);
        CHECK(desk.last[1].reminder == 43);
    }
}

TEST_CASE("A run over midnight is done by what the new day counts", "[hooks]") {
    HookEvents events;
    auto before = run_of(42);
    before.stretches_today = 5;
    before.breaks_today = 9;
    events.on_state(before, moment(30min));
    auto after = at_the_desk();
    after.day = before.day + 1;
    SECTION("done") {
        after.stretches_today = 1;
        CHECK(kinds_of(events.on_state(after, moment(31min))) == Kinds{HookKind::break_done});
    }
    SECTION("given up") {
        CHECK(kinds_of(events.on_state(after, moment(31min))) == Kinds{HookKind::break_given_up});
    }
}

TEST_CASE("A spell's end is told with the most its clock has shown", "[hooks]") {
    AtDesk desk;
    auto away = at_the_desk();
    away.phase = Phase::away;
    away.sitting = {32min, desk_start + 32min, -6000};
    SECTION("after an absence that was seen") {
        CHECK(desk.told(away, 32min).empty());
        CHECK(desk.told(State(), 37min) == Kinds{HookKind::spell_ended});
        CHECK(desk.last[0].sitting == 32min);
        CHECK(desk.last[0].since == desk_start);
    }
    SECTION("when another has begun meanwhile") {
        desk.told(away, 32min);
        auto next = at_the_desk();
        next.since = desk_start + 40min;
        next.sitting = {0min, desk_start + 40min, Measure::rising};
        CHECK(desk.told(next, 40min) == Kinds{HookKind::spell_ended});
        desk.told(State(), 45min);
        CHECK(desk.last[0].sitting == 5min);
    }
    SECTION("after a sleep, when the clock last told stood at rising") {
        State awake;
        awake.credit = CreditView{desk_start + 20min, desk_start + 8h, 20min};
        CHECK(desk.told(awake, 8h) == Kinds{HookKind::spell_ended});
        CHECK(desk.last[0].sitting == 20min);
    }
    SECTION("and without that word when the last input was") {
        State awake;
        awake.watching.last_input = desk_start + 19min;
        desk.told(awake, 8h);
        CHECK(desk.last[0].sitting == 19min);
    }
    SECTION("an absence that is undone goes on with the spell") {
        auto earlier = at_the_desk();
        earlier.since = desk_start - 10min;
        CHECK(desk.told(earlier, 32min).empty());
    }
    SECTION("without a spell there is no end") {
        desk.told(State(), 37min);
        CHECK(desk.told(State(), 38min).empty());
        CHECK(desk.told(at_the_desk(), 39min).empty());
    }
}

TEST_CASE("A hook is told in one line of JSON", "[hooks]") {
    setenv("TZ", "CET-1", 1);
    tzset();
    HookEvent due{
        HookKind::break_due, 32min + 5500ms, 7, BreakKind::long_break, *StretchId::parse("cobra"), {}};
    CHECK(hook_json(due, moment(0min), "Cobra") ==
          "{\"event\":\"break-due\",\"time\":\"2026-03-03T11:00:00+0100\",\"sitting_s\":1925,"
          "\"reminder\":7,\"kind\":\"long\",\"stretch\":\"cobra\",\"stretch_name\":\"Cobra\"}");
    HookEvent ended;
    ended.kind = HookKind::spell_ended;
    ended.sitting = 32min + 5s;
    ended.since = desk_start;
    CHECK(hook_json(ended, moment(40min), "") ==
          "{\"event\":\"spell-ended\",\"time\":\"2026-03-03T11:40:00+0100\",\"sitting_s\":1925,"
          "\"sitting_min\":32,\"since\":\"2026-03-03T11:00:00+0100\"}");
    setenv("TZ", "UTC0", 1);
    tzset();
}

TEST_CASE("A name with anything in it stays one string of JSON", "[hooks]") {
    const auto json = hook_json(HookEvent{}, moment(0min), "\"A\\B\"\n\t\x7f é");
    CHECK(json.find("\"stretch_name\":\"\\\"A\\\\B\\\"\\u000a\\u0009\\u007f é\"}") != std::string::npos);
}
