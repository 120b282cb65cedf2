// SPDX-License-Identifier: MIT
// A stretch and its guided run in words.
#include "tray/window/guided/stretch_words.h"

#include "tray/text/phrases.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

std::string equipment_text(const std::string& equipment) {
    if (equipment == "wall") {
        return tr("at a wall");
    }
    if (equipment == "mat") {
        return tr("on a mat");
    }
    return {};
}

std::string side_text(Side side) {
    switch (side) {
        case Side::none:
            return {};
        case Side::left:
            return tr("left side");
        case Side::right:
            return tr("right side");
    }
    return {};
}

std::string joined(std::string first, const std::string& second, const char* between) {
    return first.empty() ? second : second.empty() ? first : first + between + second;
}

std::string repetition_text(const GuidedPlan& plan, const GuidedStep& step) {
    if (step.repetition == 0) {
        return tr_count("%1 repetition", "%1 repetitions", plan.repetitions());
    }
    std::string text = fill(tr("Repetition %1 of %2"),
                            {std::to_string(step.repetition), std::to_string(plan.repetitions())});
    if (plan.shapes() > 1) {
        text = joined(std::move(text),
                      fill(tr("shape %1 of %2"), {std::to_string(step.shape), std::to_string(plan.shapes())}),
                      " · ");
    }
    return text;
}

}  // namespace

std::string where_text(Position position) {
    switch (position) {
        case Position::seated:
            return tr("On a chair");
        case Position::standing:
            return tr("Standing");
        case Position::floor:
            return tr("On the floor");
    }
    return {};
}

std::string summary_text(const Stretch& stretch) {
    std::string text = where_text(stretch.position);
    for (const std::string& equipment : stretch.equipment) {
        text = joined(std::move(text), equipment_text(equipment), " · ");
    }
    return joined(std::move(text), exact_text(GuidedPlan(stretch).total()), " · ");
}

std::string stage_text(const GuidedState& state, const GuidedView& view) {
    if (!view.step) {
        return {};
    }
    if (state.phase == GuidedPhase::paused) {
        return tr("Paused");
    }
    switch (view.step->stage) {
        case GuidedStage::walk:
            return tr("Stand up and walk");
        case GuidedStage::set_up:
            return tr("Get ready");
        case GuidedStage::move:
            return tr("Move slowly");
        case GuidedStage::hold:
            return tr("Hold");
        case GuidedStage::move_back:
            return tr("Come back slowly");
        case GuidedStage::change_sides:
            return tr("Change sides");
    }
    return {};
}

std::string progress_text(const GuidedPlan& plan, const GuidedView& view) {
    if (!view.step) {
        return {};
    }
    if (view.step->stage == GuidedStage::walk) {
        return plan.repetitions() == 0 ? tr("Move about until the time is up.")
                                       : tr("Move about; the stretch comes after.");
    }
    return joined(repetition_text(plan, *view.step), side_text(view.step->side), " · ");
}

std::string spoken_text(const GuidedPlan& plan, const GuidedState& state, const GuidedView& view) {
    if (!view.step) {
        return {};
    }
    std::string text = stage_text(state, view);
    if (view.step->stage == GuidedStage::hold && state.phase == GuidedPhase::running) {
        text = fill(tr("Hold for %1"), {exact_text(view.step->length)});
    }
    return joined(std::move(text), progress_text(plan, view), ". ");
}

std::string source_text(const Stretch& stretch) {
    std::string titles;
    for (const Source& source : stretch.sources) {
        titles = joined(std::move(titles), source.title, "; ");
    }
    const std::string review = stretch.reviewed.empty()
                                   ? std::string(tr("Not yet reviewed by a clinician."))
                                   : fill(tr("Reviewed by a clinician: %1."), {stretch.reviewed});
    return titles.empty() ? review : fill(tr("From: %1."), {titles}) + " " + review;
}

}  // namespace limber
