// SPDX-License-Identifier: MIT
// A day lived once and played again says the same; played with other rules it says what would have been.
#include "daemon/course/replay.h"

#include "tests/catch.h"
#include "tests/daemon/course/course_desk.h"

using namespace limber;

namespace {

// What the daemon would have written of the desk's day.
std::vector<TraceLine> trace_of(const CourseDesk& desk) {
    std::vector<TraceLine> lines;
    const auto moment = [&](BootTime when) {
        return Moment{when, desk.wall + std::chrono::floor<std::chrono::seconds>(when - BootTime(1h))};
    };
    lines.push_back({moment(BootTime(1h)), CourseBegins{}});
    lines.push_back({moment(BootTime(1h)), desk.rules});
    for (const auto& [when, event] : desk.told) {
        lines.push_back({moment(when), event});
    }
    return lines;
}

Replay played(const CourseDesk& desk, Replay::Change change = {}) {
    Replay replay(std::move(change));
    for (const auto& line : trace_of(desk)) {
        replay.play(*decode_trace(encode_trace(line)));
    }
    return replay;
}

CourseDesk a_morning() {
    CourseDesk desk;
    desk.type(25min);
    desk.leave(4min);
    desk.type(20min);
    desk.set(Signal::inhibitor, true);
    desk.leave(15min);
    desk.tell_command(CommandKind::snooze, 5 * 60000);
    desk.type(6min);
    desk.set(Signal::inhibitor, false);
    desk.set(Signal::locked, true);
    desk.leave(12min);
    desk.set(Signal::locked, false);
    desk.type(35min);
    desk.tell_command(CommandKind::skip);
    desk.kill(30s);
    desk.type(2min);
    desk.sleep(1h);
    desk.nudge();
    desk.leave(3min);
    desk.type(10min);
    desk.set(Signal::locked, true);
    return desk;
}

}  // namespace

TEST_CASE("a day played again from its trace ends as it was lived", "[course]") {
    const auto desk = a_morning();
    const auto replay = played(desk);
    CHECK(replay.course().spell == desk.course.spell);
    CHECK(replay.course().attendance == desk.course.attendance);
    CHECK(replay.course().reminder.state == desk.course.reminder.state);
    CHECK(replay.course().today.breaks == desk.course.today.breaks);
    CHECK(replay.course().today.reminders == desk.course.today.reminders);
    CHECK(replay.sums().not_applied == 0);
    CHECK(replay.entries().size() == desk.effects.size() + (desk.course.unseen > 0s ? 1 : 0));
}

TEST_CASE("with a longer limit the same morning has fewer reminders and the same sitting", "[course]") {
    const auto desk = a_morning();
    const auto longer = played(desk, [](CourseRules rules) {
        rules.limit = 60min;
        return rules;
    });
    const auto as_it_was = played(desk);
    CHECK(as_it_was.sums().reminders == 2);
    CHECK(longer.sums().reminders == 0);
    CHECK(longer.sums().seated == as_it_was.sums().seated);
    CHECK(longer.sums().not_applied == 2);
}

TEST_CASE("a line of an earlier boot time is another login", "[course]") {
    Replay replay;
    const WallTime wall{std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + 9h};
    replay.play({{BootTime(5h), wall}, CourseBegins{}});
    replay.play({{BootTime(5h), wall}, Event{EventKind::input}});
    replay.play({{BootTime(5h + 10min), wall + 10min}, Event{EventKind::rest, BootTime(5h + 9min)}});
    replay.play({{BootTime(1min), wall + 8h}, CourseBegins{}});
    replay.end();
    REQUIRE(replay.entries().size() == 1);
    CHECK(std::get<OpenSpellEffect>(replay.entries()[0].what).seated == 10min);
}

TEST_CASE("every event survives its line", "[course]") {
    const Moment at{BootTime(81234567ms), WallTime(std::chrono::seconds(1795450000))};
    std::vector<Event> events;
    for (auto kind = EventKind::input; kind <= EventKind::restart;
         kind = static_cast<EventKind>(static_cast<int>(kind) + 1)) {
        Event event{kind};
        if (kind == EventKind::rest || kind == EventKind::slept || kind == EventKind::device) {
            event.since = BootTime(1s);
        }
        event.command.kind = kind == EventKind::command ? CommandKind::finish : event.command.kind;
        event.command.argument = kind == EventKind::command ? 3 : 0;
        event.seated = kind == EventKind::command;
        event.known_until = kind == EventKind::restart ? std::optional(BootTime(7s)) : std::nullopt;
        events.push_back(event);
        if (kind == EventKind::signal) {
            event.signal = Signal::elsewhere;
            event.on = true;
            events.push_back(event);
        }
    }
    for (const auto& event : events) {
        const auto line = encode_trace({at, event});
        INFO(line);
        const auto read = decode_trace(line);
        REQUIRE(read);
        CHECK(read->at.boot == at.boot);
        CHECK(read->at.wall == at.wall);
        CHECK(std::get<Event>(read->what) == event);
    }
    const CourseRules rules = CourseDesk::usual;
    CHECK(std::get<CourseRules>(decode_trace(encode_trace({at, rules}))->what) == rules);
    CHECK(std::holds_alternative<CourseBegins>(decode_trace(encode_trace({at, CourseBegins{}}))->what));
}

TEST_CASE("what is no line of a trace is said to be none", "[course]") {
    for (const auto* const wrong :
         {"", "1", "1 2026-11-23T16:17:27Z", "x 2026-11-23T16:17:27Z input", "1 2026-13-23T16:17:27Z input",
          "1 2026-11-23T16:17:27Z input more", "1 2026-11-23T16:17:27Z rest",
          "1 2026-11-23T16:17:27Z rest since=x", "1 2026-11-23T16:17:27Z signal locked maybe",
          "1 2026-11-23T16:17:27Z signal loud on", "1 2026-11-23T16:17:27Z rules limit=1",
          "-1 2026-11-23T16:17:27Z input", "1 2026-11-23T16:17:27Z command dance argument=0",
          "1 2026-11-23T16:17:27Z sig"}) {
        INFO(wrong);
        CHECK_FALSE(decode_trace(wrong));
    }
}
