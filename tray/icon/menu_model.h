// SPDX-License-Identifier: MIT
// What the tray menu offers for a state: pure. The tree always has the same shape; only labels change, and
// what can be pressed or seen, so that an open menu is brought up to date in place.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tray/text/phrases.h"

namespace limber {

enum class MenuAction : std::uint8_t {
    none,    // says something, or opens a submenu
    status,  // says how things stand; true only at its moment
    stretch_now,
    snooze,         // argument: ms
    snooze_until,   // argument: seconds since 1970
    snooze_moment,  // argument: SnoozeEnd
    skip,
    another,
    pause,  // argument: ms
    pause_until_morning,
    resume,
    standing,  // "I'm standing now": a check item; a click says the opposite of what it shows
    here,      // "I was at the desk"
    flare_up,  // "My back is bad today"
    today,
    start_limber,
    quit,
};

enum class Check : std::uint8_t { none, off, on };  // none: not an item that can be checked

struct MenuItem {
    MenuAction action = MenuAction::none;
    std::int64_t argument = 0;
    std::string label;  // empty: a separator
    bool enabled = true;
    bool visible = true;
    std::vector<MenuItem> children;
    Check check = Check::none;
    friend bool operator==(const MenuItem&, const MenuItem&) = default;
};

std::vector<MenuItem> menu_for(const State* state, const Moment& now, const Stretch* stretch);

// The next full and half hours that are at least ten minutes away: what "snooze until" offers.
std::vector<WallTime> next_half_hours(WallTime now);
// The next 04:00 of the local calendar that is at least an hour away: where a pause "until tomorrow" ends.
WallTime next_morning(WallTime now);

}  // namespace limber
