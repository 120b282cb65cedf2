// SPDX-License-Identifier: MIT
// A day by itself: its eve is played and not told. And lines that no daemon wrote.
#include <cstdlib>
#include <ctime>

#include "daemon/course/replay.h"
#include "shared/base/split_mix.h"
#include "tests/catch.h"
#include "tests/daemon/course/working_year.h"

using namespace limber;

namespace {

const WallTime evening{std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + 23h};

void use_utc() {
    setenv("TZ", "UTC0", 1);
    tzset();
}

TraceLine at(Duration since_evening, Event event) {
    return {{BootTime(1h + since_evening), evening + std::chrono::floor<std::chrono::seconds>(since_evening)},
            event};
}

Event signal(Signal which, bool on) {
    Event event{EventKind::signal};
    event.signal = which;
    event.on = on;
    return event;
}

}  // namespace

TEST_CASE("of a spell that lasts into the day the day has its part", "[course]") {
    use_utc();
    Replay replay;
    replay.tell_from(local_day(evening) + 1);
    replay.play(at(0min, {EventKind::input}));
    replay.play(at(70min, signal(Signal::microphone, true)));
    replay.play(at(100min, signal(Signal::locked, true)));
    replay.play(at(110min, signal(Signal::locked, false)));
    replay.end();
    const auto& sums = replay.sums();
    CHECK(sums.lines == 3);
    CHECK(sums.reminders == 0);
    CHECK(sums.spells == 1);
    CHECK(sums.longest == 100min);
    // As the daemon counts: the day begins for it with the first event after midnight.
    CHECK(sums.seated == 30min);
    for (const auto& entry : replay.entries()) {
        CHECK(local_day(entry.at.wall) == local_day(evening) + 1);
    }
}

TEST_CASE("what ended on the eve without a line of its own is not told of the day", "[course]") {
    use_utc();
    Replay replay;
    replay.tell_from(local_day(evening) + 1);
    replay.play(at(0min, {EventKind::input}));
    replay.play(at(20min, signal(Signal::locked, true)));
    replay.play(at(9h, signal(Signal::locked, false)));
    replay.play(at(9h + 10min, signal(Signal::locked, true)));
    replay.end();
    CHECK(replay.sums().spells == 0);
    CHECK(replay.sums().seated == 10min);
    REQUIRE(replay.entries().size() == 1);
    CHECK(std::get<OpenSpellEffect>(replay.entries()[0].what).seated == 10min);
}

TEST_CASE("time goes on to now where the daemon still runs", "[course]") {
    use_utc();
    Replay replay;
    replay.play(at(0min, {EventKind::input}));
    replay.go_on_until({BootTime(1h + 40min), evening + 40min});
    replay.end();
    CHECK(replay.sums().reminders == 1);
    CHECK(replay.sums().seated == 40min);
}

TEST_CASE("an answer to a reminder that did not come only shows that somebody was there", "[course]") {
    use_utc();
    Replay replay([](CourseRules rules) {
        rules.limit = 60min;
        return rules;
    });
    Event answer{EventKind::command};
    answer.command.kind = CommandKind::snooze;
    replay.play(at(0min, {EventKind::input}));
    replay.play(at(31min, answer));
    replay.play(at(40min, signal(Signal::locked, true)));
    replay.end();
    CHECK(replay.sums().not_applied == 1);
    CHECK(replay.sums().seated == 40min);
}

TEST_CASE("a taken back end that was no break takes no other break back", "[course]") {
    use_utc();
    Replay replay;
    replay.play(at(0min, {EventKind::input}));
    replay.play(at(20min, signal(Signal::locked, true)));
    replay.play(at(30min, signal(Signal::locked, false)));
    replay.play(at(31min, signal(Signal::locked, true)));
    replay.play(at(41min, signal(Signal::locked, false)));
    replay.play(at(42min, {EventKind::here}));
    replay.end();
    CHECK(replay.sums().spells == 2);
    CHECK(replay.sums().breaks == 1);
}

TEST_CASE("what no clock says is no line of a trace", "[course]") {
    for (const auto* const wrong : {
             "9000000000000000000 2026-11-23T16:17:27Z input",
             "1000 2026-11-23T25:17:27Z input",
             "1000 2026-11-23T16:-1:27Z input",
             "1000 2026-11-23T16:17:27Z rest since=1001",
             "1000 2026-11-23T16:17:27Z rest since=-1",
             "1000 2026-11-23T16:17:27Z restart known_until=2000",
             "1000 2026-11-23T16:17:27Z command finish argument=9",
             "1000 2026-11-23T16:17:27Z command snooze argument=9000000000000000000",
             "1000 2026-11-23T16:17:27Z command skip argument=0 sea",
             "1000 2026-11-23T16:17:27Z rules limit=0 rest=1 short_rest=1 reading_grace=0 snooze=1 "
             "ask_standing=1",
             "1000 2026-11-23T16:17:27Z rules limit=1 rest=0 short_rest=1 reading_grace=0 snooze=1 "
             "ask_standing=1",
         }) {
        INFO(wrong);
        CHECK_FALSE(decode_trace(wrong));
    }
}

TEST_CASE("lines in any order and of any day neither hang the replay nor make sitting negative", "[course]") {
    use_utc();
    const auto year = a_working_year();
    std::vector<std::string_view> lines;
    for (std::string_view rest = year.text; !rest.empty() && lines.size() < 4000;) {
        lines.push_back(rest.substr(0, rest.find('\n')));
        rest.remove_prefix(lines.back().size() + 1);
    }
    std::uint64_t drawn = 0;
    const auto below = [&](std::size_t limit) { return split_mix(++drawn) % limit; };
    for (int round = 0; round < 20; ++round) {
        Replay replay;
        for (int i = 0; i < 2000; ++i) {
            std::string text(lines[below(lines.size())]);
            if (below(4) == 0) {
                text[below(text.size())] = static_cast<char>('0' + below(10));
            }
            if (const auto line = decode_trace(text)) {
                replay.play(*line);
            }
        }
        replay.end();
        CHECK(replay.sums().seated >= 0s);
        CHECK(replay.sums().longest >= 0s);
    }
}
