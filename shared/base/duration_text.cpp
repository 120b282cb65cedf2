// SPDX-License-Identifier: MIT
#include "shared/base/duration_text.h"

#include <array>
#include <charconv>

#include "shared/base/foreign_text.h"

namespace limber {

namespace {

constexpr Duration longest = 7 * 24h;

struct Unit {
    char letter;
    Duration length;
};
constexpr std::array units{Unit{'h', 1h}, Unit{'m', 1min}, Unit{'s', 1s}};

Error refuse(std::string_view text, std::string why) {
    return Error{in_quotes(text) + " is no length of time", std::move(why), "Write it like 45s, 5m or 1h30m",
                 ExitCode::usage};
}

}  // namespace

Result<Duration> parse_duration(std::string_view text) {
    if (text.empty()) {
        return refuse(text, "it is empty");
    }
    Duration sum{0};
    auto next_unit = units.begin();
    const char* at = text.data();
    const char* const end = text.data() + text.size();
    while (at != end) {
        std::uint32_t count = 0;
        const auto [behind, fault] = std::from_chars(at, end, count);
        if (fault == std::errc::result_out_of_range) {
            return refuse(text, "it is longer than a week");
        }
        if (fault != std::errc()) {
            return refuse(text, "a whole number is missing");
        }
        if (behind == end) {
            return refuse(text, "the unit is missing");
        }
        while (next_unit != units.end() && next_unit->letter != *behind) {
            ++next_unit;
        }
        if (next_unit == units.end()) {
            return refuse(text, "the units are h, m and s, in this order and each once");
        }
        sum += count * next_unit->length;
        if (sum > longest) {
            return refuse(text, "it is longer than a week");
        }
        ++next_unit;
        at = behind + 1;
    }
    return sum;
}

std::string to_text(Duration duration) {
    std::string text;
    for (const auto& unit : units) {
        if (const auto count = duration / unit.length; count > 0) {
            text += std::to_string(count) + unit.letter;
            duration -= count * unit.length;
        }
    }
    return text.empty() ? "0s" : text;
}

}  // namespace limber
