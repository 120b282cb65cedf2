// SPDX-License-Identifier: MIT
#include "tray/window/guided/figure_scene.h"

#include <algorithm>
#include <cmath>

namespace limber {

namespace {

// A change of sides fades out and in again within its first part; then there is time to look at the start.
constexpr Duration fade{1400};

// Nothing is held: the whole movement, there and back, is one step.
bool there_and_back(const GuidedPlan& plan, const GuidedStep& step) {
    const auto& steps = plan.steps();
    return plan.shapes() == 1 && std::none_of(steps.begin(), steps.end(), [&](const GuidedStep& other) {
               return other.side == step.side && other.repetition == step.repetition &&
                      other.stage == GuidedStage::hold;
           });
}

void show_change(FigureScene& scene, const GuidedView& view) {
    const auto spent = view.step->length - view.remaining;
    const auto whole = std::min(fade, view.step->length);
    const double share = static_cast<double>(spent.count()) / static_cast<double>(whole.count());
    scene.faded = share >= 1 ? 0 : 1 - std::abs(2 * share - 1);
    // Until it has faded out it is still the side before.
    if (share < 0.5) {
        scene.mirrored = !scene.mirrored;
    }
}

// From one foot to the other, for ever. The figure's shapes: right foot ahead, left foot ahead, right again.
FigureScene walk_scene(Duration spent, const FigureMoment& moment) {
    constexpr Duration pace{750};
    const bool second = spent / pace % 2 == 1;
    const auto within = static_cast<double>((spent % pace).count()) / static_cast<double>(pace.count());
    FigureScene scene;
    scene.from = second ? 2 : 1;
    scene.to = moment.still ? scene.from : scene.from + 1;
    scene.share = moment.still ? 0 : within;
    scene.steady = true;
    return scene;
}

}  // namespace

FigureScene scene_of(const GuidedPlan& plan, const GuidedView& view, const FigureMoment& moment) {
    FigureScene scene;
    if (!view.step) {
        return scene;
    }
    const auto& step = *view.step;
    scene.mirrored = step.side != Side::none && (step.side == Side::right) != moment.shows_right;
    const int shape = std::clamp(step.shape, 0, moment.shapes);
    switch (step.stage) {
        case GuidedStage::walk:
            return walk_scene(step.length - view.remaining, moment);
        case GuidedStage::set_up:
            break;
        case GuidedStage::change_sides:
            if (!moment.still) {
                show_change(scene, view);
            }
            break;
        case GuidedStage::move:
            if (there_and_back(plan, step)) {
                const bool back = view.step_done > 0.5;
                scene.from = back ? shape : 0;
                scene.to = back ? 0 : shape;
                scene.share = view.step_done * 2 - (back ? 1 : 0);
                break;
            }
            scene.from = shape > 1 ? shape - 1 : step.repetition > 1 && plan.shapes() > 1 ? moment.shapes : 0;
            scene.to = shape;
            scene.share = view.step_done;
            break;
        case GuidedStage::hold:
            scene.from = scene.to = shape;
            break;
        case GuidedStage::move_back:
            scene.from = shape;
            scene.share = view.step_done;
            break;
    }
    if (moment.still) {
        const bool goes_back = step.stage == GuidedStage::move_back;
        scene.from = scene.to = goes_back ? 0 : shape;
        scene.share = 0;
    }
    return scene;
}

bool moves(const FigureScene& scene, const GuidedView& view) {
    const bool fades = view.step && view.step->stage == GuidedStage::change_sides &&
                       view.step->length - view.remaining < fade;
    return scene.from != scene.to || fades;
}

}  // namespace limber
