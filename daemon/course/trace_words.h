// SPDX-License-Identifier: MIT
// The words of which a line of the trace is made: for trace_line.cpp and trace_rules.cpp alone.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace limber {

template <typename Enum>
struct TraceWord {
    std::string_view word;
    Enum value;
};

inline std::string trace_number(std::int64_t value) {
    return std::to_string(value);
}

template <typename Number>
std::optional<Number> parse_number(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

// Takes words off the front of a line.
class TraceWords {
public:
    explicit TraceWords(std::string_view line) : rest_(line) {}
    std::string_view next() {
        const auto end = std::min(rest_.find(' '), rest_.size());
        const auto word = rest_.substr(0, end);
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        return word;
    }
    // The number of `name=number`; takes nothing when the next word is another.
    std::optional<std::int64_t> named(std::string_view name) {
        const auto before = rest_;
        const auto word = next();
        const bool fits = word.starts_with(name) && word.substr(name.size()).starts_with('=');
        const auto value = fits ? parse_number<std::int64_t>(word.substr(name.size() + 1)) : std::nullopt;
        rest_ = value ? rest_ : before;
        return value;
    }
    bool at_end() const { return rest_.empty(); }

private:
    std::string_view rest_;
};

}  // namespace limber
