// SPDX-License-Identifier: MIT
// A stretch laid out in time: its dose as a list of steps, each with a length. Pure; the window and the
// terminal walk along the same list.
#pragma once

#include <cstddef>
#include <vector>

#include "shared/stretch/stretch.h"

namespace limber {

enum class GuidedStage : std::uint8_t {
    walk,          // up and about, before the stretch
    set_up,        // get into the starting position
    move,          // into the shape, or the whole movement where nothing is held
    hold,          // stay in the shape
    move_back,     // return to the start
    change_sides,  // the set-up of the second side
};

enum class Side : std::uint8_t { none, left, right };

struct GuidedStep {
    GuidedStage stage = GuidedStage::set_up;
    Side side = Side::none;
    int repetition = 0;  // counts from 1; 0 in set_up and change_sides
    int shape = 0;       // counts from 1 within the repetition; 0 in set_up and change_sides
    Duration start{0};   // from the beginning of the plan
    Duration length{0};  // more than 0
    friend bool operator==(const GuidedStep&, const GuidedStep&) = default;
};

struct GuidedOptions {
    Duration walk{0};         // before the stretch
    Side first = Side::left;  // of a stretch with sides
    int speed = 1;            // every length is divided by it, for tests of a whole run
    Side only = Side::none;   // of a stretch with sides of which a plan wants one
};

// A repetition lasts what the catalogue counts for it: its holds and, once, the moving time. With one shape
// the moving time is halved between going in and coming back (so slow in, as slow out); with several it is
// shared by the ways from shape to shape, and the last shape's return is the way into the next repetition.
class GuidedPlan {
public:
    explicit GuidedPlan(const Stretch& stretch, const GuidedOptions& options = {});
    // Nothing but the walk.
    static GuidedPlan of_walk(const GuidedOptions& options);

    const std::vector<GuidedStep>& steps() const { return steps_; }  // never empty
    Duration total() const { return total_; }
    int repetitions() const { return repetitions_; }  // on each side, where there are sides; 0: a walk alone
    int shapes() const { return shapes_; }

private:
    explicit GuidedPlan(int speed) : speed_(speed) {}
    void add(GuidedStage stage, Side side, int repetition, int shape, Duration length);
    void add_repetition(const TypicalDose& dose, Side side, int repetition);

    std::vector<GuidedStep> steps_;
    Duration total_{0};
    int speed_ = 1;
    int repetitions_ = 0;
    int shapes_ = 1;
};

const char* to_string(GuidedStage stage);
const char* to_string(Side side);

}  // namespace limber
