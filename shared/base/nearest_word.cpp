// SPDX-License-Identifier: MIT
#include "shared/base/nearest_word.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace limber {

namespace {

constexpr std::size_t most_slips = 2;
constexpr std::size_t longest_word = 64;  // keeps the work small for whatever is passed in

// Levenshtein's distance: the least number of letters to add, drop or change.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

}  // namespace

std::string_view nearest_word(std::string_view word, std::span<const std::string_view> allowed) {
    std::string_view nearest;
    if (word.size() > longest_word) {
        return nearest;
    }
    std::size_t least = most_slips + 1;
    for (const auto candidate : allowed) {
        const auto slips = distance(word, candidate);
        if (slips < least && 2 * slips <= candidate.size()) {
            least = slips;
            nearest = candidate;
        }
    }
    return nearest;
}

}  // namespace limber
