// SPDX-License-Identifier: MIT
// What a state means in words: pure texts for icon, menu, notification, windows and command line.
// A `State*` of nullptr: the daemon is not running. A `Stretch*` of nullptr: the stretch is not known here.
#pragma once

#include <string>
#include <vector>

#include "shared/base/time.h"
#include "shared/message/state.h"
#include "shared/stretch/stretch.h"

namespace limber {

// "Another" can be asked for five times under one reminder; the daemon has the last word.
inline constexpr std::uint32_t last_other_offer = 5;

// Time that has passed, rounded down: "32 min", "45 s", "2 h 10 min" (hours from two hours on).
std::string passed_text(Duration passed);
// Time to come, rounded up, so that it never says nothing is left while something is: "4 min", "35 s".
std::string remaining_text(Duration remaining);
// To the nearest minute: what follows "about".
std::string rough_text(Duration length);
// A dose, to the second: "35 s", "1 min 30 s".
std::string exact_text(Duration length);
// On the local clock: "14:00", on another day "Wednesday 04:00". Never "tomorrow": a tooltip outlives
// midnight.
std::string clock_text(WallTime when, WallTime now);

// "32 min at the desk", "95 min at the desk, 2 stretches".
std::string desk_text(const State& state, Duration sitting);
// "Standing back bend, 35 s"; without a stretch an invitation to get up.
std::string stretch_text(const Stretch* stretch);
// "Paused until 14:00"; the state has a pause.
std::string pause_text(const State& state, const Moment& now);
// One line for now: "32 min at the desk · next break in about 5 min"; "Standing for 12 min".
std::string status_line(const State* state, const Moment& now, const Stretch* stretch);

// A sentence for each warning of the state.
std::string warning_text(Warning warning);
std::vector<std::string> warning_texts(const State& state);

// The notification of a reminder, without its invitation to click.
struct NoticeText {
    std::string title;  // "32 min at the desk"
    std::string body;   // "Standing back bend, 35 s"
    friend bool operator==(const NoticeText&, const NoticeText&) = default;
};
NoticeText notice_text(const State& state, BootTime now, const Stretch* stretch);

}  // namespace limber
