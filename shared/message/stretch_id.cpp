// SPDX-License-Identifier: MIT
#include "shared/message/stretch_id.h"

#include <algorithm>
#include <cstring>

namespace limber {

namespace {

bool allowed(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

}  // namespace

std::optional<StretchId> StretchId::parse(std::string_view text) {
    if (text.empty() || text.size() > max_length || !std::all_of(text.begin(), text.end(), allowed)) {
        return std::nullopt;
    }
    StretchId id;
    id.length_ = static_cast<std::uint8_t>(text.size());
    std::copy(text.begin(), text.end(), id.characters_.begin());
    return id;
}

std::optional<StretchId> StretchId::from_words(const Words& words) {
    std::array<char, 1 + max_length> bytes{};
    static_assert(sizeof(bytes) == sizeof(Words));
    std::memcpy(bytes.data(), words.data(), sizeof(bytes));
    const auto length = static_cast<std::uint8_t>(bytes[0]);
    if (length > max_length) {
        return std::nullopt;
    }
    const auto end = bytes.begin() + 1 + length;
    if (std::any_of(end, bytes.end(), [](char c) { return c != 0; })) {
        return std::nullopt;
    }
    return length == 0 ? StretchId() : parse({bytes.data() + 1, length});
}

StretchId::Words StretchId::to_words() const {
    std::array<char, 1 + max_length> bytes{};
    bytes[0] = static_cast<char>(length_);
    std::copy(characters_.begin(), characters_.begin() + length_, bytes.begin() + 1);
    Words words{};
    std::memcpy(words.data(), bytes.data(), sizeof(bytes));
    return words;
}

}  // namespace limber
