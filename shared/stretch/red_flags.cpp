// SPDX-License-Identifier: MIT
#include "shared/stretch/red_flags.h"

#include <algorithm>
#include <array>

#include "shared/base/small_file.h"
#include "shared/base/toml_table.h"
#include "shared/stretch/safety_id.h"

namespace limber {

namespace {

constexpr std::size_t most_bytes = 64 * kibibyte;

constexpr std::array<std::string_view, 2> root_keys{"card", "sign"};
constexpr std::array<std::string_view, 3> card_keys{"id", "title", "text"};
constexpr std::array<std::string_view, 7> sign_keys{"id",   "text",          "level",   "source",
                                                    "card", "after_stretch", "suspends"};
// In the order of AlarmLevel, which begins with "modify"; no sign is as harmless as that.
constexpr std::array<std::string_view, 3> level_words{"professional", "urgent", "emergency"};
constexpr std::array<std::string_view, 3> emergency_cards{"nerves", "stroke", "other"};
constexpr std::array<std::string_view, 5> card_words{"nerves", "stroke", "other", "urgent", "professional"};
constexpr std::array<std::string_view, 2> suspends_words{"stretch", "neck"};

template <std::size_t count>
std::size_t place_of(std::string_view word, const std::array<std::string_view, count>& words) {
    return std::size_t(std::find(words.begin(), words.end(), word) - words.begin());
}

// A level that cannot be read is the highest; the fault has been told.
AlarmLevel level_of(std::string_view word) {
    return static_cast<AlarmLevel>(std::min(place_of(word, level_words) + 1, level_words.size()));
}

AlarmCard read_card(TomlTable& table, std::vector<std::string>& taken) {
    table.allow(card_keys);
    AlarmCard card;
    card.id = read_safety_id(table, taken);
    table.word("id", card_words);
    card.title = table.text("title", {1, 60});
    card.text = table.text("text", {1, 400});
    if (place_of(card.id, emergency_cards) < emergency_cards.size() &&
        card.text.find("%1") == std::string::npos) {
        table.refuse("text", "It must hold %1, where the emergency number goes");
    }
    return card;
}

Sign read_sign(TomlTable& table, std::vector<std::string>& taken) {
    table.allow(sign_keys);
    Sign sign;
    sign.id = read_safety_id(table, taken);
    sign.text = table.text("text", {1, 300});
    sign.level = level_of(table.word("level", level_words));
    sign.source = table.text("source", {1, 300});
    sign.card = to_string(sign.level);
    if (sign.level == AlarmLevel::emergency) {
        sign.card = table.word("card", emergency_cards);
    } else if (table.has("card")) {
        table.refuse("card", "Only an emergency has one; the others are answered by the card of their level");
    }
    sign.after_stretch = table.has("after_stretch") && table.flag("after_stretch");
    if (table.has("suspends")) {
        sign.suspends = table.word("suspends", suspends_words) == "neck" ? Suspends::neck : Suspends::stretch;
    }
    return sign;
}

}  // namespace

Result<RedFlags> RedFlags::read(const std::filesystem::path& file) {
    RedFlags flags;
    const auto read = read_toml(file, most_bytes, [&](TomlTable& root) {
        root.allow(root_keys);
        // As many as there are words for, none twice: that is each of them.
        std::vector<std::string> taken;
        for (auto& table : root.tables("card", {card_words.size(), card_words.size()})) {
            flags.cards_.push_back(read_card(table, taken));
        }
        taken.clear();
        for (auto& table : root.tables("sign", {1, 100})) {
            flags.signs_.push_back(read_sign(table, taken));
        }
    });
    if (!read) {
        return read.error();
    }
    return flags;
}

const Sign* RedFlags::find(std::string_view id) const {
    return find_by_id(signs_, id);
}

const AlarmCard* RedFlags::card(std::string_view id) const {
    return find_by_id(cards_, id);
}

AlarmLevel RedFlags::worst(std::span<const std::string> ids) const {
    auto worst = AlarmLevel::modify;
    for (const auto& id : ids) {
        const auto* sign = find(id);
        worst = std::max(worst, sign == nullptr ? AlarmLevel::urgent : sign->level);
    }
    return worst;
}

}  // namespace limber
