// SPDX-License-Identifier: MIT
#include "shared/base/toml_table.h"

#include <algorithm>

#include <toml++/toml.h>

#include "shared/base/duration_text.h"
#include "shared/base/foreign_text.h"
#include "shared/base/nearest_word.h"
#include "shared/base/small_file.h"
#include "shared/base/toml_value.h"

namespace limber {

namespace {

// What all tables of one file share.
struct Document {
    std::string file;
    std::optional<Error> first_fault;

    void fault(const toml::source_position& at, std::string why, std::string hint) {
        if (!first_fault) {
            first_fault = Error{file + ':' + std::to_string(at.line) + ':' + std::to_string(at.column),
                                std::move(why), std::move(hint)};
        }
    }
};

}  // namespace

struct TomlTable::Place {
    Document* document;
    const toml::table* table;  // null: the table itself is missing or wrong, and that has been told
    std::string prefix;        // "spell." for the keys of [spell]

    const toml::node* find(std::string_view key, const std::string& allowed) const {
        if (table == nullptr) {
            return nullptr;
        }
        const auto* node = table->get(key);
        if (node == nullptr) {
            document->fault(table->source().begin, name(key) + " is missing", allowed);
        }
        return node;
    }
    void refuse(std::string_view key, const toml::node& node, std::string allowed) const {
        document->fault(node.source().begin, name(key) + " is " + shown(node), std::move(allowed));
    }
    void refuse_item(std::string_view key, std::size_t index, const toml::node& node,
                     std::string allowed) const {
        document->fault(node.source().begin,
                        "item " + std::to_string(index + 1) + " of " + name(key) + " is " + shown(node),
                        std::move(allowed));
    }
    std::string name(std::string_view key) const { return prefix + std::string(key); }

    // The list when it is one of the right length; null when a fault was told.
    const toml::array* list(std::string_view key, Length count, const std::string& of) const {
        const auto allowed = "It must be a list of " + between(count, of);
        const auto* node = find(key, allowed);
        if (node == nullptr) {
            return nullptr;
        }
        const auto* array = node->as_array();
        if (array == nullptr || array->size() < count.least || array->size() > count.most) {
            refuse(key, *node, allowed);
            return nullptr;
        }
        return array;
    }
};

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

int TomlTable::number(std::string_view key, int low, int high) {
    const auto allowed = allowed_number(low, high);
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
    const auto allowed = "It must be from " + in_quotes(to_text(low)) + " to " + in_quotes(to_text(high));
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

Result<void> read_toml(const std::filesystem::path& file, std::size_t most_bytes,
                       const std::function<void(TomlTable&)>& take) {
    const auto content = read_small_file(file, most_bytes);
    if (!content) {
        return content.error();
    }
    Document document{printable(file.native()), std::nullopt};
    try {
        const toml::table root = toml::parse(*content);
        TomlTable table(std::make_shared<TomlTable::Place>(TomlTable::Place{&document, &root, ""}));
        take(table);
    } catch (const toml::parse_error& error) {
        document.fault(error.source().begin, printable(error.description()),
                       "Correct it there; Limber changes nothing in the file");
    }
    if (document.first_fault) {
        return *document.first_fault;
    }
    return {};
}

}  // namespace limber
