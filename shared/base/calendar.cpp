// SPDX-License-Identifier: MIT
#include "shared/base/calendar.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

namespace limber {

namespace {

std::chrono::year_month_day to_date(Day day) {
    return std::chrono::sys_days(std::chrono::days(day));
}

constexpr auto step_between_changes = 6h;

// Of the zone that tzset() has read: localtime_r() itself reads it once only.
std::chrono::seconds offset_of(WallTime when) {
    const auto seconds = static_cast<std::time_t>(when.time_since_epoch().count());
    std::tm local{};
    return std::chrono::seconds(localtime_r(&seconds, &local) == nullptr ? 0 : local.tm_gmtoff);
}

Day day_of(WallTime when) {
    return static_cast<Day>(
        std::chrono::floor<std::chrono::days>(when + offset_of(when)).time_since_epoch().count());
}

}  // namespace

Day local_day(WallTime when) {
    tzset();
    return day_of(when);
}

std::chrono::seconds offset_at(WallTime when) {
    tzset();
    return offset_of(when);
}

std::optional<WallTime> next_offset_change(WallTime from, WallTime until) {
    tzset();
    const auto offset = offset_of(from);
    auto same = from;
    auto other = from;
    do {
        if (other >= until) {
            return std::nullopt;
        }
        same = other;
        other = std::min<WallTime>(other + step_between_changes, until);
    } while (offset_of(other) == offset);
    while (other - same > 1s) {
        const auto middle = same + (other - same) / 2;
        (offset_of(middle) == offset ? same : other) = middle;
    }
    return other;
}

WallTime start_of(Day day) {
    tzset();
    // No zone is a whole day away from UTC. A midnight that the clocks leap over is the moment they do.
    const WallTime midnight{std::chrono::sys_days(std::chrono::days(day))};
    auto before = midnight - 24h;
    auto within = midnight + 24h;
    while (within - before > 1s) {
        const auto middle = before + (within - before) / 2;
        (day_of(middle) < day ? before : within) = middle;
    }
    return within;
}

std::string date_text(Day day) {
    const auto date = to_date(day);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

}  // namespace limber
