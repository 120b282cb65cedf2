// SPDX-License-Identifier: MIT
// The name of a stretch as it travels: a value without a pointer, so that it can lie in shared memory.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace limber {

// 1 to 31 characters of a-z, 0-9 and '-', as "open-book"; empty means "no stretch".
class StretchId {
public:
    static constexpr std::size_t max_length = 31;
    using Words = std::array<std::uint64_t, 4>;

    StretchId() = default;
    // Nothing when the text is no valid id.
    static std::optional<StretchId> parse(std::string_view text);

    // Four words: the length in the first byte, then the characters, then zeros. `from_words` judges them:
    // nothing for a wrong length, a foreign character or bytes that should be zero.
    static std::optional<StretchId> from_words(const Words& words);
    Words to_words() const;

    std::string_view text() const { return {characters_.data(), length_}; }
    bool empty() const { return length_ == 0; }
    friend bool operator==(const StretchId& a, const StretchId& b) { return a.text() == b.text(); }
    friend auto operator<=>(const StretchId& a, const StretchId& b) { return a.text() <=> b.text(); }

private:
    std::uint8_t length_ = 0;
    std::array<char, max_length> characters_{};
};

}  // namespace limber
