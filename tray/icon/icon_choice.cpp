// SPDX-License-Identifier: MIT
#include "tray/icon/icon_choice.h"

#include <algorithm>
#include <array>

#include "tray/text/translate.h"
#include "tray/text/wait_words.h"
#include "tray/text/watching_words.h"

namespace limber {

namespace {

enum class Sign { gone, paused, stretching, due, overdue, snoozed, away, off, ring };

Sign sign_of(const State* state) {
    if (state == nullptr || state->phase == Phase::session_over) {
        return Sign::gone;
    }
    if (state->phase == Phase::stretching) {
        return Sign::stretching;
    }
    if (state->paused_until) {
        return Sign::paused;
    }
    if (state->off_hours) {
        return Sign::off;
    }
    switch (state->reminder.state) {
        case ReminderState::due:
        case ReminderState::reminded:
            return state->reminder.manner == ReminderManner::resident ? Sign::overdue : Sign::due;
        case ReminderState::snoozed:
            return Sign::snoozed;
        default:
            return state->phase == Phase::away ? Sign::away : Sign::ring;
    }
}

// The part of the limit that is left until the next break, and so what the ring lacks. After a stretch in
// the chair the next break is a full limit away though the spell goes on.
Duration left_until_break(const State& state, BootTime now) {
    const auto left = state.due_at ? *state.due_at - now : state.limit - state.sitting.now(now);
    return std::clamp(left, Duration(0), state.limit);
}

Duration left_at_step(const State& state, int step) {
    return state.limit * (ring_steps - step) / ring_steps;
}

// The highest step whose time has come.
int step_of(const State& state, BootTime now) {
    const auto left = left_until_break(state, now);
    for (int step = ring_steps; step > 0; --step) {
        if (left <= left_at_step(state, step)) {
            return step;
        }
    }
    return 0;
}

// Told as it was when the ring's step began, so that it does not change between two steps.
std::string about_text(const State& state, BootTime now) {
    const auto since_step = left_at_step(state, step_of(state, now)) - left_until_break(state, now);
    const auto sitting = state.sitting.now(now) - std::max(Duration(0), since_step);
    const auto step_length = state.limit / ring_steps;
    if (state.stretches_in_spell > 0) {
        return fill(tr("about %1 at the desk, %2"),
                    {rough_text(sitting),
                     tr_count("%1 stretch", "%1 stretches", static_cast<long>(state.stretches_in_spell))});
    }
    if (sitting < step_length) {
        return fill(tr("less than %1 at the desk"), {remaining_text(step_length)});
    }
    return fill(tr("about %1 at the desk"), {rough_text(sitting)});
}

std::string text_of(Sign sign, const State* state, const Moment& now, const Stretch* stretch) {
    switch (sign) {
        case Sign::gone:
        case Sign::stretching:
            return status_line(state, now, stretch);
        case Sign::paused:
            return pause_text(*state, now);
        case Sign::due:
        case Sign::overdue:
            return fill(tr("Time for a break: %1"), {stretch_text(stretch)});
        case Sign::snoozed:
            return lasting_snooze_text(*state, now);
        case Sign::off:
            return off_hours_text(*state, now);
        case Sign::away:
            return tr("Away from the keyboard");
        case Sign::ring:
            return is_standing(*state) ? standing_since_text(*state, now) : about_text(*state, now.boot);
    }
    return {};
}

std::string title_of(Sign sign, const State* state, const std::string& text) {
    if (sign == Sign::ring) {
        return is_standing(*state) ? tr("Limber: standing") : tr("Limber: at the desk");
    }
    return fill(tr("Limber: %1"), {text});
}

std::string name_of(Sign sign, const State* state, BootTime now) {
    switch (sign) {
        case Sign::gone:
            return "limber-gone";
        case Sign::paused:
            return "limber-paused";
        case Sign::stretching:
            return "limber-stretching";
        case Sign::due:
            return "limber-due";
        case Sign::overdue:
            return "limber-overdue";
        case Sign::snoozed:
            return "limber-snoozed";
        case Sign::away:
        case Sign::off:
            return "limber-away";
        case Sign::ring: {
            const auto step = step_of(*state, now);
            return (step < 10 ? "limber-ring-0" : "limber-ring-") + std::to_string(step);
        }
    }
    return {};
}

const char* suffix_of(PanelTone tone) {
    switch (tone) {
        case PanelTone::dark:
            return "-on-dark";
        case PanelTone::light:
            return "-on-light";
        case PanelTone::unknown:
            break;
    }
    return "";
}

}  // namespace

IconChoice choose_icon(const State* state, const Moment& now, const Stretch* stretch, PanelTone tone) {
    const auto sign = sign_of(state);
    IconChoice choice;
    choice.name = name_of(sign, state, now.boot) + suffix_of(tone);
    const bool is_due = sign == Sign::due || sign == Sign::overdue;
    choice.attention_name = name_of(is_due ? sign : Sign::due, state, now.boot) + suffix_of(tone);
    choice.tooltip = text_of(sign, state, now, stretch);
    choice.title = title_of(sign, state, choice.tooltip);
    // What is held calls for nobody.
    choice.attention = is_due && state->reminder.wait != ReminderWait::hold;
    if (is_due && !wait_text(*state).empty()) {
        choice.tooltip += "\n" + wait_text(*state);
    }
    if (state != nullptr) {
        for (const auto& warning : warning_texts(*state)) {
            choice.tooltip += "\n" + warning;
        }
    }
    return choice;
}

std::optional<BootTime> next_icon_change(const State* state, BootTime now) {
    if (sign_of(state) != Sign::ring || state->limit <= Duration(0)) {
        return std::nullopt;
    }
    const auto step = step_of(*state, now);
    if (step == ring_steps) {
        return std::nullopt;
    }
    if (state->due_at) {
        return *state->due_at - left_at_step(*state, step + 1);
    }
    return state->sitting.reaches(state->limit - left_at_step(*state, step + 1));
}

}  // namespace limber
