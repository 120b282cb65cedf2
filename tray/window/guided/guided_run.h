// SPDX-License-Identifier: MIT
// The guided stretch as a pure state machine: (plan, state, event, now) gives the next state. It reads no
// clock and every time is worked out from when its step began, so nothing adds up over a run. What is left of
// it after a kill: nothing; the daemon knows that the run is over when its owner hangs up.
#pragma once

#include <cstddef>
#include <optional>

#include "shared/base/time.h"
#include "tray/window/guided/guided_plan.h"

namespace limber {

enum class GuidedPhase : std::uint8_t {
    safety,      // who should not do it; waits for the person
    running,     // a step counts down
    paused,      // stands still within a step
    finished,    // all steps done; waits to hear how it was
    left_alone,  // nobody answered for GuidedState::patience while it waited
};

enum class GuidedEvent : std::uint8_t {
    tick,   // time has passed
    go_on,  // Space: from safety on, ends a set-up at once, else pauses and continues
    pause,  // stands still if it runs
    next,   // the next step; keeps standing still if paused
    back,   // the step before
};

struct GuidedState {
    // A run that waits for a person this long is left alone: nobody's sitting shall stand still all day.
    static constexpr Duration patience = 10min;
    // A step that ended longer ago than this was not watched (the machine slept): it waits to be done again.
    static constexpr Duration unseen = 5s;

    GuidedPhase phase = GuidedPhase::safety;
    std::size_t step = 0;  // index in the plan; its size once all is done
    BootTime began{};      // running: when the step began, pauses left out
    Duration spent{0};     // paused: how far the step had come
    BootTime since{};      // not running: since when it waits

    friend bool operator==(const GuidedState&, const GuidedState&) = default;
};

GuidedState begin_guided(BootTime now);
GuidedState after(const GuidedPlan& plan, GuidedState state, GuidedEvent event, BootTime now);

// When a tick changes something a person can see: the next whole second, the end of the step, or the end of
// patience. Nothing once it is left alone.
std::optional<BootTime> next_wakeup(const GuidedPlan& plan, const GuidedState& state, BootTime now);

// What there is to show at `now`. `state` must have been ticked up to `now`.
struct GuidedView {
    std::optional<GuidedStep> step;  // none before the first and after the last
    Duration remaining{0};           // of the step
    int seconds = 0;                 // `remaining` as a person counts: 3, 2, 1, never 0 while it lasts
    double step_done = 0;            // 0 to 1
    double all_done = 0;             // 0 to 1
    Duration left{0};                // of the whole run
};
GuidedView view_of(const GuidedPlan& plan, const GuidedState& state, BootTime now);

const char* to_string(GuidedPhase phase);

}  // namespace limber
