// SPDX-License-Identifier: MIT
// When there is an invitation, what it says, and when it goes.
#include "tray/window/invitation/invitation.h"

#include "tests/catch.h"
#include "tests/tray/state_maker.h"

using namespace limber;

namespace {

State reminded_for_the_third_time() {
    auto state = with_reminder(ReminderState::reminded);
    state.reminder.manner = ReminderManner::resident;
    return state;
}

std::optional<InvitationView> view_of(const Invitation& invitation, const State* state,
                                      Duration after_start = 47min) {
    static const Catalogue catalogue = *Catalogue::read(LIMBER_SOURCE_STRETCHES);
    return invitation.view(state, desk_start + after_start, catalogue);
}

}  // namespace

TEST_CASE("the invitation tells the true minutes, the stretch and the answers", "[window]") {
    const auto state = reminded_for_the_third_time();
    const auto invitation = Invitation::to(&state, 42);
    REQUIRE(invitation);

    const auto view = view_of(*invitation, &state);

    REQUIRE(view);
    CHECK(view->title == "47 min at the desk");
    CHECK(view->offer == "Standing back bend, 35 s");
    CHECK(view->snooze == "Snooze 5 min");
    CHECK(view->no_snooze.empty());
}

TEST_CASE("the snooze is gone with the reason when none is left", "[window]") {
    auto state = reminded_for_the_third_time();
    state.reminder.snoozes_left = 0;

    const auto view = view_of(*Invitation::to(&state, 42), &state);

    REQUIRE(view);
    CHECK(view->snooze.empty());
    CHECK_FALSE(view->no_snooze.empty());
}

TEST_CASE("nobody is invited before the third time, to another reminder, or without a daemon", "[window]") {
    auto state = reminded_for_the_third_time();
    CHECK_FALSE(Invitation::to(&state, 41));
    CHECK_FALSE(Invitation::to(&state, 0));
    CHECK_FALSE(Invitation::to(nullptr, 42));
    state.reminder.manner = ReminderManner::again;
    CHECK_FALSE(Invitation::to(&state, 42));
}

TEST_CASE("the invitation goes when the reminder is answered or waits", "[window]") {
    const auto invited = reminded_for_the_third_time();
    const auto invitation = *Invitation::to(&invited, 42);

    for (const auto answered : {ReminderState::none, ReminderState::snoozed, ReminderState::started}) {
        auto state = invited;
        state.reminder.state = answered;
        CHECK_FALSE(view_of(invitation, &state));
    }
    auto state = invited;
    state.reminder.id = 43;
    CHECK_FALSE(view_of(invitation, &state));
    state = invited;
    state.reminder.wait = ReminderWait::hold;
    CHECK_FALSE(view_of(invitation, &state));
    CHECK_FALSE(view_of(invitation, nullptr));
}

TEST_CASE("a notification that ran out leaves the invitation", "[window]") {
    auto state = reminded_for_the_third_time();
    const auto invitation = *Invitation::to(&state, 42);
    state.reminder.state = ReminderState::due;

    CHECK(view_of(invitation, &state));
}

TEST_CASE("the invitation goes with the person, and stays while they read", "[window]") {
    auto state = reminded_for_the_third_time();
    const auto invitation = *Invitation::to(&state, 42);

    state.phase = Phase::grace;
    CHECK(view_of(invitation, &state));
    for (const auto elsewhere : {Phase::away, Phase::standing, Phase::paused, Phase::session_over}) {
        state.phase = elsewhere;
        CHECK_FALSE(view_of(invitation, &state));
    }
}

TEST_CASE("a call that begins sends the invitation away; one that was on before does not", "[window]") {
    auto state = reminded_for_the_third_time();
    const auto silent = *Invitation::to(&state, 42);
    state.watching.signals = bit_of(Signal::microphone);
    const auto talking = *Invitation::to(&state, 42);

    CHECK_FALSE(view_of(silent, &state));
    CHECK(view_of(talking, &state));
}

TEST_CASE("the invitation changes with the next whole minute, and not by itself while the clock stands",
          "[window]") {
    auto state = reminded_for_the_third_time();

    CHECK(next_invitation_change(state, desk_start + 47min + 20s) == desk_start + 48min);
    state.sitting = {47min, desk_start, 0};
    CHECK_FALSE(next_invitation_change(state, desk_start + 48min));
}
