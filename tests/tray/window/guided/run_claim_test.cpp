// SPDX-License-Identifier: MIT
// What a guided stretch tells the daemon, and when.
#include "tray/window/guided/run_claim.h"

#include "tests/catch.h"

using namespace limber;

namespace {

using Standing = RunClaim::Standing;

const StretchId cobra = *StretchId::parse("cobra");

Answer applied(std::uint64_t reminder) {
    return {.verdict = Verdict::applied, .reminder = reminder};
}
const Answer stale{.verdict = Verdict::stale};

// A claim of reminder 7 that the daemon has granted.
struct OwnedClaim {
    RunClaim claim{7, cobra};
    OwnedClaim() {
        claim.on_connected();
        claim.on_answer(applied(7));
    }
};

}  // namespace

TEST_CASE("a run is claimed under its reminder as soon as the daemon is there", "[window]") {
    RunClaim claim(7, cobra);

    const auto command = claim.on_connected();

    REQUIRE(command);
    CHECK(command->kind == CommandKind::start);
    CHECK(command->reminder == 7);
    CHECK(command->stretch == cobra);
    CHECK_FALSE(claim.on_answer(applied(7)));
    CHECK(claim.standing() == Standing::owned);
}

TEST_CASE("a run of one's own accord takes the id the daemon gives it", "[window]") {
    RunClaim claim(0, cobra);

    claim.on_connected();
    claim.on_answer(applied(12));

    CHECK(claim.id() == 12);
    CHECK(claim.finish(Outcome::done)->reminder == 12);
}

TEST_CASE("a reminder that is over before the window came is stale", "[window]") {
    RunClaim claim(7, {});

    claim.on_connected();
    CHECK_FALSE(claim.on_answer(stale));

    CHECK(claim.standing() == Standing::stale);
    CHECK_FALSE(claim.on_connected());
}

TEST_CASE("a refused start keeps the daemon's reason", "[window]") {
    RunClaim claim(0, cobra);

    claim.on_connected();
    claim.on_answer({.verdict = Verdict::refused, .refusal = Refusal::stretch_running});

    CHECK(claim.standing() == Standing::refused);
    CHECK(claim.refusal() == Refusal::stretch_running);
}

TEST_CASE("a run is ended once, with its outcome", "[window]") {
    OwnedClaim owned;

    const auto command = owned.claim.finish(Outcome::hurt);

    REQUIRE(command);
    CHECK(command->kind == CommandKind::finish);
    CHECK(command->reminder == 7);
    CHECK(command->argument == static_cast<std::int64_t>(Outcome::hurt));
    CHECK_FALSE(owned.claim.finish(Outcome::done));
    CHECK_FALSE(owned.claim.on_answer(applied(7)));
    CHECK(owned.claim.standing() == Standing::ended);
}

TEST_CASE("a run outlives the daemon and is taken over under the same reminder", "[window]") {
    OwnedClaim owned;

    owned.claim.on_gone();
    CHECK(owned.claim.standing() == Standing::wanted);
    const auto command = owned.claim.on_connected();

    REQUIRE(command);
    CHECK(command->kind == CommandKind::start);
    CHECK(command->reminder == 7);
    owned.claim.on_answer(applied(7));
    CHECK(owned.claim.standing() == Standing::owned);
}

TEST_CASE("an outcome waits for the daemon: first the run is taken over, then ended", "[window]") {
    OwnedClaim owned;
    owned.claim.on_gone();

    CHECK_FALSE(owned.claim.finish(Outcome::done));
    CHECK(owned.claim.standing() == Standing::ending);
    CHECK(owned.claim.on_connected()->kind == CommandKind::start);
    const auto finish = owned.claim.on_answer(applied(7));

    REQUIRE(finish);
    CHECK(finish->kind == CommandKind::finish);
    owned.claim.on_answer(applied(7));
    CHECK(owned.claim.standing() == Standing::ended);
}

TEST_CASE("an outcome given before the start is answered follows it", "[window]") {
    RunClaim claim(7, cobra);
    claim.on_connected();

    CHECK_FALSE(claim.finish(Outcome::not_now));

    CHECK(claim.on_answer(applied(7))->kind == CommandKind::finish);
}

TEST_CASE("a daemon that has forgotten the run hears of it as a new one", "[window]") {
    OwnedClaim owned;
    owned.claim.on_gone();
    owned.claim.on_connected();

    const auto anew = owned.claim.on_answer(stale);

    REQUIRE(anew);
    CHECK(anew->kind == CommandKind::start);
    CHECK(anew->reminder == 0);
    CHECK(anew->stretch == cobra);
    CHECK_FALSE(owned.claim.on_answer({.verdict = Verdict::refused, .refusal = Refusal::stretch_running}));
    CHECK(owned.claim.standing() == Standing::alone);
    CHECK_FALSE(owned.claim.finish(Outcome::done));
    CHECK(owned.claim.standing() == Standing::ended);
}

TEST_CASE("a forgotten run that came to nothing is not begun anew", "[window]") {
    OwnedClaim owned;
    owned.claim.on_gone();
    owned.claim.finish(Outcome::not_now);
    owned.claim.on_connected();

    CHECK_FALSE(owned.claim.on_answer(stale));
    CHECK(owned.claim.standing() == Standing::ended);
}

TEST_CASE("going on after standing still claims the run again", "[window]") {
    OwnedClaim owned;

    const auto command = owned.claim.renew();

    REQUIRE(command);
    CHECK(command->kind == CommandKind::start);
    CHECK(command->reminder == 7);
    CHECK_FALSE(owned.claim.renew());
    owned.claim.on_answer(applied(7));
    CHECK(owned.claim.standing() == Standing::owned);
}

TEST_CASE("what happens on the way is told in order, and before the outcome", "[window]") {
    OwnedClaim owned;
    const auto walked = owned.claim.tell_walked();
    REQUIRE(walked);
    CHECK(walked->kind == CommandKind::walked);
    CHECK_FALSE(owned.claim.tell_next(Outcome::done, *StretchId::parse("chin-tuck")));
    CHECK_FALSE(owned.claim.finish(Outcome::done));

    const auto next = owned.claim.on_answer(applied(7));
    REQUIRE(next);
    CHECK(next->kind == CommandKind::go_on);
    CHECK(next->stretch == cobra);
    CHECK(next->argument == static_cast<std::int64_t>(Outcome::done));

    const auto finish = owned.claim.on_answer(applied(7));
    REQUIRE(finish);
    CHECK(finish->kind == CommandKind::finish);
    owned.claim.on_answer(applied(7));
    CHECK(owned.claim.standing() == Standing::ended);
}

TEST_CASE("what happened while the daemon was away is told when it is back", "[window]") {
    OwnedClaim owned;
    owned.claim.on_gone();
    CHECK_FALSE(owned.claim.tell_walked());
    REQUIRE(owned.claim.on_connected());
    const auto walked = owned.claim.on_answer(applied(7));
    REQUIRE(walked);
    CHECK(walked->kind == CommandKind::walked);
}
