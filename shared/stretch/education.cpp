// SPDX-License-Identifier: MIT
#include "shared/stretch/education.h"

#include <array>
#include <iterator>
#include <sstream>

#include "shared/base/small_file.h"
#include "shared/base/toml_table.h"
#include "shared/stretch/safety_id.h"

namespace limber {

namespace {

constexpr std::size_t how_many = 8;
constexpr std::array<std::string_view, 1> root_keys{"card"};
constexpr std::array<std::string_view, 5> card_keys{"number", "id", "title", "text", "source"};

std::size_t words_in(const std::string& text) {
    std::istringstream words(text);
    return std::size_t(std::distance(std::istream_iterator<std::string>(words), {}));
}

EducationCard read_card(TomlTable& table, int number, std::vector<std::string>& taken) {
    table.allow(card_keys);
    EducationCard card;
    card.number = table.number("number", 1, how_many);
    if (card.number != number) {
        table.refuse("number", "This is card " + std::to_string(number) + " in the file");
    }
    card.id = read_safety_id(table, taken);
    card.title = table.text("title", {1, 60});
    card.text = table.text("text", {1, 400});
    if (const auto words = words_in(card.text); words > most_words_on_a_card) {
        table.refuse("text", "It has " + std::to_string(words) + " words; at most " +
                                 std::to_string(most_words_on_a_card) + " are read");
    }
    card.source = table.text("source", {1, 300});
    return card;
}

}  // namespace

const EducationCard* card_of_day(const std::vector<EducationCard>& cards, const Profile& profile, Day today) {
    if (cards.empty() || profile.alarm || profile.card_day == today) {
        return nullptr;
    }
    return &cards[static_cast<std::size_t>(profile.card) % cards.size()];
}

Result<std::vector<EducationCard>> read_education_cards(const std::filesystem::path& file) {
    std::vector<EducationCard> cards;
    const auto read = read_toml(file, 64 * kibibyte, [&](TomlTable& root) {
        root.allow(root_keys);
        std::vector<std::string> taken;
        for (auto& table : root.tables("card", {how_many, how_many})) {
            cards.push_back(read_card(table, int(cards.size()) + 1, taken));
        }
    });
    if (!read) {
        return read.error();
    }
    return cards;
}

}  // namespace limber
