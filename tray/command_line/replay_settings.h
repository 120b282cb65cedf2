// SPDX-License-Identifier: MIT
// What `limber replay --set` changes: the configuration's own keys, for a day that was.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "daemon/course/course.h"
#include "shared/base/result.h"

namespace limber {

struct ReplaySetting {
    std::string_view key;  // "spell.limit"
    Duration CourseRules::*rule;
    Duration value;
};

// Each as KEY=VALUE, lengths as in the configuration, down to a second. Of a key that is given twice the last
// counts. Error (ExitCode::usage): no such key, no length of time, or out of its range.
Result<std::vector<ReplaySetting>> parse_replay_settings(const std::vector<std::string>& texts);

CourseRules changed(CourseRules rules, const std::vector<ReplaySetting>& settings);

// Whether the times that were in force bear the change: as in the configuration, a rest is shorter than the
// limit.
Result<void> settings_fit(const std::vector<ReplaySetting>& settings, const std::vector<CourseRules>& seen);

// "spell.limit=45m, spell.rest=10m"
std::string settings_text(const std::vector<ReplaySetting>& settings);

}  // namespace limber
