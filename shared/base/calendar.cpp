// SPDX-License-Identifier: MIT
#include "shared/base/calendar.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace limber {

namespace {

std::chrono::year_month_day to_date(Day day) {
    return std::chrono::sys_days(std::chrono::days(day));
}

std::chrono::year_month_day to_date(const std::tm& local) {
    return {std::chrono::year(local.tm_year + 1900),
            std::chrono::month(static_cast<unsigned>(local.tm_mon) + 1),
            std::chrono::day(static_cast<unsigned>(local.tm_mday))};
}

}  // namespace

Day local_day(WallTime when) {
    const auto seconds = static_cast<std::time_t>(when.time_since_epoch().count());
    std::tm local{};
    localtime_r(&seconds, &local);
    return static_cast<Day>(std::chrono::sys_days(to_date(local)).time_since_epoch().count());
}

WallTime start_of(Day day) {
    const auto date = to_date(day);
    std::tm local{};
    local.tm_year = static_cast<int>(date.year()) - 1900;
    local.tm_mon = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    local.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
    local.tm_isdst = -1;  // the C library finds out whether summer time held then
    return WallTime(std::chrono::seconds(std::mktime(&local)));
}

std::string date_text(Day day) {
    const auto date = to_date(day);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

}  // namespace limber
