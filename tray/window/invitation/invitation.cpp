// SPDX-License-Identifier: MIT
#include "tray/window/invitation/invitation.h"

#include <algorithm>

#include "tray/text/offer_words.h"
#include "tray/text/phrases.h"
#include "tray/text/translate.h"
#include "tray/text/wait_words.h"

namespace limber {

namespace {

bool in_call(const State& state) {
    return (state.watching.signals & call_signals) != 0;
}

bool is_up(const State& state, std::uint64_t reminder) {
    const auto& up = state.reminder;
    const bool asks = up.state == ReminderState::reminded || up.state == ReminderState::due;
    const bool there = state.phase == Phase::sitting || state.phase == Phase::grace;
    return reminder != 0 && up.id == reminder && asks && there && up.wait == ReminderWait::nothing;
}

}  // namespace

std::optional<Invitation> Invitation::to(const State* state, std::uint64_t reminder) {
    if (state == nullptr || !is_up(*state, reminder) || state->reminder.manner != ReminderManner::resident) {
        return std::nullopt;
    }
    return Invitation(reminder, state->reminder.offered.stretch, in_call(*state));
}

std::optional<InvitationView> Invitation::view(const State* state, BootTime now,
                                               const Catalogue& catalogue) const {
    if (state == nullptr || !is_up(*state, reminder_) || (in_call(*state) && !in_call_)) {
        return std::nullopt;
    }
    const auto& offer = state->reminder.offered;
    InvitationView view;
    view.title = desk_text(*state, state->sitting.now(now));
    view.offer = break_text(offer, catalogue.find(offer.stretch));
    view.why = why_text(offer);
    if (may_snooze(*state)) {
        view.snooze = fill(tr("Snooze %1"), {passed_text(state->default_snooze)});
    } else {
        view.no_snooze = no_snooze_text();
    }
    return view;
}

std::optional<BootTime> next_invitation_change(const State& state, BootTime now) {
    if (state.sitting.rate <= 0) {
        return std::nullopt;
    }
    const Duration step = state.sitting.now(now) < 1min ? Duration(1s) : Duration(1min);
    const Duration next = (state.sitting.now(now) / step + 1) * step;
    return std::max(now + 1ms, *state.sitting.reaches(next));
}

}  // namespace limber
