// SPDX-License-Identifier: MIT
#include "shared/base/toml_table.h"

#include <algorithm>

#include "shared/base/duration_text.h"
#include "shared/base/foreign_text.h"
#include "shared/base/nearest_word.h"
#include "shared/base/toml_place.h"
#include "shared/base/toml_value.h"

namespace limber {

TomlTable::TomlTable(std::shared_ptr<const Place> place) : place_(std::move(place)) {
}

void TomlTable::allow(Words keys) {
    if (place_->table == nullptr) {
        return;
    }
    for (const auto& [key, node] : *place_->table) {
        if (std::find(keys.begin(), keys.end(), key.str()) == keys.end()) {
            const auto near = nearest_word(key.str(), keys);
            place_->document->fault(
                key.source().begin, "unknown key " + in_quotes(place_->name(key.str())),
                near.empty() ? "Known here: " + listed(keys) : "Did you mean " + place_->name(near) + "?");
        }
    }
}

bool TomlTable::has(std::string_view key) const {
    return place_->table != nullptr && place_->table->contains(key);
}

std::string TomlTable::text(std::string_view key, Length length) {
    const auto allowed = allowed_text(length);
    const auto* node = place_->find(key, allowed);
    if (node == nullptr) {
        return {};
    }
    const auto* text = text_within(*node, length);
    if (text == nullptr) {
        place_->refuse(key, *node, allowed);
        return {};
    }
    return *text;
}

std::string TomlTable::word(std::string_view key, Words allowed) {
    const auto* node = place_->find(key, allowed_word({}, allowed));
    if (node == nullptr) {
        return {};
    }
    const auto* text = node->as_string();
    if (text == nullptr || std::find(allowed.begin(), allowed.end(), **text) == allowed.end()) {
        place_->refuse(key, *node, allowed_word(text == nullptr ? "" : **text, allowed));
        return {};
    }
    return **text;
}

int TomlTable::number(std::string_view key, int low, int high) {
    return number(key, low, high, allowed_number(low, high));
}

int TomlTable::number(std::string_view key, int low, int high, const std::string& allowed) {
    const auto* node = place_->find(key, allowed);
    if (node == nullptr) {
        return low;
    }
    const auto number = number_within(*node, low, high);
    if (!number) {
        place_->refuse(key, *node, allowed);
    }
    return number.value_or(low);
}

bool TomlTable::flag(std::string_view key) {
    const std::string allowed = "It must be true or false";
    const auto* node = place_->find(key, allowed);
    if (node == nullptr) {
        return false;
    }
    const auto* boolean = node->as_boolean();
    if (boolean == nullptr) {
        place_->refuse(key, *node, allowed);
    }
    return boolean != nullptr && **boolean;
}

Duration TomlTable::duration(std::string_view key, Duration low, Duration high) {
    return duration(key, low, high, allowed_duration(low, high));
}

std::optional<Duration> TomlTable::duration_or(std::string_view key, Duration low, Duration high,
                                               std::string_view none) {
    if (is_word(key, none)) {
        return std::nullopt;
    }
    return duration(key, low, high, allowed_duration(low, high) + ", or " + in_quotes(none));
}

std::optional<int> TomlTable::number_or(std::string_view key, int low, int high, std::string_view none) {
    if (is_word(key, none)) {
        return std::nullopt;
    }
    return number(key, low, high, allowed_number(low, high) + ", or " + in_quotes(none));
}

bool TomlTable::is_word(std::string_view key, std::string_view word) const {
    const auto* node = place_->table == nullptr ? nullptr : place_->table->get(key);
    const auto* text = node == nullptr ? nullptr : node->as_string();
    return text != nullptr && **text == word;
}

Duration TomlTable::duration(std::string_view key, Duration low, Duration high, const std::string& allowed) {
    const auto* node = place_->find(key, allowed);
    if (node == nullptr) {
        return low;
    }
    const auto* text = node->as_string();
    if (text == nullptr) {
        place_->refuse(key, *node, allowed + ", in quotes and with its unit");
        return low;
    }
    const auto duration = parse_duration(**text);
    if (!duration) {
        place_->document->fault(node->source().begin,
                                place_->name(key) + " is " + shown(*node) + ", and " + duration.error().why,
                                duration.error().hint + ". " + allowed);
        return low;
    }
    if (*duration < low || *duration > high) {
        place_->refuse(key, *node, allowed);
        return low;
    }
    return *duration;
}

Day TomlTable::date(std::string_view key) {
    const std::string allowed = "It must be a date like 2026-11-23, without quotes";
    const auto* node = place_->find(key, allowed);
    if (node == nullptr) {
        return 0;
    }
    const auto day = day_of(*node);
    if (!day) {
        place_->refuse(key, *node, allowed);
    }
    return day.value_or(0);
}

TomlTable TomlTable::table(std::string_view key) {
    const auto allowed = "It must be a table: [" + place_->name(key) + "]";
    const auto* node = place_->find(key, allowed);
    if (node != nullptr && !node->is_table()) {
        place_->refuse(key, *node, allowed);
    }
    return TomlTable(std::make_shared<Place>(
        Place{place_->document, node == nullptr ? nullptr : node->as_table(), place_->name(key) + '.'}));
}

std::vector<TomlTable> TomlTable::tables(std::string_view key, Length count) {
    std::vector<TomlTable> tables;
    const auto* array = place_->list(key, count, "tables, each under [[" + place_->name(key) + "]]");
    for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
        const auto* item = (*array)[i].as_table();
        if (item == nullptr) {
            place_->refuse_item(key, i, (*array)[i], "It must be a table");
        } else {
            tables.push_back(
                TomlTable(std::make_shared<Place>(Place{place_->document, item, place_->name(key) + '.'})));
        }
    }
    return tables;
}

std::vector<std::string> TomlTable::keys() const {
    std::vector<std::string> keys;
    if (place_->table != nullptr) {
        for (const auto& [key, node] : *place_->table) {
            keys.emplace_back(key.str());
        }
    }
    return keys;
}

void TomlTable::refuse(std::string_view key, std::string allowed) {
    if (const auto* node = place_->table == nullptr ? nullptr : place_->table->get(key); node != nullptr) {
        place_->refuse(key, *node, std::move(allowed));
    }
}

}  // namespace limber
