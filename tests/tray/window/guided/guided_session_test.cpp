// SPDX-License-Identifier: MIT
// What the guided window shows and tells the daemon, without a window and without a daemon.
#include "tray/window/guided/guided_session.h"

#include <vector>

#include "tests/catch.h"

using namespace limber;

namespace {

using Screen = GuidedSession::Screen;

const StretchId back_bend = *StretchId::parse("standing-back-bend");

class FakeClock final : public Clock {
public:
    BootTime boot() const override { return now; }
    WallTime wall() const override { return WallTime(1h); }
    BootTime now{1h};
};

// Stands in for the program and the daemon behind it: answers when told to.
class FakeHost final : public WindowHost {
public:
    FakeHost() : catalogue_(*Catalogue::read(LIMBER_SOURCE_STRETCHES)) {}
    const Clock& clock() const override { return fake_clock; }
    const Catalogue& catalogue() const override { return catalogue_; }
    const State* state() const override { return here ? &daemon_state : nullptr; }
    std::uint32_t submit(const Command& command) override {
        sent.push_back(command);
        return here ? static_cast<std::uint32_t>(sent.size()) : 0;
    }
    void open(const WindowRequest&) override {}
    void start_daemon() override {}

    int speed() const override { return how_fast; }
    // Grants the last command, and publishes that the run `id` does `stretch`.
    void grant(GuidedSession& session, std::uint64_t id, const StretchId& stretch = back_bend) {
        daemon_state.reminder = {
            .id = id, .state = ReminderState::started, .offered = BreakOffer::of(stretch), .until = {}};
        answer(session, {.verdict = Verdict::applied, .reminder = id});
    }
    void answer(GuidedSession& session, Answer answer) {
        answer.id = static_cast<std::uint32_t>(sent.size());
        session.on_answer(answer);
    }

    FakeClock fake_clock;
    State daemon_state;
    int how_fast = 1;
    bool here = true;
    std::vector<Command> sent;

private:
    Catalogue catalogue_;
};

// A session of reminder 7 that the daemon has granted.
struct GrantedSession {
    FakeHost host;
    GuidedSession session{host, 7, {}};
    GrantedSession() { host.grant(session, 7); }

    // Leaves the safety page, on which the claim is renewed.
    void begin() {
        session.send(GuidedEvent::go_on);
        host.grant(session, 7);
    }
    void walk_to_the_end() {
        begin();
        for (std::size_t i = 0; i < session.plan().steps().size(); ++i) {
            session.send(GuidedEvent::next);
        }
    }
};

}  // namespace

TEST_CASE("a run of a reminder shows the stretch that the daemon names", "[window]") {
    FakeHost host;
    GuidedSession session(host, 7, {});
    CHECK(session.screen() == Screen::waiting);

    host.grant(session, 7);

    CHECK(session.screen() == Screen::safety);
    REQUIRE(session.stretch() != nullptr);
    CHECK(session.stretch()->id == back_bend);
    CHECK(host.sent.size() == 1);
}

TEST_CASE("a stretch chosen by hand is shown at once, with or without a daemon", "[window]") {
    FakeHost host;
    host.here = false;
    GuidedSession session(host, 0, back_bend);
    CHECK(session.screen() == Screen::safety);
    CHECK(host.sent.empty());

    host.here = true;
    session.on_state();

    REQUIRE(host.sent.size() == 1);
    CHECK(host.sent.back().stretch == back_bend);
}

TEST_CASE("a reminder cannot be followed without a daemon, and is as soon as there is one", "[window]") {
    FakeHost host;
    host.here = false;
    GuidedSession session(host, 7, {});
    CHECK(session.screen() == Screen::no_daemon);

    host.here = true;
    session.on_state();
    host.grant(session, 7);

    CHECK(session.screen() == Screen::safety);
}

TEST_CASE("a break that is over says so", "[window]") {
    FakeHost host;
    GuidedSession session(host, 7, {});

    host.answer(session, {.verdict = Verdict::stale});

    CHECK(session.screen() == Screen::over);
}

