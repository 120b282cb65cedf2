// SPDX-License-Identifier: MIT
// What the tray icon shows for a state: pure. Between two times of next_icon_change() nothing of it changes,
// so that a panel redraws, and the tray wakes up, as seldom as can be.
#pragma once

#include <optional>
#include <string>

#include "tray/text/phrases.h"

namespace limber {

inline constexpr int ring_steps = 12;

// Which of the three sets of icons suits the panel (packaging/icons).
enum class PanelTone { unknown, dark, light };

struct IconChoice {
    std::string name;     // of an installed icon
    std::string title;    // one line, for lists and screen readers
    std::string tooltip;  // the same without the program's name, and warnings below it
    bool attention = false;
    friend bool operator==(const IconChoice&, const IconChoice&) = default;
};

IconChoice choose_icon(const State* state, const Moment& now, const Stretch* stretch,
                       PanelTone tone = PanelTone::unknown);

// When the ring's next step comes; nothing when only a new state can change the icon. Always after `now`.
std::optional<BootTime> next_icon_change(const State* state, BootTime now);

}  // namespace limber
