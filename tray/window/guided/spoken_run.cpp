// SPDX-License-Identifier: MIT
// A guided run for someone who does not look.
#include "tray/window/guided/spoken_run.h"

#include <algorithm>

#include "tray/text/translate.h"

namespace limber {

namespace {

constexpr Duration least_counted_hold = 8s;
constexpr int last_seconds = 3;

// In whole words, as it is for the ear: "1 minute 30 seconds".
std::string heard_length(Duration length) {
    const long seconds = std::max<long>(1, static_cast<long>((length + 999ms) / 1s));
    std::string text;
    if (seconds >= 60) {
        text = tr_count("%1 minute", "%1 minutes", seconds / 60);
    }
    if (seconds % 60 != 0) {
        text += (text.empty() ? "" : " ") + tr_count("%1 second", "%1 seconds", seconds % 60);
    }
    return text;
}

std::string with_side(std::string text, Side side) {
    switch (side) {
        case Side::none:
            break;
        case Side::left:
            return text + ", " + tr("left side");
        case Side::right:
            return text + ", " + tr("right side");
    }
    return text;
}

// Where it is held one hears there how far one has come: a move may be too short for it.
std::string with_count(const GuidedPlan& plan, const GuidedStep& step, std::string text) {
    if (plan.repetitions() > 1) {
        text += ", " +
                fill(tr("%1 of %2"), {std::to_string(step.repetition), std::to_string(plan.repetitions())});
    }
    return text;
}

bool holds(const GuidedPlan& plan) {
    return std::any_of(plan.steps().begin(), plan.steps().end(),
                       [](const GuidedStep& step) { return step.stage == GuidedStage::hold; });
}

std::string set_up_words(const Stretch* stretch) {
    if (stretch == nullptr) {
        return tr("Get ready");
    }
    const std::string name = tr_data(stretch->name) + ".";
    return stretch->steps.empty() ? name : name + " " + tr_data(stretch->steps.front());
}

std::string words_of(const GuidedPlan& plan, const Stretch* stretch, const GuidedStep& step) {
    switch (step.stage) {
        case GuidedStage::walk:
            return fill(tr("Stand up and walk for %1"), {heard_length(step.length)});
        case GuidedStage::set_up:
            return set_up_words(stretch);
        case GuidedStage::move: {
            auto words = with_side(tr("Move slowly"), step.side);
            return holds(plan) ? words : with_count(plan, step, std::move(words));
        }
        case GuidedStage::hold:
            return with_count(plan, step, fill(tr("Hold for %1"), {heard_length(step.length)}));
        case GuidedStage::move_back:
            return tr("Come back slowly");
        case GuidedStage::change_sides:
            return with_side(tr("Change sides"), step.side);
    }
    return {};
}

}  // namespace

// A sound belongs to the way on; gone back, only the hold that begins anew is heard.
Sound SpokenRun::sound_of(const GuidedPlan& plan, std::size_t step) const {
    const auto& steps = plan.steps();
    const bool went_on = step > step_ && phase_ == GuidedPhase::running;
    if (steps[step].stage == GuidedStage::hold) {
        return Sound::hold;
    }
    if (steps[step].stage == GuidedStage::change_sides) {
        return Sound::change_sides;
    }
    return went_on && steps[step_].stage == GuidedStage::hold ? Sound::hold_over : Sound::none;
}

std::string SpokenRun::count(const GuidedView& view) {
    const bool counts = view.step->stage == GuidedStage::hold && view.step->length >= least_counted_hold &&
                        view.seconds <= last_seconds && view.seconds != counted_;
    if (!counts) {
        return {};
    }
    counted_ = view.seconds;
    return std::to_string(counted_);
}

Cue SpokenRun::look(const GuidedPlan& plan, const Stretch* stretch, const GuidedState& state,
                    const GuidedView& view) {
    const GuidedPhase before = phase_;
    Cue cue;
    if (state.step != step_) {
        said_.reset();
    }
    switch (state.phase) {
        case GuidedPhase::safety:
        case GuidedPhase::left_alone:
            *this = SpokenRun();
            return {};
        case GuidedPhase::paused:
            if (before != GuidedPhase::paused) {
                cue.words = tr("Paused");
            }
            break;
        case GuidedPhase::finished:
            if (before != GuidedPhase::finished) {
                cue = {tr("That was it"), Sound::finished};
            }
            break;
        case GuidedPhase::running:
            if (said_ == state.step) {
                cue.words = count(view);
            } else {
                cue = {words_of(plan, stretch, *view.step), sound_of(plan, state.step)};
                said_ = state.step;
                counted_ = 0;
            }
            break;
    }
    phase_ = state.phase;
    step_ = state.step;
    return cue;
}

const char* to_string(Sound sound) {
    switch (sound) {
        case Sound::none:
            return "none";
        case Sound::hold:
            return "hold";
        case Sound::hold_over:
            return "hold_over";
        case Sound::change_sides:
            return "change_sides";
        case Sound::finished:
            return "finished";
    }
    return "?";
}

}  // namespace limber