TEST_CASE("a stretch that is not on this machine is never claimed", "[window]") {
    FakeHost host;
    GuidedSession session(host, 0, *StretchId::parse("moon-walk"));

    CHECK(session.screen() == Screen::unknown);
    CHECK(host.sent.empty());
    session.close();
    CHECK(session.settled());
}

TEST_CASE("the stretch that was begun is finished with the person's word", "[window]") {
    GrantedSession granted;
    granted.walk_to_the_end();
    CHECK(granted.session.screen() == Screen::finished);

    granted.session.finish(Outcome::too_much);

    CHECK(granted.session.screen() == Screen::too_much);
    CHECK(granted.host.sent.back().kind == CommandKind::finish);
    CHECK(granted.host.sent.back().argument == static_cast<std::int64_t>(Outcome::too_much));
}

TEST_CASE("what hurt is told at once, before the person has read the page", "[window]") {
    GrantedSession granted;
    granted.begin();

    granted.session.finish(Outcome::hurt);

    CHECK(granted.session.screen() == Screen::hurt);
    CHECK(granted.host.sent.back().argument == static_cast<std::int64_t>(Outcome::hurt));
    granted.session.close();
    CHECK(granted.host.sent.back().argument == static_cast<std::int64_t>(Outcome::hurt));
}

TEST_CASE("closing the window means not now, and done once all is done", "[window]") {
    GrantedSession half_way;
    half_way.begin();
    half_way.session.close();
    CHECK(half_way.host.sent.back().argument == static_cast<std::int64_t>(Outcome::not_now));

    GrantedSession at_the_end;
    at_the_end.walk_to_the_end();
    at_the_end.session.close();
    CHECK(at_the_end.host.sent.back().argument == static_cast<std::int64_t>(Outcome::done));
}

TEST_CASE("a window that is left alone closes", "[window]") {
    GrantedSession granted;
    REQUIRE(granted.session.next_wakeup());

    granted.host.fake_clock.now = *granted.session.next_wakeup();
    granted.session.send(GuidedEvent::tick);

    CHECK(granted.session.screen() == Screen::closed);
    CHECK(granted.host.sent.back().argument == static_cast<std::int64_t>(Outcome::not_now));
}

TEST_CASE("the stretch goes on while the daemon is away, and is taken over when it is back", "[window]") {
    GrantedSession granted;
    granted.begin();
    granted.host.here = false;
    granted.session.on_gone();
    granted.host.fake_clock.now += 1s;
    granted.session.send(GuidedEvent::tick);
    CHECK(granted.session.screen() == Screen::stage);

    granted.session.finish(Outcome::done);
    CHECK_FALSE(granted.session.settled());
    granted.host.here = true;
    granted.session.on_state();
    CHECK(granted.host.sent.back().kind == CommandKind::start);
    CHECK(granted.host.sent.back().reminder == 7);
    granted.host.grant(granted.session, 7);
    CHECK(granted.host.sent.back().kind == CommandKind::finish);
    granted.host.grant(granted.session, 7);

    CHECK(granted.session.settled());
}

TEST_CASE("an answer to someone else's command changes nothing", "[window]") {
    FakeHost host;
    GuidedSession session(host, 7, {});

    session.on_answer({.id = 99, .verdict = Verdict::stale});

    CHECK(session.screen() == Screen::waiting);
}

