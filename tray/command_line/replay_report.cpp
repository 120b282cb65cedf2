// SPDX-License-Identifier: MIT
#include "tray/command_line/replay_report.h"

#include <algorithm>

#include "shared/base/calendar.h"
#include "shared/base/duration_text.h"
#include "shared/base/foreign_text.h"
#include "tray/command_line/replay_words.h"
#include "tray/command_line/time_argument.h"
#include "tray/text/phrases.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

// "30m", or "30m, 45m" where it was changed on the way.
std::string values_text(const ReplaySetting& setting, const std::vector<CourseRules>& seen) {
    std::vector<std::string> values;
    for (const auto& rules : seen) {
        const auto value = to_text(rules.*setting.rule);
        if (std::find(values.begin(), values.end(), value) == values.end()) {
            values.push_back(value);
        }
    }
    std::string text;
    for (const auto& value : values) {
        text += (text.empty() ? "" : ", ") + value;
    }
    return text;
}

std::string changes_text(const std::vector<ReplaySetting>& settings, const PlayedTrace& played) {
    std::string text;
    for (const auto& setting : settings) {
        const auto now = std::string(setting.key) + "=" + to_text(setting.value);
        const auto before = values_text(setting, played.rules_seen);
        text += (before.empty() ? fill(tr("Played with %1"), {now})
                                : fill(tr("Played with %1; it was %2"), {now, before})) +
                "\n";
    }
    return text;
}

std::string entries_text(const Replay& replay) {
    std::string text;
    std::optional<Day> heading;
    for (const auto& entry : replay.entries()) {
        const auto line = entry_text(entry);
        if (line.empty()) {
            continue;
        }
        const auto day = local_day(entry.at.wall);
        if (heading != day) {
            text += (heading ? "\n" : "") + day_text(day) + "\n";
            heading = day;
        }
        text += line + "\n";
    }
    return text.empty() ? tr("The trace tells of no spell and no reminder") + std::string("\n") : text;
}

std::string count(std::uint32_t number) {
    return std::to_string(number);
}

std::string one_sum(const char* name, const std::string& value) {
    return fill(tr("%1: %2"), {name, value}) + "\n";
}

std::string sums_text(const ReplaySums& sums) {
    return one_sum(tr("Time at the desk"), passed_text(sums.seated)) +
           one_sum(tr("Spells that ended"), count(sums.spells)) +
           one_sum(tr("The longest"), passed_text(sums.longest)) + one_sum(tr("Breaks"), count(sums.breaks)) +
           one_sum(tr("Reminders"), count(sums.reminders));
}

std::string compared_sums_text(const ReplaySums& was, const ReplaySums& sums, const std::string& with) {
    const auto compared = [&](const char* name, const std::string& before, const std::string& after) {
        return fill(tr("%1: %2, with %3: %4"), {name, before, with, after}) + "\n";
    };
    return compared(tr("Time at the desk"), passed_text(was.seated), passed_text(sums.seated)) +
           compared(tr("Spells that ended"), count(was.spells), count(sums.spells)) +
           compared(tr("The longest"), passed_text(was.longest), passed_text(sums.longest)) +
           compared(tr("Breaks"), count(was.breaks), count(sums.breaks)) +
           compared(tr("Reminders"), count(was.reminders), count(sums.reminders));
}

std::string doubts_text(const PlayedTrace& played) {
    std::string text;
    if (const auto lost = static_cast<long>(played.replay.sums().not_applied); lost > 0) {
        text += tr_count("%1 answer found no reminder to answer", "%1 answers found no reminder to answer",
                         lost) +
                "\n";
    }
    if (!played.rules_known && !played.rules_seen.empty()) {
        text += tr("The trace does not tell which times were set when it began; those of a new "
                   "configuration are taken") +
                std::string("\n");
    }
    if (played.unread > 0) {
        text += tr_count("%1 line could not be read:", "%1 lines could not be read:",
                         static_cast<long>(played.unread)) +
                "\n";
    }
    for (const auto& line : played.unreadable) {
        text += fill(tr("  line %1: %2"), {std::to_string(line.number), line.why}) + "\n";
    }
    if (played.unread > played.unreadable.size()) {
        text += tr("  and more") + std::string("\n");
    }
    if (played.cut) {
        text += tr("The last line is cut, as it is when the daemon was killed") + std::string("\n");
    }
    return text;
}

}  // namespace

std::string replay_text(const ReplaySource& source, const std::vector<ReplaySetting>& settings,
                        const PlayedTrace& played) {
    const auto& sums = played.replay.sums();
    auto text = fill(tr("Trace %1, %2"), {printable(source.file.native()),
                                          tr_count("%1 line", "%1 lines", static_cast<long>(sums.lines))}) +
                "\n" + changes_text(settings, played) + "\n" + entries_text(played.replay) + "\n";
    text += played.as_it_was ? compared_sums_text(played.as_it_was->sums(), sums, settings_text(settings))
                             : sums_text(sums);
    text += doubts_text(played);
    text.pop_back();
    return text;
}

}  // namespace limber
