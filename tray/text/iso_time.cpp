// SPDX-License-Identifier: MIT
#include "tray/text/iso_time.h"

#include <array>
#include <ctime>

namespace limber {

std::string iso_text(WallTime when) {
    const auto seconds = static_cast<std::time_t>(when.time_since_epoch().count());
    std::tm local{};
    tzset();
    localtime_r(&seconds, &local);
    std::array<char, 64> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S%z", &local)};
}

}  // namespace limber
