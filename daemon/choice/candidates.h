// SPDX-License-Identifier: MIT
// The catalogue as the choice works with it: every word of the vocabulary a bit, so that a choice is a few
// thousand integer operations. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "shared/stretch/stretch.h"

namespace limber {

// Bits in the order of shared/stretch/vocabulary.h. The first six moves are the trunk's directions, the next
// seven the neck's.
using Bits = std::uint64_t;

inline constexpr int trunk_directions = 6;
inline constexpr int neck_directions = 7;
inline constexpr Bits trunk_bits = (Bits{1} << trunk_directions) - 1;
inline constexpr Bits neck_bits = ((Bits{1} << neck_directions) - 1) << trunk_directions;

// 0 for a word that is none.
Bits region_bit(std::string_view word);
Bits move_bit(std::string_view word);
Bits equipment_bit(std::string_view word);
constexpr Bits position_bit(Position position) {
    return Bits{1} << static_cast<unsigned>(position);
}

struct Candidate {
    StretchId id;
    std::uint64_t hash = 0;  // FNV-1a of the id
    int group = 0;
    Position position = Position::seated;
    std::vector<Position> also;
    Bits equipment = 0;
    Bits regions = 0;
    Bits moves = 0;
    Bits avoid_if = 0;
    int total_seconds = 0;
    bool micro = false;
};

class Candidates {
public:
    explicit Candidates(std::span<const Stretch> catalogue);

    // Sorted by id: no answer depends on the order of the catalogue.
    const std::vector<Candidate>& all() const { return all_; }
    std::optional<std::size_t> index_of(const StretchId& id) const;
    // Where a plan asks for another dose; an id that is not there is passed over.
    void set_length(const StretchId& id, int total_seconds);
    // 0 for a condition that no stretch names: it rules nothing out.
    Bits condition_bit(std::string_view condition) const;
    // The number of Candidate::group; -1 where no stretch is of that group.
    int group_of(std::string_view group) const;

private:
    std::vector<Candidate> all_;
    std::vector<std::string> conditions_;
    std::vector<std::string> groups_;
};

}  // namespace limber
