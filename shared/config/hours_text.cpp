// SPDX-License-Identifier: MIT
#include "shared/config/hours_text.h"

#include <array>
#include <cstdio>

namespace limber {

namespace {

std::optional<int> parse_digits(std::string_view two) {
    if (two.size() != 2 || two[0] < '0' || two[0] > '9' || two[1] < '0' || two[1] > '9') {
        return std::nullopt;
    }
    return (two[0] - '0') * 10 + (two[1] - '0');
}

// Minutes since midnight, 24:00 as well.
std::optional<int> parse_time(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') {
        return std::nullopt;
    }
    const auto hour = parse_digits(text.substr(0, 2));
    const auto minute = parse_digits(text.substr(3));
    if (!hour || !minute || *minute > 59 || *hour * 60 + *minute > minutes_a_day) {
        return std::nullopt;
    }
    return *hour * 60 + *minute;
}

}  // namespace

std::optional<WeekHours::Range> parse_hours(std::string_view text) {
    const auto dash = text.find('-');
    if (dash == std::string_view::npos) {
        return std::nullopt;
    }
    const auto from = parse_time(text.substr(0, dash));
    const auto to = parse_time(text.substr(dash + 1));
    if (!from || !to || *from >= *to) {
        return std::nullopt;
    }
    return WeekHours::Range{*from, *to};
}

std::string to_text(const WeekHours::Range& range) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d-%02d:%02d", range.from / 60, range.from % 60,
                  range.to / 60, range.to % 60);
    return text.data();
}

bool append_hours(DayHours& day, const WeekHours::Range& range) {
    if (!day.empty() && range.from < day.back().to) {
        return false;
    }
    if (!day.empty() && range.from == day.back().to) {
        day.back().to = range.to;
    } else {
        day.push_back(range);
    }
    return true;
}

}  // namespace limber
