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
    std::string name;            // of an installed icon
    std::string attention_name;  // what a panel draws instead while `attention`; the same all along, which
                                 // spares each step of the ring a signal and the panel a question
    std::string title;           // one line, for lists: the phase, without the minutes, so that a step of the
                                 // ring is two signals for the panel to ask about, not three
    std::string tooltip;         // all, for the pointer and for screen readers; warnings below it
    bool attention = false;
    friend bool operator==(const IconChoice&, const IconChoice&) = default;
};

IconChoice choose_icon(const State* state, const Moment& now, const Stretch* stretch,
                       PanelTone tone = PanelTone::unknown);

// When the ring's next step comes; nothing when only a new state can change the icon. Always after `now`.
std::optional<BootTime> next_icon_change(const State* state, BootTime now);

}  // namespace limber
