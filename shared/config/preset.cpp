// SPDX-License-Identifier: MIT
#include "shared/config/preset.h"

namespace limber {

Config preset_config(Preset preset) {
    Config config;
    switch (preset) {
        case Preset::standard:
            break;
        case Preset::light:
            config.limit = 60min;
            config.rest = 5min;
            config.breaks = BreakTurn::only_long;
            config.micro.reset();
            break;
        case Preset::active:
            config.limit = 30min;
            config.rest = 5min;
            config.breaks = BreakTurn::only_long;
            break;
        case Preset::eyes:
            config.eyes = EyeTurn::every;
            break;
    }
    return config;
}

}  // namespace limber
