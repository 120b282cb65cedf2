// SPDX-License-Identifier: MIT
// A guided run for someone who does not look: what is said and what sounds as it goes on. Pure.
#pragma once

#include <optional>
#include <string>

#include "tray/window/guided/guided_run.h"

namespace limber {

enum class Sound : std::uint8_t { none, hold, hold_over, change_sides, finished };

struct Cue {
    std::string words;  // empty: nothing is said
    Sound sound = Sound::none;
    friend bool operator==(const Cue&, const Cue&) = default;
};

// Remembers what it gave, so that no step is said twice; a step gone back to is another one.
class SpokenRun {
public:
    // What is new since the last look. To be asked after each event and each second; who looks later hears of
    // the step that is, not of those passed over. `stretch` nullptr: a walk alone.
    Cue look(const GuidedPlan& plan, const Stretch* stretch, const GuidedState& state,
             const GuidedView& view);

private:
    std::string count(const GuidedView& view);
    Sound sound_of(const GuidedPlan& plan, std::size_t step) const;

    GuidedPhase phase_ = GuidedPhase::safety;
    std::size_t step_ = 0;             // of the last look
    std::optional<std::size_t> said_;  // the step whose words were given
    int counted_ = 0;                  // the last second of it that was counted
};

const char* to_string(Sound sound);

}  // namespace limber
