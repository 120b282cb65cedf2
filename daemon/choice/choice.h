// SPDX-License-Identifier: MIT
// Which stretches a break offers. Pure and seeded: the same catalogue, limits, history, context and seed give
// the same answer, in whatever order the catalogue comes.
//
// Aims, each above the next: safe for this person (nothing their profile or a recent report rules out); every
// trunk direction they may do over a day, then neck directions and all regions; no repeats within the last
// eight offers; what they complete rather than skip. Coverage looks only at what is allowed.
//
// A break has slots (`spine`, `region`, `fill`, or `micro`). A slot's candidate with the highest score wins:
// what the day still needs, how long ago it was shown, how it was liked, a jitter of 0 to 29, and an addition
// for what this spell strained, which stays below every need.
#pragma once

#include <optional>
#include <vector>

#include "daemon/choice/choice_history.h"
#include "daemon/choice/choice_limits.h"
#include "shared/message/break_offer.h"

namespace limber {

struct ChoiceContext {
    Day day = 0;
    std::int32_t break_index = 0;  // of the day: micro-breaks are even, the others odd
    BreakKind kind = BreakKind::short_break;
    std::uint64_t seed = 0;
    // The addition; each is 0 where nothing is known.
    Bits strained = 0;  // regions that this spell asked most of
    Bits favoured = 0;  // regions the person wants more of
    // Of micro-breaks: one for the eyes when the last was so many numbers ago. Nothing: none is. The model
    // has 2, which makes each of them one; 3 makes it every second.
    std::optional<std::int32_t> eyes_after = 2;
    bool standing = false;
    bool easier = false;  // a flare-up: everything begins with the easier variant
    // A therapist's plan goes before the score, never before the limits. In its order, due ones only.
    std::vector<StretchId> planned;
};

using ChoiceReason = OfferReason;

struct Chosen {
    StretchId id;
    ChoiceReason reason = ChoiceReason::stale;
    Bits bit = 0;         // of the moves or the regions, where the reason has a word
    bool easier = false;  // was too much lately: begin with the easier variant
    friend bool operator==(const Chosen&, const Chosen&) = default;
};

struct BreakBudget {
    int seconds = 0;  // of stretching; the walk comes on top
    int stretches = 0;
};
BreakBudget budget_of(BreakKind kind);

// Empty: nothing may be offered; the break is to stand up and walk.
std::vector<Chosen> choose(const Candidates& candidates, const ChoiceLimits& limits,
                           const std::vector<Tried>& history, const ChoiceContext& context);

// What a day has moved and what it still needs, of what is allowed.
struct Coverage {
    Bits moved = 0;      // trunk and neck directions completed today
    Bits reachable = 0;  // that some allowed entry has
    Bits moved_regions = 0;
    Bits reachable_regions = 0;
};
Coverage coverage_of(const Candidates& candidates, const ChoiceLimits& limits,
                     const std::vector<Tried>& history, Day day);

}  // namespace limber
