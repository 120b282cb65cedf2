// SPDX-License-Identifier: MIT
// What Today shows, worked out from the daemon's state, the day's history and the time. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/history/history_reader.h"
#include "shared/message/state.h"
#include "shared/stretch/catalogue.h"

namespace limber {

struct TodayView {
    // The ring: time at the desk against the limit.
    std::string number;    // "32"
    std::string unit;      // "min"
    double part = 0;       // 0 to 1
    bool resting = false;  // away, paused or nobody there: the ring stands still

    std::string title;  // "At the desk"
    std::string next;   // "Next break in about 5 min"
    std::vector<std::string> warnings;

    bool running = false;  // the daemon is there
    bool can_stretch = false;
    bool can_snooze = false;
    std::string no_snooze;  // why a reminder that is up cannot be snoozed; empty: it can, or there is none
    bool paused = false;
    bool standing = false;
    std::string here;  // what undoing the last absence puts back, on its button; empty: nothing to undo

    std::string breaks;  // "3"
    std::string stretches;
    std::string sitting;  // "4 h 12 min"
    std::string target;   // "3 of 8 breaks taken; your target is half: 4"; may be empty
    std::string credit;   // "4 min away: 19 min taken off"; empty: none of late
    std::string hands;    // "Keyboard 80 min, mouse 40 min"; empty: not known
    std::string clock;    // for a screen reader: "32 min at the desk"

    struct Done {
        std::string at;  // "10:42"
        std::string name;
        std::string outcome;  // "Done"
        friend bool operator==(const Done&, const Done&) = default;
    };
    std::vector<Done> done;  // latest first
    friend bool operator==(const TodayView&, const TodayView&) = default;
};

// `state` nullptr: the daemon is not there; `trouble` then says more, if more is known.
TodayView today_view(const State* state, const Moment& now, const HistoryDay& day, const Catalogue& catalogue,
                     const std::string& trouble);

// When the view changes by itself; nothing when only a new state can change it. Always after `now`.
std::optional<BootTime> next_today_change(const State* state, BootTime now);

}  // namespace limber
