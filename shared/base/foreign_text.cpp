// SPDX-License-Identifier: MIT
#include "shared/base/foreign_text.h"

#include <cstddef>

namespace limber {

namespace {

constexpr int most_quoted = 60;

bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// The length of the UTF-8 character at the front of `text`; 0 when there is none.
std::size_t character_length(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length == 0 || first > 0xF4 || length > text.size()) {
        return 0;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if (!continues(text[i])) {
            return 0;
        }
    }
    return length;
}

bool is_control(std::string_view character) {
    const auto first = static_cast<unsigned char>(character[0]);
    const bool c1 = first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;
    return first < 0x20 || first == 0x7F || c1;
}

std::string printable(std::string_view text, int most) {
    std::string out;
    while (!text.empty()) {
        if (most-- == 0) {
            return out + "…";
        }
        const auto length = character_length(text);
        const auto character = text.substr(0, length == 0 ? 1 : length);
        const bool shown = length != 0 && !is_control(character);
        out += shown ? character : "?";
        text.remove_prefix(character.size());
    }
    return out;
}

}  // namespace

std::string printable(std::string_view text) {
    return printable(text, -1);
}

std::string in_quotes(std::string_view text) {
    return '"' + printable(text, most_quoted) + '"';
}

}  // namespace limber
