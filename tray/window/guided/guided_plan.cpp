// SPDX-License-Identifier: MIT
// A stretch laid out in time.
#include "tray/window/guided/guided_plan.h"

#include <algorithm>

namespace limber {

namespace {

Duration seconds(int count) {
    return std::chrono::seconds(std::max(0, count));
}

}  // namespace

GuidedPlan::GuidedPlan(const Stretch& stretch, const GuidedOptions& options)
    : speed_(std::max(1, options.speed)),
      repetitions_(std::max(1, stretch.typical.repetitions)),
      shapes_(std::max(1, stretch.typical.shapes_per_repetition)) {
    add(GuidedStage::walk, Side::none, 0, 0, options.walk);
    const TypicalDose& dose = stretch.typical;
    // A plan has a first step even when the dose names no set-up.
    const Duration set_up = std::max<Duration>(1s, seconds(dose.setup_seconds));
    const Side first = !stretch.per_side              ? options.only
                       : options.first == Side::right ? Side::right
                                                      : Side::left;
    const Side second = first == Side::right ? Side::left : Side::right;
    add(GuidedStage::set_up, first, 0, 0, set_up);
    for (int i = 1; i <= repetitions_; ++i) {
        add_repetition(dose, first, i);
    }
    if (!stretch.per_side) {
        return;
    }
    add(GuidedStage::change_sides, second, 0, 0, seconds(dose.setup_seconds));
    for (int i = 1; i <= repetitions_; ++i) {
        add_repetition(dose, second, i);
    }
}

GuidedPlan GuidedPlan::of_walk(const GuidedOptions& options) {
    GuidedPlan plan(std::max(1, options.speed));
    plan.add(GuidedStage::walk, Side::none, 0, 0, std::max<Duration>(1s, options.walk));
    return plan;
}

void GuidedPlan::add(GuidedStage stage, Side side, int repetition, int shape, Duration length) {
    if (length <= 0s) {
        return;
    }
    length = std::max<Duration>(1ms, length / speed_);
    steps_.push_back({stage, side, repetition, shape, total_, length});
    total_ += length;
}

void GuidedPlan::add_repetition(const TypicalDose& dose, Side side, int repetition) {
    const Duration hold = seconds(dose.hold_seconds);
    const Duration moving = seconds(dose.move_seconds);
    if (shapes_ == 1) {
        const Duration in = hold > 0s ? moving / 2 : moving;
        add(GuidedStage::move, side, repetition, 1, in);
        add(GuidedStage::hold, side, repetition, 1, hold);
        add(GuidedStage::move_back, side, repetition, 1, moving - in);
        return;
    }
    for (int shape = 1; shape <= shapes_; ++shape) {
        add(GuidedStage::move, side, repetition, shape,
            moving * shape / shapes_ - moving * (shape - 1) / shapes_);
        add(GuidedStage::hold, side, repetition, shape, hold);
    }
}

const char* to_string(GuidedStage stage) {
    switch (stage) {
        case GuidedStage::walk:
            return "walk";
        case GuidedStage::set_up:
            return "set_up";
        case GuidedStage::move:
            return "move";
        case GuidedStage::hold:
            return "hold";
        case GuidedStage::move_back:
            return "move_back";
        case GuidedStage::change_sides:
            return "change_sides";
    }
    return "?";
}

const char* to_string(Side side) {
    switch (side) {
        case Side::none:
            return "none";
        case Side::left:
            return "left";
        case Side::right:
            return "right";
    }
    return "?";
}

}  // namespace limber
