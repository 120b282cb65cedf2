// SPDX-License-Identifier: MIT
// Which trace `limber replay` plays: a file, or a day's own in the state folder with what led up to it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "daemon/course/course.h"
#include "shared/base/calendar.h"
#include "shared/base/result.h"
#include "shared/base/small_file.h"

namespace limber {

inline constexpr std::size_t most_trace_bytes = 64 * 1024 * kibibyte;

struct ReplaySource {
    std::filesystem::path file;
    std::string text;
    std::optional<Day> day;  // of a day's file; nothing: the whole of the file is told
    bool is_today = false;
    std::string eve;                   // the file of the day before, where there is one
    std::optional<CourseRules> rules;  // the last that earlier days tell of; a day's file repeats none
};

// `file` and `day` (YYYY-MM-DD) may be empty. Error: both are given, or that is no date (ExitCode::usage);
// there is no such file (which days there are, and whether the trace is switched off), or it cannot be read,
// is no regular file or longer than 64 MiB.
Result<ReplaySource> find_replay_source(const std::string& file, const std::string& day, Day today);

// "2026-11-23" of the local calendar.
std::optional<Day> parse_date(std::string_view text);

}  // namespace limber
