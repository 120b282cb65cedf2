// SPDX-License-Identifier: MIT
// What a break consists of: a walk, then none to three stretches, and why the first one was chosen. A value
// without a pointer, as it lies in shared memory.
#pragma once

#include <array>
#include <cstdint>

#include "shared/message/break_kind.h"
#include "shared/message/stretch_id.h"

namespace limber {

// In the order in which the choice looks for a reason.
enum class OfferReason : std::uint8_t {
    none,
    planned,    // by the therapist's plan
    direction,  // `word` of move_words: not done today
    region,     // `word` of region_words: not moved today
    strained,   // `word` of region_words: this spell asked most of it
    untried,
    stale,  // not shown for a while
};

struct BreakOffer {
    static constexpr std::size_t most_following = 2;

    BreakKind kind = BreakKind::short_break;
    StretchId stretch;  // the first, in a run the current one. Empty: the break is to stand up and walk
    std::array<StretchId, most_following> following{};
    OfferReason reason = OfferReason::none;
    std::uint8_t word = 0;    // place in the vocabulary's list, where the reason has a word
    std::uint8_t easier = 0;  // bit 0: `stretch` begins with its easier variant; 1, 2: those that follow

    // One stretch, asked for by itself.
    static BreakOffer of(const StretchId& stretch) {
        BreakOffer offer;
        offer.stretch = stretch;
        return offer;
    }
    std::size_t stretches_to_come() const {
        return static_cast<std::size_t>(following[0].empty() ? 0 : 1) + (following[1].empty() ? 0 : 1);
    }
    // What is left when the current stretch is over.
    BreakOffer rest() const {
        return {kind,
                following[0],
                {following[1], StretchId()},
                OfferReason::none,
                0,
                static_cast<std::uint8_t>(easier >> 1U)};
    }
    friend bool operator==(const BreakOffer&, const BreakOffer&) = default;
};

// How long one is up and walking before the stretches.
int walk_seconds(BreakKind kind);
// How long the stretches may take together; the walk comes on top.
int stretching_seconds(BreakKind kind);

const char* to_string(OfferReason reason);

}  // namespace limber
