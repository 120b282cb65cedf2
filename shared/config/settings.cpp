// SPDX-License-Identifier: MIT
// The table of all settings; shared/config/config.h says what they mean.
#include <algorithm>
#include <array>

#include "shared/config/setting.h"

namespace limber {

namespace {

constexpr std::array<std::string_view, 3> break_words{"in_turn", "short", "long"};
constexpr std::array<std::string_view, 3> eye_words{"every_second", "every", "never"};

constexpr WordSetting preset_setting{
    preset_words, [](const WrittenConfig& from) { return static_cast<std::size_t>(from.preset); },
    [](WrittenConfig& to, std::size_t word) { to.preset = static_cast<Preset>(word); }};
constexpr WordSetting breaks_setting{
    break_words, [](const WrittenConfig& from) { return static_cast<std::size_t>(from.config.breaks); },
    [](WrittenConfig& to, std::size_t word) { to.config.breaks = static_cast<BreakTurn>(word); }};
constexpr WordSetting eyes_setting{
    eye_words, [](const WrittenConfig& from) { return static_cast<std::size_t>(from.config.eyes); },
    [](WrittenConfig& to, std::size_t word) { to.config.eyes = static_cast<EyeTurn>(word); }};

// testing.short_times and schedule.preset bear upon the others; config.cpp reads them first.
constexpr std::array<Setting, 44> all{{
    {"schedule", "preset", preset_setting},
    {"schedule", "breaks", breaks_setting},
    {"schedule", "target", CountSetting{&Config::target, 0, 100}},
    {"schedule", "long_sit", TimeOrNoneSetting{&Config::long_sit, 45min, 4h, "off"}},
    {"spell", "limit", TimeSetting{&Config::limit, 20min, 60min}},
    {"spell", "rest", TimeSetting{&Config::rest, 2min, 15min}},
    {"spell", "short_rest", TimeSetting{&Config::short_rest, 1min, 15min}},
    {"spell", "reading_grace", TimeSetting{&Config::reading_grace, 0s, 10min}},
    {"micro", "after", TimeOrNoneSetting{&Config::micro, 15min, 30min, "off"}},
    {"micro", "eyes", eyes_setting},
    {"moment", "pause", TimeSetting{&Config::pause, 1s, 30s}},
    {"moment", "wait", TimeSetting{&Config::wait, 0s, 10min}},
    {"hold", "calls", FlagSetting{&Config::hold_calls}},
    {"hold", "films", FlagSetting{&Config::hold_films}},
    {"hold", "full_screen", FlagSetting{&Config::hold_full_screen}},
    {"hold", "do_not_disturb", FlagSetting{&Config::hold_do_not_disturb}},
    {"hold", "ceiling", TimeOrNoneSetting{&Config::ceiling, 30min, 8h, "none"}},
    {"again", "after", TimeSetting{&Config::again, 2min, 30min}},
    {"again", "window", FlagSetting{&Config::invitation}},
    {"snooze", "default", TimeSetting{&Config::snooze, 1min, 30min}},
    {"snooze", "most", CountOrNoneSetting{&Config::snoozes, 0, 20, "unlimited"}},
    {"snooze", "ceiling", TimeSetting{&Config::snoozed_sitting, 5min, 4h}},
    {"hours", "monday", DaySetting{0}},
    {"hours", "tuesday", DaySetting{1}},
    {"hours", "wednesday", DaySetting{2}},
    {"hours", "thursday", DaySetting{3}},
    {"hours", "friday", DaySetting{4}},
    {"hours", "saturday", DaySetting{5}},
    {"hours", "sunday", DaySetting{6}},
    {"standing", "ask_after", TimeSetting{&Config::ask_standing, 15min, 4h}},
    {"presence", "inhibitors", FlagSetting{&Config::inhibitors}},
    {"presence", "microphone", FlagSetting{&Config::microphone}},
    {"presence", "camera", FlagSetting{&Config::camera}},
    {"stretches", "floor", FlagSetting{&Config::floor}},
    {"safety", "cards", FlagSetting{&Config::cards}},
    {"safety", "emergency_number", TextSetting{&Config::emergency_number, {0, 20}}},
    {"window", "speech", FlagSetting{&Config::speech}},
    {"window", "sounds", FlagSetting{&Config::sounds}},
    {"hooks", "on", FlagSetting{&Config::hooks}},
    {"hooks", "time", TimeSetting{&Config::hook_time, 1s, 60s}},
    {"trace", "on", FlagSetting{&Config::trace}},
    {"testing", "short_times", FlagSetting{&Config::short_times}},
    {"testing", "stretch_speed", FactorSetting{&Config::stretch_speed, 1, 100}},
    {"testing", "camera_folder", TextSetting{&Config::camera_folder, {1, 4096}}},
}};

static_assert(all.size() <= 64, "WrittenConfig has a bit for each");

}  // namespace

std::span<const Setting> settings() {
    return all;
}

const Setting* find_setting(std::string_view key) {
    const auto dot = key.find('.');
    if (dot == std::string_view::npos) {
        return nullptr;
    }
    const auto* const found = std::find_if(all.begin(), all.end(), [&](const Setting& setting) {
        return setting.table == key.substr(0, dot) && setting.name == key.substr(dot + 1);
    });
    return found == all.end() ? nullptr : found;
}

}  // namespace limber
