// SPDX-License-Identifier: MIT
// The guided stretch as a pure state machine.
#include "tray/window/guided/guided_run.h"

#include <algorithm>

namespace limber {

namespace {

bool waits(GuidedPhase phase) {
    return phase == GuidedPhase::safety || phase == GuidedPhase::paused || phase == GuidedPhase::finished;
}

bool is_set_up(const GuidedStep& step) {
    return step.stage == GuidedStage::walk || step.stage == GuidedStage::set_up ||
           step.stage == GuidedStage::change_sides;
}

// The step `index` from its beginning, or the end when there is none such.
GuidedState at_step(const GuidedPlan& plan, GuidedState state, std::size_t index, BootTime now) {
    state.step = index;
    state.spent = 0ms;
    if (index >= plan.steps().size()) {
        state.phase = GuidedPhase::finished;
        state.since = now;
    } else if (state.phase == GuidedPhase::paused) {
        state.since = now;
    } else {
        state.phase = GuidedPhase::running;
        state.began = now;
    }
    return state;
}

GuidedState paused(GuidedState state, Duration spent, BootTime now) {
    state.phase = GuidedPhase::paused;
    state.spent = spent;
    state.since = now;
    return state;
}

GuidedState ticked(const GuidedPlan& plan, GuidedState state, BootTime now) {
    if (waits(state.phase) && now - state.since >= GuidedState::patience) {
        state.phase = GuidedPhase::left_alone;
    }
    while (state.phase == GuidedPhase::running) {
        const BootTime end = state.began + plan.steps()[state.step].length;
        if (now < end) {
            break;
        }
        if (now - end > GuidedState::unseen) {
            return paused(state, 0ms, now);
        }
        state = at_step(plan, state, state.step + 1, end);
    }
    return state;
}

GuidedState gone_on(const GuidedPlan& plan, GuidedState state, BootTime now) {
    switch (state.phase) {
        case GuidedPhase::safety:
            return at_step(plan, state, 0, now);
        case GuidedPhase::running:
            if (is_set_up(plan.steps()[state.step])) {
                return at_step(plan, state, state.step + 1, now);
            }
            return paused(state, now - state.began, now);
        case GuidedPhase::paused:
            state.phase = GuidedPhase::running;
            state.began = now - state.spent;
            return state;
        case GuidedPhase::finished:
        case GuidedPhase::left_alone:
            return state;
    }
    return state;
}

}  // namespace

GuidedState begin_guided(BootTime now) {
    GuidedState state;
    state.since = now;
    return state;
}

GuidedState after(const GuidedPlan& plan, GuidedState state, GuidedEvent event, BootTime now) {
    state = ticked(plan, state, now);
    const bool between = state.phase == GuidedPhase::running || state.phase == GuidedPhase::paused;
    switch (event) {
        case GuidedEvent::tick:
            return state;
        case GuidedEvent::go_on:
            return gone_on(plan, state, now);
        case GuidedEvent::pause:
            return state.phase == GuidedPhase::running ? paused(state, now - state.began, now) : state;
        case GuidedEvent::next:
            if (state.phase == GuidedPhase::safety) {
                return at_step(plan, state, 0, now);
            }
            return between ? at_step(plan, state, state.step + 1, now) : state;
        case GuidedEvent::back:
            if (between || state.phase == GuidedPhase::finished) {
                return at_step(plan, state, std::max<std::size_t>(state.step, 1) - 1, now);
            }
            return state;
    }
    return state;
}

std::optional<BootTime> next_wakeup(const GuidedPlan& plan, const GuidedState& state, BootTime now) {
    if (waits(state.phase)) {
        return state.since + GuidedState::patience;
    }
    if (state.phase != GuidedPhase::running) {
        return std::nullopt;
    }
    const BootTime end = state.began + plan.steps()[state.step].length;
    if (now >= end) {
        return now;
    }
    const Duration left = end - now;
    const Duration after_change = (left - 1ms) / 1s * Duration(1s);
    return end - after_change;
}

GuidedView view_of(const GuidedPlan& plan, const GuidedState& state, BootTime now) {
    GuidedView view;
    if (state.phase == GuidedPhase::safety) {
        view.left = plan.total();
        return view;
    }
    if (state.step >= plan.steps().size()) {
        view.all_done = 1;
        return view;
    }
    const GuidedStep& step = plan.steps()[state.step];
    const Duration spent = state.phase == GuidedPhase::running
                               ? std::clamp<Duration>(now - state.began, 0ms, step.length)
                               : state.spent;
    view.step = step;
    view.remaining = step.length - spent;
    view.seconds = static_cast<int>((view.remaining + 999ms) / 1s);
    view.step_done = static_cast<double>(spent.count()) / static_cast<double>(step.length.count());
    view.left = plan.total() - step.start - spent;
    view.all_done = 1 - static_cast<double>(view.left.count()) / static_cast<double>(plan.total().count());
    return view;
}

const char* to_string(GuidedPhase phase) {
    switch (phase) {
        case GuidedPhase::safety:
            return "safety";
        case GuidedPhase::running:
            return "running";
        case GuidedPhase::paused:
            return "paused";
        case GuidedPhase::finished:
            return "finished";
        case GuidedPhase::left_alone:
            return "left_alone";
    }
    return "?";
}

}  // namespace limber
