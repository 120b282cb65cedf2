// SPDX-License-Identifier: MIT
// The lists of a TomlTable; its other values are in toml_table.cpp.
#include <algorithm>

#include "shared/base/toml_place.h"
#include "shared/base/toml_value.h"

namespace limber {

std::vector<std::string> TomlTable::texts(std::string_view key, Length count, Length each) {
    std::vector<std::string> texts;
    const auto* array = place_->list(key, count, "texts");
    for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
        if (const auto* text = text_within((*array)[i], each); text != nullptr) {
            texts.push_back(*text);
        } else {
            place_->refuse_item(key, i, (*array)[i], allowed_text(each));
        }
    }
    return texts;
}

std::vector<std::string> TomlTable::words(std::string_view key, Length count, Words allowed) {
    std::vector<std::string> words;
    const auto* array = place_->list(key, count, "words");
    for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
        const auto* text = (*array)[i].as_string();
        if (text == nullptr || std::find(allowed.begin(), allowed.end(), **text) == allowed.end()) {
            place_->refuse_item(key, i, (*array)[i], allowed_word(text == nullptr ? "" : **text, allowed));
        } else if (std::find(words.begin(), words.end(), **text) != words.end()) {
            place_->refuse_item(key, i, (*array)[i], "Name it once only");
        } else {
            words.push_back(**text);
        }
    }
    return words;
}

std::vector<int> TomlTable::numbers(std::string_view key, Length count, int low, int high) {
    std::vector<int> numbers;
    const auto* array = place_->list(key, count, "numbers");
    for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
        const auto number = number_within((*array)[i], low, high);
        if (!number) {
            place_->refuse_item(key, i, (*array)[i], allowed_number(low, high));
        }
        numbers.push_back(number.value_or(low));
    }
    return numbers;
}

std::pair<int, int> TomlTable::range(std::string_view key, int low, int high) {
    std::pair<int, int> range(low, low);
    const auto* array = place_->list(key, {2, 2}, "whole numbers, the smaller first");
    if (array == nullptr) {
        return range;
    }
    for (std::size_t i = 0; i < 2; ++i) {
        const auto number = number_within((*array)[i], low, high);
        if (!number) {
            place_->refuse_item(key, i, (*array)[i], allowed_number(low, high));
            return range;
        }
        (i == 0 ? range.first : range.second) = *number;
    }
    if (range.first > range.second) {
        place_->document->fault(array->source().begin,
                                place_->name(key) + " goes from " + std::to_string(range.first) + " to " +
                                    std::to_string(range.second),
                                "Write the smaller number first");
    }
    return range;
}

void TomlTable::refuse_item(std::string_view key, std::size_t index, std::string allowed) {
    const auto* node = place_->table == nullptr ? nullptr : place_->table->get(key);
    const auto* array = node == nullptr ? nullptr : node->as_array();
    if (array != nullptr && index < array->size()) {
        place_->refuse_item(key, index, (*array)[index], std::move(allowed));
    }
}

}  // namespace limber
