// SPDX-License-Identifier: MIT
// A guided run as a therapist's plan has it.
#include "tests/catch.h"
#include "tray/window/guided/guided_session.h"
#include "tray/window/guided/plan_words.h"
#include "tray/window/guided/stretch_words.h"

using namespace limber;

namespace {

constexpr Day monday = 20780;  // 2026-11-23
const StretchId tilt = *StretchId::parse("neck-side-tilt");

class MondayNoon final : public Clock {
public:
    BootTime boot() const override { return BootTime(1h); }
    WallTime wall() const override { return start_of(monday) + 12h; }
};

class HostWithPlan final : public WindowHost {
public:
    explicit HostWithPlan(const PlanEntry& entry) : catalogue_(*Catalogue::read(LIMBER_SOURCE_STRETCHES)) {
        kept.from = monday;
        kept.entries = {entry};
    }
    const Clock& clock() const override { return clock_; }
    const Catalogue& catalogue() const override { return catalogue_; }
    const State* state() const override { return nullptr; }
    std::uint32_t submit(const Command&) override { return 0; }
    void open(const WindowRequest&) override {}
    void start_daemon() override {}
    const Plan* plan() const override { return &kept; }

    Plan kept;

private:
    MondayNoon clock_;
    Catalogue catalogue_;
};

PlanEntry tilt_entry() {
    PlanEntry entry;
    entry.stretch = tilt;
    entry.hold_seconds = 20;
    entry.repetitions = 2;
    return entry;
}

}  // namespace

TEST_CASE("a run has the holds and the repetitions of the plan", "[window]") {
    HostWithPlan host(tilt_entry());
    const GuidedSession session(host, 0, tilt);
    REQUIRE(session.planned() != nullptr);
    CHECK(session.plan().repetitions() == 2);
    CHECK(session.stretch()->typical.hold_seconds == 20);
    CHECK(session.plan().steps().front().side == Side::left);
    CHECK(session.plan().steps().back().side == Side::right);
    CHECK(summary_text(*session.stretch()) == "On a chair · 1 min 46 s");
}

TEST_CASE("a run has only the side that the plan wants, and names it", "[window]") {
    auto entry = tilt_entry();
    entry.sides = PlanSides::right;
    HostWithPlan host(entry);
    const GuidedSession session(host, 0, tilt);
    for (const auto& step : session.plan().steps()) {
        CHECK(step.side == Side::right);
        CHECK(step.stage != GuidedStage::change_sides);
    }
    CHECK(session.plan().total() == 5s + 2 * 24s);
    CHECK(summary_text(*session.stretch()) == "On a chair · 53 s");
    CHECK(progress_text(session.plan(), session.view()).empty());
}

TEST_CASE("on other days, and for other stretches, a plan changes nothing", "[window]") {
    HostWithPlan host(tilt_entry());
    const auto as_ever = [&](const StretchId& id) {
        const GuidedSession session(host, 0, id);
        return session.planned() == nullptr && *session.stretch() == *host.catalogue().find(id);
    };
    CHECK(as_ever(*StretchId::parse("chin-tuck")));
    CHECK_FALSE(as_ever(tilt));
    host.kept.entries[0].days = {false, true, true, true, true, true, true};
    CHECK(as_ever(tilt));
    host.kept.entries[0].days = every_day;
    host.kept.from = monday + 1;
    CHECK(as_ever(tilt));
}

TEST_CASE("the plan's card has the dose and the therapist's words", "[window]") {
    auto entry = tilt_entry();
    const auto stretch = *Catalogue::read(LIMBER_SOURCE_STRETCHES)->find(tilt);
    using Texts = std::vector<std::string>;
    CHECK(plan_card_texts(stretch, entry) ==
          Texts{"2 repetitions on each side, each held for 20 s; once a day."});
    entry.sides = PlanSides::left;
    entry.times_a_day = 3;
    entry.note = "Only as far as it is easy.";
    CHECK(plan_card_texts(with_plan(stretch, entry), entry) ==
          Texts{"2 repetitions on the left side only, each held for 20 s; 3 times a day.",
                "Only as far as it is easy."});
}
