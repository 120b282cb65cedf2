// SPDX-License-Identifier: MIT
// What looks at the counters of an X server tell of the hands, with the looks handed in.
#include "daemon/input/x11/x11_hands.h"

#include <algorithm>

#include "tests/catch.h"

using namespace limber;

namespace {

// Two masters and a slave below each, as the server counts them. No time passes but by hand.
class Counters {
public:
    void pass(Duration time) { now_ += time; }
    void key() { keyboard_ = slave_keyboard_ = now_; }
    void motion() { pointer_ = slave_pointer_ = now_; }
    void keep_awake() { keyboard_ = slave_keyboard_ = pointer_ = slave_pointer_ = spare_ = now_; }

    X11Look look() const {
        return {now_,
                Duration(1),
                {{1, true, Device::pointer, pointer_},
                 {2, true, Device::keyboard, keyboard_},
                 {3, false, std::nullopt, slave_pointer_},
                 {4, false, std::nullopt, slave_keyboard_},
                 {5, false, std::nullopt, spare_}}};
    }

private:
    Duration now_{100s};
    Duration pointer_{0}, keyboard_{0}, slave_pointer_{0}, slave_keyboard_{0}, spare_{0};
};

struct Bench {
    explicit Bench(bool notes = false) : hands(X11Times{}, notes) {}

    Counters counters;
    X11Hands hands;

    X11Hands::News look() {
        hands.take(counters.look());
        return hands.news();
    }
    X11Hands::News look_after(Duration time) {
        counters.pass(time);
        return look();
    }
    void type_and_await(Duration rest) {
        look();
        counters.key();
        look();
        hands.want_idle(rest);
    }
    // Whether an alarm on the counter waits for its fall; nothing: none on it.
    std::optional<bool> waits_for_fall(std::uint32_t counter) const {
        for (const auto& alarm : hands.alarms().alarms) {
            if (alarm.counter == counter) {
                return !alarm.at_rest;
            }
        }
        return std::nullopt;
    }
};

}  // namespace

TEST_CASE("at first it is told of both devices whether they are in use", "[x11]") {
    Bench bench;
    bench.counters.key();
    const auto news = bench.look_after(10s);
    REQUIRE(news.devices.size() == 2);
    CHECK(news.devices[0].device == Device::keyboard);
    CHECK(news.devices[0].in_use);
    CHECK(news.devices[0].idle == 10s);
    CHECK_FALSE(news.devices[1].in_use);
    CHECK(bench.look().devices.empty());
}

TEST_CASE("while a hand works nothing is waited for but its rest, another's input and a keep-awake",
          "[x11]") {
    Bench bench;
    bench.type_and_await(45s);
    CHECK(bench.waits_for_fall(2) == false);
    CHECK(bench.waits_for_fall(1) == true);
    CHECK_FALSE(bench.hands.alarms().look_at);
    // The pointer stands for the devices that are not used: it has not been used for as long.
    bench.counters.motion();
    bench.look();
    CHECK(bench.waits_for_fall(1) == false);
    CHECK(bench.waits_for_fall(5) == true);
}

TEST_CASE("rest is told at its time, and counts from the last input of either hand", "[x11]") {
    Bench bench;
    bench.type_and_await(45s);
    bench.counters.pass(10s);
    bench.counters.motion();
    bench.look();
    CHECK_FALSE(bench.look_after(44s).idle);
    const auto news = bench.look_after(1s);
    REQUIRE(news.idle);
    CHECK(*news.idle == 45s);
    CHECK_FALSE(bench.look_after(45s).idle);
}

TEST_CASE("a keep-awake puts neither rest off nor brings a device into use", "[x11]") {
    Bench bench;
    bench.type_and_await(45s);
    bench.look_after(30s);
    for (int i = 0; i < 7; ++i) {
        bench.counters.pass(2s);
        bench.counters.keep_awake();
        const auto news = bench.look();
        CHECK(news.devices.empty());
        CHECK_FALSE(news.idle);
        CHECK(bench.waits_for_fall(2) == true);
    }
    CHECK(bench.hands.idle() == 44s);
    bench.hands.want_input();
    bench.counters.keep_awake();
    CHECK_FALSE(bench.look_after(1s).input);
    bench.counters.key();
    CHECK(bench.look().input);
}

TEST_CASE("a first keep-awake while a hand works wipes out its last input, not the rest after", "[x11]") {
    Bench bench;
    bench.type_and_await(45s);
    bench.counters.pass(20s);
    bench.counters.keep_awake();
    bench.look();
    CHECK(bench.hands.idle() == 0s);
    bench.counters.pass(10s);
    bench.counters.keep_awake();
    bench.look();
    CHECK(bench.hands.idle() == 10s);
}

TEST_CASE("after a keep-awake a short pause is enough to know when the last input was", "[x11]") {
    Bench bench;
    bench.look();
    bench.counters.keep_awake();
    bench.look();
    bench.counters.pass(1s);
    bench.counters.key();
    bench.look();
    bench.hands.want_idle(45s);
    CHECK(bench.waits_for_fall(2) == false);
    bench.look_after(5s);
    CHECK(bench.waits_for_fall(2) == true);
    bench.counters.pass(5s);
    bench.counters.keep_awake();
    bench.look();
    CHECK(bench.hands.idle() == 10s);
}

TEST_CASE("a keep-awake between two keys is noticed and does not end the typing", "[x11]") {
    Bench bench;
    bench.look();
    bench.counters.key();
    bench.look();
    bench.counters.pass(1s);
    bench.counters.keep_awake();
    bench.counters.pass(1s);
    bench.counters.key();
    CHECK(bench.look().devices.empty());
    CHECK(bench.hands.idle() == 0s);
    CHECK(bench.hands.alarms().look_at);  // wary from now on
}

