// SPDX-License-Identifier: MIT
#include "daemon/choice/candidates.h"

#include <algorithm>

#include "shared/base/fnv.h"
#include "shared/stretch/vocabulary.h"

namespace limber {

namespace {

// Words beyond the 63rd share a bit: a profile then rules out too much rather than too little.
Bits bit_at(std::size_t place) {
    return Bits{1} << std::min<std::size_t>(place, 63);
}

template <typename Words>
Bits bit_in(const Words& words, std::string_view word) {
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? 0 : bit_at(static_cast<std::size_t>(found - words.begin()));
}

// Where `word` stands in `words`; it is put at the end when it is new.
std::size_t place_of(std::vector<std::string>& words, const std::string& word) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found != words.end()) {
        return static_cast<std::size_t>(found - words.begin());
    }
    words.push_back(word);
    return words.size() - 1;
}

template <typename Bit>
Bits bits_of(const std::vector<std::string>& words, Bit bit) {
    Bits bits = 0;
    for (const auto& word : words) {
        bits |= bit(word);
    }
    return bits;
}

}  // namespace

Bits region_bit(std::string_view word) {
    return bit_in(region_words, word);
}

Bits move_bit(std::string_view word) {
    return bit_in(move_words, word);
}

Bits equipment_bit(std::string_view word) {
    return word == "none" ? 0 : bit_in(equipment_words, word);
}

Candidates::Candidates(std::span<const Stretch> catalogue) {
    for (const auto& stretch : catalogue) {
        Candidate one;
        one.id = stretch.id;
        one.hash = fnv1a(stretch.id.text());
        one.group = static_cast<int>(place_of(groups_, stretch.group));
        one.position = stretch.position;
        one.also = stretch.also;
        one.equipment = bits_of(stretch.equipment, equipment_bit);
        one.regions = bits_of(stretch.regions, region_bit);
        one.moves = bits_of(stretch.moves, move_bit);
        one.avoid_if = bits_of(stretch.avoid_if, [&](const std::string& condition) {
            return bit_at(place_of(conditions_, condition));
        });
        one.total_seconds = stretch.total_seconds;
        one.micro = stretch.micro;
        all_.push_back(std::move(one));
    }
    std::sort(all_.begin(), all_.end(), [](const Candidate& a, const Candidate& b) { return a.id < b.id; });
}

std::optional<std::size_t> Candidates::index_of(const StretchId& id) const {
    const auto found = std::lower_bound(
        all_.begin(), all_.end(), id, [](const Candidate& one, const StretchId& of) { return one.id < of; });
    if (found == all_.end() || found->id != id) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - all_.begin());
}

void Candidates::set_length(const StretchId& id, int total_seconds) {
    if (const auto place = index_of(id)) {
        all_[*place].total_seconds = total_seconds;
    }
}

Bits Candidates::condition_bit(std::string_view condition) const {
    return bit_in(conditions_, condition);
}

int Candidates::group_of(std::string_view group) const {
    const auto found = std::find(groups_.begin(), groups_.end(), group);
    return found == groups_.end() ? -1 : static_cast<int>(found - groups_.begin());
}

}  // namespace limber
