// SPDX-License-Identifier: MIT
// What Today shows.
#include "tray/window/today/today_view.h"

#include <algorithm>

#include "tray/text/credit_words.h"
#include "tray/text/offer_words.h"
#include "tray/text/phrases.h"
#include "tray/text/target_words.h"
#include "tray/text/translate.h"
#include "tray/text/wait_words.h"
#include "tray/text/watching_words.h"
#include "tray/window/guided/stretch_words.h"

namespace limber {

namespace {

// With the short limits of a test, minutes would never move.
bool counts_seconds(const State& state) {
    return state.limit < 2min;
}

void show_ring(TodayView& view, const State& state, BootTime now) {
    const Duration sitting = state.sitting.now(now);
    if (counts_seconds(state)) {
        view.number = std::to_string(sitting / 1s);
        view.unit = tr("s");
    } else if (sitting < 2h) {
        view.number = std::to_string(sitting / 1min);
        view.unit = tr("min");
    } else {
        const auto minutes = std::to_string(sitting / 1min % 60);
        view.number = std::to_string(sitting / 1h) + (minutes.size() < 2 ? ":0" : ":") + minutes;
        view.unit = tr("h");
    }
    view.part = std::clamp(static_cast<double>(sitting.count()) /
                               static_cast<double>(std::max<Duration>(1ms, state.limit).count()),
                           0.0, 1.0);
    view.resting = state.phase == Phase::away || state.phase == Phase::stretching || state.sitting.rate <= 0;
}

std::string phase_title(const State& state, BootTime now) {
    switch (state.phase) {
        case Phase::sitting:
        case Phase::grace:
            return tr("At the desk");
        case Phase::standing:
            return standing_text(state, now);
        case Phase::paused:
            return tr("Paused");
        case Phase::stretching:
            return tr("Stretching");
        case Phase::away:
            return tr("Away from the keyboard");
        case Phase::session_over:
            break;
    }
    return {};
}

// Where something keeps a reminder from coming, the words are those of the tray's status line.
std::string next_text(const State& state, const Moment& now, const Catalogue& catalogue) {
    const Stretch* stretch = catalogue.find(state.reminder.offered.stretch);
    if (state.paused_until) {
        return fill(tr("No reminders until %1"), {clock_text(now.wall_at(*state.paused_until), now.wall)});
    }
    if (state.off_hours && state.phase != Phase::stretching) {
        return off_hours_text(state, now);
    }
    switch (state.reminder.state) {
        case ReminderState::due:
        case ReminderState::reminded:
            if (state.reminder.wait != ReminderWait::nothing) {
                return status_line(&state, now, stretch);
            }
            return fill(tr("Waiting for you: %1"), {break_text(state.reminder.offered, stretch)});
        case ReminderState::snoozed:
            return snooze_text(state, now);
        case ReminderState::started:
            return stretch_text(stretch);
        case ReminderState::none:
            break;
    }
    if (state.phase == Phase::standing) {
        return state.watching.standing_asked ? tr("A change is welcome.")
                                             : tr("The clock is stopped. It runs on when you sit again.");
    }
    if (state.due_at && state.phase != Phase::away) {
        return fill(tr("Next break in about %1"), {rough_text(*state.due_at - now.boot)});
    }
    return tr("The next break comes after some time at the desk.");
}

std::string outcome_text(OfferOutcome outcome) {
    switch (outcome) {
        case OfferOutcome::done:
            return tr("Done");
        case OfferOutcome::too_much:
            return tr("Too much");
        case OfferOutcome::hurt:
            return tr("It hurt");
        default:
            return tr("Stopped");
    }
}

std::vector<TodayView::Done> done_rows(const HistoryDay& day, WallTime now, const Catalogue& catalogue) {
    std::vector<TodayView::Done> rows;
    for (const RunView& run : day.runs) {
        const Stretch* stretch = catalogue.find(run.stretch);
        rows.push_back({clock_text(run.ended, now),
                        stretch == nullptr ? std::string(run.stretch.text()) : tr_data(stretch->name),
                        outcome_text(run.outcome)});
    }
    std::reverse(rows.begin(), rows.end());
    return rows;
}

}  // namespace

TodayView today_view(const State* state, const Moment& now, const HistoryDay& day, const Catalogue& catalogue,
                     const std::string& trouble) {
    TodayView view;
    view.done = done_rows(day, now.wall, catalogue);
    if (state == nullptr) {
        view.resting = true;
        view.title = tr("Limber is not running");
        view.next =
            trouble.empty() ? tr("Time at the desk is not measured, and no break is offered.") : trouble;
        view.breaks = std::to_string(day.breaks);
        view.stretches = std::to_string(day.stretches);
        view.sitting = passed_text(day.sitting);
        return view;
    }
    show_ring(view, *state, now.boot);
    view.running = true;
    view.title = phase_title(*state, now.boot);
    view.next = next_text(*state, now, catalogue);
    view.warnings = warning_texts(*state);
    view.paused = state->paused_until.has_value();
    view.standing = state->watching.standing_since.has_value();
    if (worth_undoing(*state)) {
        view.here =
            fill(tr("I was at the desk after all: put back %1"), {passed_text(state->watching.undoable)});
    }
    view.can_stretch = state->reminder.state != ReminderState::started;
    const bool asks =
        state->reminder.state == ReminderState::due || state->reminder.state == ReminderState::reminded;
    view.can_snooze = asks && may_snooze(*state);
    view.no_snooze = asks && !view.can_snooze ? no_snooze_text() : std::string();
    if (asks && !view.paused && !state->off_hours && state->reminder.wait == ReminderWait::nothing) {
        view.title = tr("Time for a break");
    }
    view.breaks = std::to_string(state->breaks_today);
    view.stretches = std::to_string(state->stretches_today);
    view.sitting = passed_text(state->sitting_today.now(now.boot));
    view.target = target_text(*state);
    view.credit = credit_text(*state, now.boot).value_or(std::string());
    view.hands = hands_text(state->watching, now.boot);
    view.clock = fill(is_standing(*state) ? tr("the clock is stopped at %1 %2") : tr("%1 %2 at the desk"),
                      {view.number, view.unit});
    return view;
}

std::optional<BootTime> next_today_change(const State* state, BootTime now) {
    if (state == nullptr) {
        return std::nullopt;
    }
    const Duration step = counts_seconds(*state) ? Duration(1s) : Duration(1min);
    if (state->sitting.rate > 0) {
        const Duration next = (state->sitting.now(now) / step + 1) * step;
        return std::max(now + 1ms, *state->sitting.reaches(next));
    }
    if (const auto since = state->watching.standing_since) {
        return *since + ((now - *since) / step + 1) * step;
    }
    const bool moves =
        state->sitting.now(now) > 0ms || state->reminder.until || state->due_at || credit_text(*state, now);
    return moves ? std::optional(now + step) : std::nullopt;
}

}  // namespace limber
