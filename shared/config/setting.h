// SPDX-License-Identifier: MIT
// Every setting as data: its key in config.toml, what it may be, and where it lies in Config. Any process.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "shared/base/toml_table.h"
#include "shared/config/config.h"
#include "shared/config/preset.h"

namespace limber {

// The configuration as a file gives it.
struct WrittenConfig {
    Config config;
    Preset preset = Preset::standard;
    std::uint64_t written = 0;  // bit n: the file has settings()[n]
    friend bool operator==(const WrittenConfig&, const WrittenConfig&) = default;
};

// `low` of a length of time goes down to a second with testing.short_times.
struct TimeSetting {
    Duration Config::*at;
    Duration low;
    Duration high;
};
struct TimeOrNoneSetting {
    std::optional<Duration> Config::*at;
    Duration low;
    Duration high;
    std::string_view none;
};
struct FlagSetting {
    bool Config::*at;
};
struct CountSetting {
    std::uint32_t Config::*at;
    int low;
    int high;
};
struct CountOrNoneSetting {
    std::optional<std::uint32_t> Config::*at;
    int low;
    int high;
    std::string_view none;
};
struct FactorSetting {
    int Config::*at;
    int low;
    int high;
};
struct TextSetting {
    std::string Config::*at;
    Length length;
};
struct WordSetting {
    Words words;
    std::size_t (*get)(const WrittenConfig&);
    void (*put)(WrittenConfig&, std::size_t);
};
struct DaySetting {
    std::size_t day;  // 0 is Monday
};
using SettingShape = std::variant<TimeSetting, TimeOrNoneSetting, FlagSetting, CountSetting,
                                  CountOrNoneSetting, FactorSetting, TextSetting, WordSetting, DaySetting>;

struct Setting {
    std::string_view table;  // "spell"
    std::string_view name;   // "limit"
    SettingShape shape;
    std::string key() const { return std::string(table) + '.' + std::string(name); }
};

// Those of one table lie together, tables in the order of the shipped file.
std::span<const Setting> settings();
// "spell.limit"; null: there is none of that key.
const Setting* find_setting(std::string_view key);

// Takes the value from its table, where it is written; `to.config.short_times` is known by then.
void read_setting(TomlTable& table, const Setting& setting, WrittenConfig& to);

// The value as it is written in the file: "\"30m\"", "true", "[\"09:00-12:30\"]".
std::string value_of(const Setting& setting, const WrittenConfig& from);

// What a person typed as it would be written in the file: quoted where need be; a day's hours parted by
// commas or blanks, or "all" or "off"; on and off for true and false. What is a string or list of the file
// already stays. Whether it is allowed, the reader says.
std::string as_written(const Setting& setting, std::string_view typed);

}  // namespace limber
