// SPDX-License-Identifier: MIT
// What the day has moved, in words and marks. Pure.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "shared/message/state.h"

namespace limber {

enum class CoverageMark : std::uint8_t { moved, not_yet, left_out };

struct CoverageView {
    struct Item {
        std::string label;  // "Lean left", "neck"
        CoverageMark mark = CoverageMark::not_yet;
        friend bool operator==(const Item&, const Item&) = default;
    };
    std::array<Item, 6> directions;  // of the trunk, in the order of move_words
    std::vector<Item> regions;       // in the order of region_words
    std::uint32_t left_out = 0;      // stretches that may not be offered
    bool known = false;              // the daemon is there
    friend bool operator==(const CoverageView&, const CoverageView&) = default;
};

// `state` nullptr: nothing is known.
CoverageView coverage_view(const State* state);

// "Moved: neck, shoulders." and so on, one sentence for each mark that something has.
std::vector<std::string> region_texts(const CoverageView& view);
// The compass for whoever does not see it.
std::string spoken_text(const CoverageView& view);

}  // namespace limber
