// SPDX-License-Identifier: MIT
// Which hooks a change of the state asks for, and what they are told: pure. What happened before the first
// state that is seen asks for none, so that a tray that was started anew repeats nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/time.h"
#include "shared/message/state.h"
#include "tray/hooks/hook_kind.h"

namespace limber {

struct HookEvent {
    HookKind kind = HookKind::break_due;
    Duration sitting{0};  // now; for the end of a run or spell what the clock had come to
    // Of the break; nothing for spell_ended.
    std::uint64_t reminder = 0;
    BreakKind break_kind = BreakKind::short_break;
    StretchId stretch;              // empty: the break is a walk
    std::optional<BootTime> since;  // spell_ended: when the spell began
    friend bool operator==(const HookEvent&, const HookEvent&) = default;
};

// Follows the states one after the other.
class HookEvents {
public:
    // In the order in which they are to be told.
    std::vector<HookEvent> on_state(const State& after, const Moment& now);

private:
    void look_at_reminder(const State& before, const State& after, const Moment& now,
                          std::vector<HookEvent>& events);
    void look_at_spell(const State& before, const State& after, const Moment& now,
                       std::vector<HookEvent>& events);

    std::optional<State> before_;
    std::uint64_t put_before_ = 0;  // the last reminder that was put before the person
    Duration most_sitting_{0};      // the most that the spell's clock has shown
};

// One JSON object on one line, without a line end. `stretch_name`: in the person's language, may be empty.
std::string hook_json(const HookEvent& event, const Moment& now, const std::string& stretch_name);

}  // namespace limber
