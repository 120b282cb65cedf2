// SPDX-License-Identifier: MIT
// The real catalogue, for tests of the choice: as the tests read it, in words, and as the choice does.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "daemon/choice/candidates.h"
#include "shared/stretch/stretch.h"

namespace limber {

using Words = std::vector<std::string>;

// In the order of ids, as Candidates has them: an index is good for both.
const std::vector<Stretch>& known_stretches();
const Candidates& known_candidates();
// Every condition that some stretch avoids.
const Words& known_conditions();

StretchId id(std::string_view text);
std::size_t index_of(const StretchId& id);
const Stretch& stretch_of(StretchId id);

template <typename List, typename Value>
bool has(const List& list, const Value& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}
bool share_a_word(const Words& some, const Words& others);

bool is_trunk_direction(std::string_view move);
bool is_neck_direction(std::string_view move);
// Those of its moves.
Words trunk_directions_of(const Stretch& stretch);
bool is_for_eyes(const Stretch& stretch);

}  // namespace limber
