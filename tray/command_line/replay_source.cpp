// SPDX-License-Identifier: MIT
#include "tray/command_line/replay_source.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "daemon/course/trace_line.h"
#include "shared/base/foreign_text.h"
#include "shared/base/places.h"
#include "shared/config/config.h"
#include "shared/history/trace_folder.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

// Those there are, the latest first.
std::vector<Day> days_in(const std::filesystem::path& folder) {
    std::vector<Day> days;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        if (const auto day = parse_date(entry.path().filename().string())) {
            days.push_back(*day);
        }
    }
    std::sort(days.rbegin(), days.rend());
    return days;
}

bool is_switched_off() {
    const auto directory = config_directory();
    const auto config = directory ? read_config(*directory / "config.toml") : Result<Config>(Config());
    return config && !config->trace;
}

// "2026-11-20 to 2026-11-22, 2026-11-25"
std::string list_of(const std::vector<Day>& latest_first) {
    std::string text;
    for (auto day = latest_first.rbegin(); day != latest_first.rend();) {
        auto last = day;
        while (last + 1 != latest_first.rend() && *(last + 1) == *last + 1) {
            ++last;
        }
        text += text.empty() ? "" : ", ";
        text += last == day ? date_text(*day) : fill(tr("%1 to %2"), {date_text(*day), date_text(*last)});
        day = last + 1;
    }
    return text;
}

Error no_such_day(const std::filesystem::path& folder, Day day, const std::vector<Day>& days) {
    const auto why = days.empty() ? fill(tr("%1 has none yet"), {printable(folder.native())})
                                  : fill(tr("there are traces of %1"), {list_of(days)});
    const auto hint = is_switched_off() ? tr("The trace is switched off: trace.on in config.toml") : "";
    return {fill(tr("there is no trace of %1"), {date_text(day)}), why, hint};
}

std::optional<CourseRules> last_rules_of(std::string_view text) {
    for (auto at = text.rfind(" rules "); at != std::string_view::npos && at > 0;
         at = text.rfind(" rules ", at - 1)) {
        const auto before = text.rfind('\n', at);
        const auto begin = before == std::string_view::npos ? 0 : before + 1;
        const auto line = decode_trace(text.substr(begin, text.find('\n', at) - begin));
        if (line && std::holds_alternative<CourseRules>(line->what)) {
            return std::get<CourseRules>(line->what);
        }
    }
    return std::nullopt;
}

// What cannot be read of earlier days is as if it were not there.
void add_past(ReplaySource& source, const std::filesystem::path& folder, const std::vector<Day>& days) {
    for (const auto day : days) {
        const bool is_past = day < *source.day;
        const auto text = is_past && !source.rules
                              ? read_small_file(folder / date_text(day), most_trace_bytes)
                              : Result<std::string>(Error{});
        if (text) {
            source.rules = last_rules_of(*text);
            source.eve = day == *source.day - 1 ? *text : source.eve;
        }
    }
}

}  // namespace

std::optional<Day> parse_date(std::string_view text) {
    const auto number = [&](std::size_t from, std::size_t length) {
        int value = -1;
        const auto* const end = text.data() + from + length;
        const auto read = std::from_chars(text.data() + from, end, value);
        return read.ec == std::errc() && read.ptr == end ? value : -1;
    };
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = number(0, 4);
    const auto month = number(5, 2);
    const auto day = number(8, 2);
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (year < 1970 || month < 1 || day < 1 || !date.ok()) {
        return std::nullopt;
    }
    return static_cast<Day>(std::chrono::sys_days(date).time_since_epoch().count());
}

Result<ReplaySource> find_replay_source(const std::string& file, const std::string& day, Day today) {
    ReplaySource source;
    if (!file.empty() && !day.empty()) {
        return Error{tr("either a file can be replayed or a day"), "", "", ExitCode::usage};
    }
    if (!file.empty()) {
        source.file = file;
    } else {
        const auto wanted = day.empty() ? std::optional(today) : parse_date(day);
        if (!wanted) {
            return Error{fill(tr("%1 is no date"), {in_quotes(day)}), "", tr("Write it like 2026-11-23"),
                         ExitCode::usage};
        }
        const auto state = state_directory();
        if (!state) {
            return state.error();
        }
        const auto folder = *state / trace_folder_name;
        const auto days = days_in(folder);
        if (std::find(days.begin(), days.end(), *wanted) == days.end()) {
            return no_such_day(folder, *wanted, days);
        }
        source.file = folder / date_text(*wanted);
        source.day = wanted;
        source.is_today = *wanted == today;
        add_past(source, folder, days);
    }
    auto text = read_small_file(source.file, most_trace_bytes);
    if (!text) {
        // What there is in its place is the person's own: no advice to remove it.
        return Error{text.error().what, text.error().why, ""};
    }
    source.text = *std::move(text);
    return source;
}

}  // namespace limber
