// SPDX-License-Identifier: MIT
// limber config get, set, list, path, check and default. Each returns the program's exit status and says on
// standard error why it is not 0; no daemon is needed, as it notices by itself that the file was changed.
#pragma once

#include <string>
#include <vector>

#include "shared/base/result.h"

namespace limber {

ExitCode get_setting(const std::string& key, bool json);
// `value`: one word, or the hours of a day as several.
ExitCode set_setting(const std::string& key, const std::vector<std::string>& value);
ExitCode list_settings(bool json);
ExitCode show_config_path();
ExitCode check_config(const std::string& file);  // empty: the person's own
ExitCode show_shipped_config();

}  // namespace limber