TEST_CASE("wariness ends when keep-awakes have ceased", "[x11]") {
    Bench bench;
    bench.look();
    bench.counters.keep_awake();
    bench.look();
    bench.counters.pass(1s);
    bench.counters.key();
    bench.look();
    CHECK(bench.hands.alarms().look_at);
    bench.counters.pass(10min);
    bench.counters.key();
    bench.look();
    CHECK_FALSE(bench.hands.alarms().look_at);
}

TEST_CASE("typing under keep-awakes every second is looked at no oftener than a glance", "[x11]") {
    Bench bench;
    bench.type_and_await(45s);
    int looks = 0;
    for (int second = 0; second < 300; ++second) {
        bench.counters.pass(500ms);
        bench.counters.keep_awake();
        // As the alarms would have it: a fall, or the time.
        const auto due = [&] {
            const auto alarms = bench.hands.alarms();
            const auto reading = bench.counters.look();
            bool falls = alarms.look_at && *alarms.look_at <= reading.now;
            for (const auto& alarm : alarms.alarms) {
                falls = falls || (!alarm.at_rest &&
                                  reading.now - reading.readings[alarm.counter - 1].last <= alarm.falls_to);
            }
            return falls;
        };
        for (int i = 0; i < 2; ++i) {
            if (due()) {
                ++looks;
                CHECK_FALSE(bench.look().idle);
            }
            bench.counters.pass(250ms);
            bench.counters.key();
        }
    }
    CHECK(looks < 5 * 2 * 3);
    CHECK(looks > 5);
}

TEST_CASE("the rest of the last hand at work is written down, and told when it comes back", "[x11]") {
    Bench bench(true);
    bench.type_and_await(120s);
    const auto alarms = bench.hands.alarms();
    REQUIRE(alarms.noted);
    CHECK(alarms.noted->counter == 2);
    CHECK(alarms.noted->after == 30s);
    CHECK_FALSE(alarms.look_at);
    const auto rest = std::find_if(alarms.alarms.begin(), alarms.alarms.end(),
                                   [](const auto& alarm) { return alarm.counter == 2; });
    REQUIRE(rest != alarms.alarms.end());
    CHECK(rest->at_rest == std::optional<Duration>(120s));

    bench.counters.pass(40s);
    bench.counters.key();
    bench.hands.note_rest(2, 99'997ms);
    const auto news = bench.look();
    REQUIRE(news.devices.size() == 2);
    CHECK_FALSE(news.devices[0].in_use);
    CHECK(news.devices[0].device == Device::keyboard);
    CHECK(news.devices[0].idle == 40s);
    CHECK(news.devices[1].in_use);
    CHECK(news.devices[1].idle == 0s);
    CHECK(bench.hands.alarms().noted);
}

TEST_CASE("a rest that was written down and goes on is told once, when it is an absence", "[x11]") {
    Bench bench(true);
    bench.type_and_await(120s);
    bench.counters.pass(120s);
    bench.hands.note_rest(2, 100'002ms);  // by a little later than the look has it
    const auto news = bench.look();
    REQUIRE(news.idle);
    CHECK(*news.idle == 120s);
    REQUIRE(news.devices.size() == 1);
    CHECK_FALSE(news.devices[0].in_use);
    CHECK(bench.look_after(60s).devices.empty());
    CHECK_FALSE(bench.hands.alarms().noted);
}

TEST_CASE("the rest of one hand is told at its time while the other works", "[x11]") {
    Bench bench(true);
    bench.look();
    bench.counters.key();
    bench.counters.motion();
    bench.look();
    bench.hands.want_idle(120s);
    CHECK_FALSE(bench.hands.alarms().noted);
    bench.counters.pass(30s);
    bench.counters.motion();
    const auto news = bench.look();
    REQUIRE(news.devices.size() == 1);
    CHECK(news.devices[0].device == Device::keyboard);
    CHECK_FALSE(news.devices[0].in_use);
    REQUIRE(bench.hands.alarms().noted);
    CHECK(bench.hands.alarms().noted->counter == 1);
}

TEST_CASE("a keep-awake does not wipe out a rest that was written down", "[x11]") {
    Bench bench(true);
    bench.type_and_await(120s);
    bench.counters.pass(40s);
    bench.counters.keep_awake();
    bench.counters.pass(10s);
    bench.hands.note_rest(2, 100s);
    bench.look();
    CHECK(bench.hands.idle() == 50s);
    // From now on every fall is looked at.
    CHECK_FALSE(bench.hands.alarms().noted);
    CHECK(bench.waits_for_fall(2) == true);
}

TEST_CASE("a server that does not count by device tells rest and input, and no device", "[x11]") {
    X11Hands hands{X11Times{}};
    const auto look = [&hands](Duration now, Duration last) {
        hands.take({now, Duration(1), {{9, true, std::nullopt, last}}});
        return hands.news();
    };
    look(100s, 99s);
    CHECK(hands.alarms().alarms.empty());
    hands.want_idle(45s);
    REQUIRE(hands.alarms().alarms.size() == 1);
    CHECK(hands.alarms().alarms[0].at_rest == Duration(45s));
    const auto news = look(144s, 99s);
    CHECK(news.devices.empty());
    CHECK(news.idle == std::optional<Duration>(45s));
    hands.want_input();
    CHECK_FALSE(look(150s, 99s).input);
    CHECK(look(151s, 151s).input);
}
