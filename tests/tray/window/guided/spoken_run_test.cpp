// SPDX-License-Identifier: MIT
// What is heard of a run, second by second, without a voice.
#include "tray/window/guided/spoken_run.h"

#include <vector>

#include "shared/stretch/catalogue.h"
#include "tests/catch.h"

using namespace limber;

namespace {

using Words = std::vector<std::string>;

const Stretch& shipped(const char* id) {
    static const Catalogue catalogue = *Catalogue::read(LIMBER_SOURCE_STRETCHES);
    return *catalogue.find(*StretchId::parse(id));
}

// A run that is listened to at every moment the window would look.
struct Listener {
    GuidedPlan plan;
    const Stretch* stretch;
    BootTime now{1h};
    GuidedState state = begin_guided(now);
    SpokenRun run;
    Words words = {};
    std::vector<Sound> sounds = {};

    explicit Listener(const Stretch& which, const GuidedOptions& options = {})
        : plan(which, options), stretch(&which) {
        listen();
    }
    explicit Listener(GuidedPlan walk) : plan(std::move(walk)), stretch(nullptr) {}

    void listen() {
        const Cue cue = run.look(plan, stretch, state, view_of(plan, state, now));
        if (!cue.words.empty()) {
            words.push_back(cue.words);
        }
        if (cue.sound != Sound::none) {
            sounds.push_back(cue.sound);
        }
    }
    void send(GuidedEvent event) {
        state = after(plan, state, event, now);
        listen();
    }
    // Looks whenever the window would, and at every tenth of a second besides.
    void wait(Duration time) {
        for (const BootTime end = now + time; now < end && state.phase != GuidedPhase::finished;) {
            const auto wakeup = next_wakeup(plan, state, now);
            now = std::min(wakeup ? std::min(*wakeup, now + 100ms) : now + 100ms, end);
            send(GuidedEvent::tick);
        }
    }
    void skip(int steps) {
        for (int i = 0; i < steps; ++i) {
            send(GuidedEvent::next);
        }
    }
    // What came since this was last asked.
    Words heard() { return std::exchange(words, {}); }
};

}  // namespace

TEST_CASE("a stretch of two sides is spoken from its name to its end, in order", "[window]") {
    Listener listener(shipped("seated-side-bend"), {.first = Side::right});

    CHECK(listener.heard().empty());
    listener.send(GuidedEvent::go_on);
    listener.wait(10min);

    Words expected{"Seated side bend. Sit tall, both sitting bones heavy."};
    for (const std::string side : {"right side", "left side"}) {
        if (side == "left side") {
            expected.push_back("Change sides, left side");
        }
        for (const std::string count : {"1 of 2", "2 of 2"}) {
            const Words repetition{"Move slowly, " + side, "Hold for 15 seconds, " + count, "3", "2", "1",
                                   "Come back slowly"};
            expected.insert(expected.end(), repetition.begin(), repetition.end());
        }
    }
    expected.push_back("That was it");
    CHECK(listener.heard() == expected);
    using enum Sound;
    CHECK(listener.sounds == std::vector{hold, hold_over, hold, hold_over, change_sides, hold, hold_over,
                                         hold, hold_over, finished});
}

TEST_CASE("a short hold is not counted", "[window]") {
    Listener listener(shipped("chin-tuck"));
    listener.send(GuidedEvent::go_on);
    listener.wait(10s);

    CHECK(listener.heard() == Words{"Chin tuck. Sit tall, feet flat, shoulders loose.", "Move slowly",
                                    "Hold for 3 seconds, 1 of 8", "Come back slowly", "Move slowly"});
}

TEST_CASE("where nothing is held the move tells the repetition", "[window]") {
    Stretch circles;
    circles.name = "Shoulder circles";
    circles.typical = {.hold_seconds = 0, .repetitions = 2, .move_seconds = 6, .setup_seconds = 5};
    Listener listener(circles);
    listener.send(GuidedEvent::go_on);
    listener.wait(1min);

    CHECK(listener.heard() ==
          Words{"Shoulder circles.", "Move slowly, 1 of 2", "Move slowly, 2 of 2", "That was it"});
    CHECK(listener.sounds == std::vector{Sound::finished});
}

