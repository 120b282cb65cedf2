// SPDX-License-Identifier: MIT
// What must hold of every course, tried on random days.
#include <algorithm>

#include "daemon/journal/journal_words.h"
#include "shared/base/split_mix.h"
#include "tests/catch.h"
#include "tests/daemon/course/course_desk.h"

using namespace limber;

namespace {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t below(std::uint64_t end) {
        state_ = split_mix(state_);
        return state_ % end;
    }
    // Often short, sometimes long.
    Duration length() {
        static constexpr std::array<Duration, 8> scales{300ms, 2s, 20s, 90s, 3min, 10min, 40min, 4h};
        return Duration(
            1 + static_cast<Duration::rep>(below(static_cast<std::uint64_t>(scales[below(8)].count()))));
    }

private:
    std::uint64_t state_;
};

// One random thing that happens to the desk.
void live(CourseDesk& desk, Dice& dice) {
    static constexpr std::array<Signal, 6> signals{Signal::inhibitor, Signal::microphone, Signal::camera,
                                                   Signal::locked,    Signal::asleep,     Signal::elsewhere};
    switch (dice.below(12)) {
        case 0:
        case 1:
        case 2:
            return desk.type(dice.length());
        case 3:
        case 4:
            return desk.leave(dice.length());
        case 5:
            return desk.nudge();
        case 6:
        case 7:
        case 8: {
            const auto signal = signals[dice.below(6)];
            desk.set(signal, (desk.course.attendance.signals & bit_of(signal)) == 0);
            return desk.leave(dice.length());
        }
        case 9:
            return desk.sleep(dice.length());
        case 10: {
            Event event{EventKind::standing};
            event.on = !desk.course.attendance.standing_since;
            return desk.tell(event);
        }
        default:
            if (dice.below(3) == 0) {
                return desk.tell({EventKind::leave});
            }
            return desk.kill(std::min<Duration>(dice.length(), 50s), dice.below(2) == 0);
    }
}

}  // namespace

TEST_CASE("sitting is never negative, never more than the time that has passed", "[course]") {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        Dice dice(seed);
        CourseDesk desk;
        const auto begin = desk.now;
        for (int i = 0; i < 60; ++i) {
            live(desk, dice);
            INFO("seed " << seed << ", step " << i);
            REQUIRE(desk.sitting_now() >= 0s);
            REQUIRE(desk.sitting_now() <= desk.now - begin);
            const auto seated_by_now = seated(desk.spell_rules_now(), desk.course.spell, desk.now);
            REQUIRE(seated_by_now >= 0s);
            REQUIRE(seated_by_now <= desk.now - begin);
        }
    }
}

TEST_CASE("a course cut anywhere and taken up from its journal goes on as if nothing had been", "[course]") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        Dice dice(seed);
        CourseDesk whole;
        for (int i = 0; i < 30; ++i) {
            live(whole, dice);
        }
        CourseDesk cut = whole;
        const auto journal = decode_journal(encode_journal({whole.course, whole.now}, "boot"), "boot");
        REQUIRE(journal);
        cut.course = journal->course;
        Dice same = dice;
        for (int i = 0; i < 30; ++i) {
            live(whole, dice);
            live(cut, same);
        }
        INFO("seed " << seed);
        REQUIRE(cut.course == whole.course);
    }
}

TEST_CASE("what comes at the same moment may come in any order", "[course]") {
    static constexpr std::array<Signal, 6> signals{Signal::inhibitor, Signal::microphone, Signal::camera,
                                                   Signal::locked,    Signal::asleep,     Signal::elsewhere};
    for (std::uint64_t seed = 1; seed <= 5000; ++seed) {
        Dice dice(seed);
        CourseDesk one;
        one.type(1min);
        for (std::uint64_t i = dice.below(6); i > 0; --i) {
            live(one, dice);
        }
        // The hands have rested for a while, and the word of it comes now, with two other things. (Nobody
        // types while the machine sleeps.)
        std::vector<Event> together;
        const bool absent = one.course.attendance.absent();
        if (!absent && !one.course.attendance.hands) {
            one.type(2s);
        }
        // Whether somebody came back is known within a second, not after minutes.
        // And that the stander rests, when the grace is over.
        if (one.course.attendance.nudge || one.course.attendance.standing_since) {
            continue;
        }
        const auto last_input = one.now;
        one.now += Duration(static_cast<Duration::rep>(dice.below(90'000)));
        const auto first = dice.below(6);
        for (const auto which : {first, (first + 1 + dice.below(5)) % 6}) {
            Event event{EventKind::signal};
            event.signal = signals[which];
            event.on = (one.course.attendance.signals & bit_of(event.signal)) == 0;
            together.push_back(event);
        }
        // A call that is taken at the very moment of a lock contradicts itself: it is left out.
        const auto is_call = [](const Event& event) {
            return event.signal == Signal::microphone || event.signal == Signal::camera;
        };
        const auto is_absence = [](const Event& event) {
            return (bit_of(event.signal) & presence_signals) == 0;
        };
        if ((is_call(together[0]) && is_absence(together[1])) ||
            (is_call(together[1]) && is_absence(together[0]))) {
            continue;
        }
        if (!absent) {
            together.push_back({EventKind::rest, last_input});
        }
        CourseDesk other = one;
        for (const auto& event : together) {
            one.tell(event);
        }
        std::rotate(together.begin(),
                    together.begin() + 1 + static_cast<int>(dice.below(together.size() - 1)), together.end());
        if (dice.below(2) == 0) {
            std::swap(together.front(), together.back());
        }
        for (const auto& event : together) {
            other.tell(event);
        }
        for (const Duration later : {Duration(0), Duration(7s), Duration(1min), Duration(4min)}) {
            one.leave(later);
            other.leave(later);
            INFO("seed " << seed << ", " << later.count()
                         << " ms later; first told second: " << to_string(together.front().signal)
                         << ", last " << to_string(together.back().signal));
            REQUIRE(one.sitting_now() == other.sitting_now());
            REQUIRE(one.here() == other.here());
        }
    }
}

TEST_CASE("what absence takes off is continuous: no second more of it costs a minute", "[course]") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Dice dice(seed);
        CourseDesk desk;
        desk.type(20min);
        for (int i = 0; i < 5; ++i) {
            live(desk, dice);
        }
        auto last = desk.sitting_now();
        const auto steepest =
            (std::max<Duration>(desk.rules.limit, last + 3min) + 2min) / (desk.rules.short_rest / 2) + 2;
        for (int i = 0; i < 600; ++i) {
            desk.leave(500ms);
            const auto next = desk.sitting_now();
            INFO("seed " << seed << ", after " << i << " half seconds");
            REQUIRE(std::abs((next - last).count()) <= 500 * steepest + 1);
            last = next;
        }
    }
}

TEST_CASE("a timer that is late changes nothing", "[course]") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Dice dice(seed);
        CourseDesk punctual;
        for (int i = 0; i < 12; ++i) {
            live(punctual, dice);
        }
        CourseDesk late = punctual;
        const auto wait = dice.length();
        punctual.leave(wait);
        // The other's loop was held up: notices and timers all come at the end.
        late.now += wait;
        late.leave(0s);
        INFO("seed " << seed);
        REQUIRE(late.sitting_now() == punctual.sitting_now());
        REQUIRE(late.here() == punctual.here());
        REQUIRE(late.course.today.breaks == punctual.course.today.breaks);
    }
}
