// SPDX-License-Identifier: MIT
#include "shared/base/week_hours.h"

#include <algorithm>
#include <chrono>

namespace limber {

namespace {

// A week's pattern, and once more for the ranges that a change of the clocks may have swallowed.
constexpr auto horizon = std::chrono::days(16);

// The time that the clock on the wall shows.
using Shown = std::chrono::local_seconds;

Shown shown_at(WallTime when, std::chrono::seconds offset) {
    return Shown((when + offset).time_since_epoch());
}

std::size_t weekday_of(std::chrono::local_days day) {
    return std::chrono::weekday(day).iso_encoding() - 1;
}

bool is_within(const WeekHours& hours, Shown time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const auto minute = std::chrono::floor<std::chrono::minutes>(time - day).count();
    const auto& ranges = hours.days[weekday_of(day)];
    return std::any_of(ranges.begin(), ranges.end(), [&](const WeekHours::Range& range) {
        return range.from <= minute && minute < range.to;
    });
}

// The first moment in (from, until) at which is_within() becomes other than `now`, while `offset` holds.
std::optional<WallTime> change_within(const WeekHours& hours, WallTime from, WallTime until,
                                      std::chrono::seconds offset, bool now) {
    const auto first = std::chrono::floor<std::chrono::days>(shown_at(from, offset));
    for (auto day = first; day <= shown_at(until, offset); day += std::chrono::days(1)) {
        const auto is_change = [&](int minute) {
            const auto shown = day + std::chrono::minutes(minute);
            const WallTime when((shown - offset).time_since_epoch());
            return when > from && when < until && is_within(hours, shown) != now ? std::optional(when)
                                                                                 : std::nullopt;
        };
        for (const auto& range : hours.days[weekday_of(day)]) {
            for (const int minute : {range.from, range.to}) {
                if (const auto change = is_change(minute)) {
                    return change;
                }
            }
        }
    }
    return std::nullopt;
}

bool is_always(const WeekHours& hours, const std::vector<WeekHours::Range>& ranges) {
    return std::all_of(hours.days.begin(), hours.days.end(), [&](const auto& day) { return day == ranges; });
}

}  // namespace

bool in_hours(const WeekHours& hours, WallTime when) {
    return is_within(hours, shown_at(when, offset_at(when)));
}

std::optional<WallTime> next_change(const WeekHours& hours, WallTime when) {
    if (is_always(hours, {}) || is_always(hours, {{}})) {
        return std::nullopt;
    }
    const bool now = in_hours(hours, when);
    const auto end = when + horizon;
    // A day at a time: mostly the first one or two have it.
    for (auto from = when; from < end;) {
        const auto offset = offset_at(from);
        const auto next_day = from + std::chrono::days(1);
        const auto until = next_offset_change(from, next_day).value_or(next_day);
        if (const auto change = change_within(hours, from, until, offset, now)) {
            return change;
        }
        if (in_hours(hours, until) != now) {
            return until;
        }
        from = until;
    }
    return std::nullopt;
}

}  // namespace limber