TEST_CASE("a walk says how long it lasts", "[window]") {
    Listener minute(shipped("chin-tuck"), {.walk = 1min});
    minute.send(GuidedEvent::go_on);
    CHECK(minute.heard() == Words{"Stand up and walk for 1 minute"});

    Listener alone(GuidedPlan::of_walk({.walk = 90s}));
    alone.send(GuidedEvent::go_on);
    alone.wait(5min);
    CHECK(alone.heard() == Words{"Stand up and walk for 1 minute 30 seconds", "That was it"});
}

TEST_CASE("a pause says so once, is silent, and its step is not said again", "[window]") {
    Listener listener(shipped("seated-side-bend"));
    listener.send(GuidedEvent::go_on);
    listener.skip(2);
    listener.wait(13s);
    listener.heard();
    listener.sounds.clear();

    listener.send(GuidedEvent::pause);
    listener.wait(1min);
    CHECK(listener.heard() == Words{"Paused"});
    CHECK(listener.sounds.empty());

    listener.send(GuidedEvent::go_on);
    listener.wait(1800ms);
    CHECK(listener.heard() == Words{"1"});
}

TEST_CASE("what is passed over during a pause is not said; where it goes on is", "[window]") {
    Listener listener(shipped("seated-side-bend"));
    listener.send(GuidedEvent::go_on);
    listener.send(GuidedEvent::pause);
    listener.skip(2);
    CHECK(listener.heard() == Words{"Seated side bend. Sit tall, both sitting bones heavy.", "Paused"});

    listener.send(GuidedEvent::go_on);
    CHECK(listener.heard() == Words{"Hold for 15 seconds, 1 of 2"});
}

TEST_CASE("a step gone back to is said anew, and counted anew", "[window]") {
    Listener listener(shipped("seated-side-bend"));
    listener.send(GuidedEvent::go_on);
    listener.skip(2);
    listener.wait(14500ms);
    listener.heard();
    listener.sounds.clear();

    listener.send(GuidedEvent::back);
    CHECK(listener.heard() == Words{"Move slowly, left side"});
    CHECK(listener.sounds.empty());
    listener.wait(2s + 12s);
    CHECK(listener.heard() == Words{"Hold for 15 seconds, 1 of 2", "3"});
}

TEST_CASE("who skips hears each step that begins, and no count", "[window]") {
    Listener listener(shipped("seated-side-bend"));
    listener.send(GuidedEvent::go_on);
    listener.heard();
    listener.skip(4);

    CHECK(listener.heard() == Words{"Move slowly, left side", "Hold for 15 seconds, 1 of 2",
                                    "Come back slowly", "Move slowly, left side"});
    CHECK(listener.sounds == std::vector{Sound::hold, Sound::hold_over});
}

TEST_CASE("who looks late hears where the run is, not what was passed", "[window]") {
    Listener listener(shipped("chin-tuck"));
    listener.send(GuidedEvent::go_on);
    listener.heard();
    listener.now += 9500ms;
    listener.send(GuidedEvent::tick);

    CHECK(listener.heard() == Words{"Come back slowly"});
}

TEST_CASE("the next stretch of a break is told by its own name", "[window]") {
    Listener listener(shipped("chin-tuck"));
    listener.send(GuidedEvent::go_on);
    listener.skip(static_cast<int>(listener.plan.steps().size()));
    CHECK(listener.heard().back() == "That was it");

    listener.stretch = &shipped("seated-side-bend");
    listener.plan = GuidedPlan(*listener.stretch);
    listener.state = begin_guided(listener.now);
    listener.listen();
    listener.send(GuidedEvent::go_on);
    CHECK(listener.heard() == Words{"Seated side bend. Sit tall, both sitting bones heavy."});
}
