// SPDX-License-Identifier: MIT
#include "tray/command_line/time_argument.h"

#include <array>
#include <cctype>
#include <charconv>
#include <ctime>

#include "shared/base/duration_text.h"
#include "shared/base/foreign_text.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

Error not_a_time(const std::string& text) {
    return Error{fill(tr("\"%1\" is no time"), {text}), "", tr("Write 5m, 1h30m or until 14:00"),
                 ExitCode::usage};
}

Result<WallTime> next_time_of_day(const std::string& text, WallTime now) {
    const auto digit = [&](std::size_t i) { return std::isdigit(static_cast<unsigned char>(text[i])) != 0; };
    const bool shaped = text.size() == 5 && text[2] == ':' && digit(0) && digit(1) && digit(3) && digit(4);
    const int hour = shaped ? std::stoi(text.substr(0, 2)) : 24;
    const int minute = shaped ? std::stoi(text.substr(3)) : 60;
    if (hour > 23 || minute > 59) {
        return not_a_time(text);
    }
    const auto seconds = static_cast<std::time_t>(now.time_since_epoch().count());
    std::tm local{};
    localtime_r(&seconds, &local);
    local.tm_hour = hour;
    local.tm_min = minute;
    local.tm_sec = 0;
    local.tm_isdst = -1;
    auto when = std::mktime(&local);
    if (when <= seconds) {
        ++local.tm_mday;
        local.tm_isdst = -1;
        when = std::mktime(&local);
    }
    return WallTime(std::chrono::seconds(when));
}

}  // namespace

Result<TimeArgument> parse_time_argument(const std::vector<std::string>& words, WallTime now) {
    if (words.size() == 2 && words[0] == "until") {
        const auto when = next_time_of_day(words[1], now);
        return when ? Result<TimeArgument>(TimeArgument(*when)) : Result<TimeArgument>(when.error());
    }
    if (words.size() != 1) {
        std::string all;
        for (const auto& word : words) {
            all += (all.empty() ? "" : " ") + word;
        }
        return not_a_time(all);
    }
    const auto length = parse_duration(words[0]);
    if (!length || *length == Duration(0)) {
        return not_a_time(words[0]);
    }
    return TimeArgument(*length);
}

Result<int> parse_days(const std::string& word) {
    constexpr int most_days = 14;
    int days = 0;
    const auto* const end = word.data() + word.size();
    const auto read = std::from_chars(word.data(), end, days);
    if (read.ec != std::errc() || read.ptr + 1 != end || *read.ptr != 'd' || days < 1 || days > most_days) {
        return Error{fill(tr("%1 is no number of days"), {in_quotes(word)}), "",
                     tr("Write 1d to 14d, or off"), ExitCode::usage};
    }
    return days;
}

std::string day_text(Day day) {
    const auto noon = static_cast<std::time_t>((start_of(day) + 12h).time_since_epoch().count());
    std::tm local{};
    localtime_r(&noon, &local);
    std::array<char, 64> weekday{};
    return std::string(weekday.data(), std::strftime(weekday.data(), weekday.size(), "%A ", &local)) +
           date_text(day);
}

}  // namespace limber
