// SPDX-License-Identifier: MIT
#include "shared/base/toml_value.h"

#include <algorithm>

#include "shared/base/duration_text.h"
#include "shared/base/foreign_text.h"
#include "shared/base/nearest_word.h"

namespace limber {

namespace {

std::size_t characters_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

std::string shown(const toml::node& node) {
    switch (node.type()) {
        case toml::node_type::string:
            return in_quotes(**node.as_string());
        case toml::node_type::integer:
            return std::to_string(**node.as_integer());
        case toml::node_type::boolean:
            return **node.as_boolean() ? "true" : "false";
        case toml::node_type::floating_point:
            return "a number with a point";
        case toml::node_type::array:
            return "a list of " + std::to_string(node.as_array()->size());
        case toml::node_type::table:
            return "a table";
        case toml::node_type::date:
            return date_text(*day_of(node));
        default:
            return "a date or time";
    }
}

std::string listed(Words words) {
    std::string list;
    for (const auto word : words) {
        list.append(list.empty() ? "" : ", ").append(word);
    }
    return list;
}

std::string between(Length length, const std::string& unit) {
    if (length.least == length.most) {
        return std::to_string(length.most) + ' ' + unit;
    }
    return std::to_string(length.least) + " to " + std::to_string(length.most) + ' ' + unit;
}

std::string allowed_text(Length length) {
    return "It must be a text of " + between(length, "characters, on one line");
}

std::string allowed_word(std::string_view word, Words allowed) {
    const auto near = nearest_word(word, allowed);
    return near.empty() ? "It must be one of: " + listed(allowed) : "Did you mean " + in_quotes(near) + "?";
}

std::string allowed_duration(Duration low, Duration high) {
    return "It must be from " + in_quotes(to_text(low)) + " to " + in_quotes(to_text(high));
}

std::string allowed_number(int low, int high) {
    return "It must be a whole number from " + std::to_string(low) + " to " + std::to_string(high);
}

std::optional<int> number_within(const toml::node& node, int low, int high) {
    const auto* integer = node.as_integer();
    if (integer == nullptr || **integer < low || **integer > high) {
        return std::nullopt;
    }
    return static_cast<int>(**integer);
}

const std::string* text_within(const toml::node& node, Length length) {
    const auto* text = node.as_string();
    if (text == nullptr) {
        return nullptr;
    }
    const auto count = characters_of(**text);
    const bool plain = printable(**text) == **text;
    return plain && count >= length.least && count <= length.most ? &**text : nullptr;
}

std::optional<Day> day_of(const toml::node& node) {
    const auto* date = node.as_date();
    if (date == nullptr) {
        return std::nullopt;
    }
    const toml::date& value = **date;
    const std::chrono::year_month_day written{std::chrono::year(value.year), std::chrono::month(value.month),
                                              std::chrono::day(value.day)};
    return static_cast<Day>(std::chrono::sys_days(written).time_since_epoch().count());
}

}  // namespace limber
