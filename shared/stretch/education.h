// SPDX-License-Identifier: MIT
// Why not to crack one's back, on eight cards: share/limber/safety/cards.toml. Shown one at a time, never
// during an alarm.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "shared/base/result.h"
#include "shared/stretch/profile.h"

namespace limber {

struct EducationCard {
    int number = 0;  // from 1, in the order of the file
    std::string id;
    std::string title;
    std::string text;
    std::string source;
    friend bool operator==(const EducationCard&, const EducationCard&) = default;
};

inline constexpr std::size_t most_words_on_a_card = 45;

// The card of a day, by the last one that was shown: at most one a day, in turn.
const EducationCard* card_of_day(const std::vector<EducationCard>& cards, const Profile& profile, Day today);

// Error: the file cannot be read, or its first fault with line and column; a text with more words is one.
Result<std::vector<EducationCard>> read_education_cards(const std::filesystem::path& file);

}  // namespace limber
