// SPDX-License-Identifier: MIT
// The words a stretch file may use. Choice and figure know them by name, so a new one is a change of the
// program.
#pragma once

#include <array>
#include <string_view>

namespace limber {

inline constexpr std::array<std::string_view, 3> position_words{"seated", "standing", "floor"};

inline constexpr std::array<std::string_view, 12> region_words{
    "neck",       "shoulders", "chest",  "upper-back", "lower-back", "hips",
    "hamstrings", "calves",    "wrists", "forearms",   "hands",      "eyes"};

inline constexpr std::array<std::string_view, 4> equipment_words{"none", "chair", "wall", "mat"};

inline constexpr std::array<std::string_view, 3> view_words{"side", "front", "top"};

// The six directions of the trunk that a day should cover, the directions of the neck, then limbs and eyes.
inline constexpr std::array<std::string_view, 33> move_words{"trunk-flexion",
                                                             "trunk-extension",
                                                             "trunk-side-left",
                                                             "trunk-side-right",
                                                             "trunk-rotation-left",
                                                             "trunk-rotation-right",

                                                             "neck-flexion",
                                                             "neck-extension",
                                                             "neck-side-left",
                                                             "neck-side-right",
                                                             "neck-rotation-left",
                                                             "neck-rotation-right",
                                                             "neck-retraction",

                                                             "scapular-retraction",
                                                             "scapular-protraction",
                                                             "scapular-elevation-depression",
                                                             "shoulder-flexion",
                                                             "shoulder-horizontal-abduction",
                                                             "shoulder-horizontal-adduction",
                                                             "shoulder-external-rotation",
                                                             "hip-flexion",
                                                             "hip-extension",
                                                             "hip-external-rotation",
                                                             "knee-flexion",
                                                             "knee-extension",
                                                             "ankle-dorsiflexion",
                                                             "ankle-plantarflexion",
                                                             "wrist-flexion",
                                                             "wrist-extension",
                                                             "finger-flexion",
                                                             "finger-extension",
                                                             "eye-far-focus",
                                                             "eye-blink"};

}  // namespace limber