TEST_CASE("a break begins with its walk, and goes on to its next stretch", "[window]") {
    FakeHost host;
    GuidedSession session(host, 7, {});
    auto offered = BreakOffer::of(back_bend);
    offered.following[0] = *StretchId::parse("seated-side-bend");
    host.daemon_state.reminder = {.id = 7, .state = ReminderState::started, .offered = offered, .until = {}};
    host.answer(session, {.verdict = Verdict::applied, .reminder = 7});
    REQUIRE(session.screen() == Screen::safety);
    session.send(GuidedEvent::go_on);
    host.answer(session, {.verdict = Verdict::applied, .reminder = 7});
    REQUIRE(session.view().step->stage == GuidedStage::walk);

    host.fake_clock.now += 60s;
    session.send(GuidedEvent::tick);
    CHECK(session.view().step->stage == GuidedStage::set_up);
    CHECK(host.sent.back().kind == CommandKind::walked);
    host.answer(session, {.verdict = Verdict::applied, .reminder = 7});

    while (session.screen() == Screen::stage) {
        session.send(GuidedEvent::next);
    }
    REQUIRE(session.next_stretch() != nullptr);
    session.finish(Outcome::done);
    CHECK(host.sent.back().kind == CommandKind::go_on);
    CHECK(host.sent.back().stretch == back_bend);
    CHECK(session.screen() == Screen::safety);
    CHECK(session.stretch()->id.text() == "seated-side-bend");
    CHECK(session.next_stretch() == nullptr);
}

TEST_CASE("a walk that is passed over is no walk", "[window]") {
    FakeHost host;
    GuidedSession session(host, 7, {});
    host.daemon_state.reminder = {
        .id = 7, .state = ReminderState::started, .offered = BreakOffer::of(back_bend), .until = {}};
    host.answer(session, {.verdict = Verdict::applied, .reminder = 7});
    session.send(GuidedEvent::go_on);
    session.send(GuidedEvent::go_on);
    CHECK(session.view().step->stage == GuidedStage::set_up);
    CHECK(host.sent.back().kind == CommandKind::start);
}

TEST_CASE("a break without a stretch is a walk alone, and runs at once", "[window]") {
    FakeHost host;
    GuidedSession session(host, 7, {});
    host.daemon_state.reminder = {.id = 7, .state = ReminderState::started, .offered = {}, .until = {}};
    host.answer(session, {.verdict = Verdict::applied, .reminder = 7});
    CHECK(session.screen() == Screen::stage);
    CHECK(session.stretch() == nullptr);
    host.fake_clock.now += 60s;
    session.send(GuidedEvent::tick);
    CHECK(session.screen() == Screen::finished);
    CHECK(host.sent.back().kind == CommandKind::walked);
}

TEST_CASE("for tests a run goes to its end by itself", "[window]") {
    FakeHost host;
    host.how_fast = 100;
    GuidedSession session(host, 7, {});
    host.daemon_state.reminder = {
        .id = 7, .state = ReminderState::started, .offered = BreakOffer::of(back_bend), .until = {}};
    host.answer(session, {.verdict = Verdict::applied, .reminder = 7});
    CHECK(session.screen() == Screen::stage);
    std::size_t answered = 1;
    for (int i = 0; i < 500 && session.screen() == Screen::stage; ++i) {
        host.fake_clock.now += 20ms;
        session.send(GuidedEvent::tick);
        if (host.sent.size() > answered) {
            answered = host.sent.size();
            host.answer(session, {.verdict = Verdict::applied, .reminder = 7});
        }
    }
    CHECK(session.screen() == Screen::closed);
    CHECK(host.sent.back().kind == CommandKind::finish);
    CHECK(host.sent.back().argument == static_cast<std::int64_t>(Outcome::done));
}

TEST_CASE("a micro-break is its stretch alone: no walk before it, no card after it", "[window]") {
    const auto chin_tuck = *StretchId::parse("chin-tuck");
    FakeHost host;
    GuidedSession session(host, 0, chin_tuck);

    REQUIRE(host.sent.size() == 1);
    CHECK(host.sent[0].kind == CommandKind::start);
    CHECK(host.sent[0].reminder == 0);
    CHECK(host.sent[0].stretch == chin_tuck);
    CHECK_FALSE(session.in_passing());

    host.grant(session, 8, chin_tuck);
    host.daemon_state.reminder.offered.kind = BreakKind::micro;
    session.on_state();

    CHECK(session.in_passing());
    CHECK(session.plan().steps().front().stage == GuidedStage::set_up);
    CHECK(session.next_stretch() == nullptr);
    CHECK_FALSE(session.card().has_value());
}
