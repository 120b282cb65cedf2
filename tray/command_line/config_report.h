// SPDX-License-Identifier: MIT
// What `limber config` says of the settings: pure, for people and for programs.
#pragma once

#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "shared/config/written_config.h"

namespace limber {

// As `limber config set` takes it: "30m", "true", "off", "[\"09:00-12:30\"]".
std::string plain_value(const Setting& setting, const WrittenConfig& config);

// A line a setting: key, value, and whether it is a default or comes from the preset or the file.
std::string settings_text(const WrittenConfig& config);

// {"file", "settings": [{"key", "value", "from", "default"}]}; "from" is default, preset or file, and lengths
// of time are texts. Of one setting: its object alone.
std::string settings_json(const WrittenConfig& config, const std::string& file);
std::string setting_json(const Setting& setting, const WrittenConfig& config);

// There is no such key; says which was most likely meant. ExitCode::usage.
Error unknown_setting(std::string_view key);

}  // namespace limber
