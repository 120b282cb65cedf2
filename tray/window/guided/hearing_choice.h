// SPDX-License-Identifier: MIT
// What of a guided run is heard. The configuration tells the default; what a person ticks is kept as
// $XDG_STATE_HOME/limber/window.toml, 0600, and holds for this and the next windows.
#pragma once

#include <filesystem>

#include "shared/base/result.h"

namespace limber {

inline constexpr const char* hearing_file_name = "window.toml";

struct HearingChoice {
    bool speech = false;  // the steps are spoken
    bool sounds = true;   // soft sounds
    friend bool operator==(const HearingChoice&, const HearingChoice&) = default;
};

// `usual` for what the file does not say, and when there is none. Error: it cannot be read or has a fault.
Result<HearingChoice> read_hearing(const std::filesystem::path& file, const HearingChoice& usual);
Result<void> write_hearing(const std::filesystem::path& file, const HearingChoice& choice);

}  // namespace limber
