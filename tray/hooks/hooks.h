// SPDX-License-Identifier: MIT
// The person's hooks, from the daemon's state to the program that is run: the tray's one way in. Reads the
// configuration only where there is a folder of hooks.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "shared/base/time.h"
#include "shared/config/config.h"
#include "shared/message/state.h"
#include "tray/hooks/hook_events.h"
#include "tray/hooks/hook_runner.h"
#include "tray/text/stretch_lookup.h"

namespace limber {

class Hooks {
public:
    // In the person's own folder of configuration.
    Hooks();

    // Each state the daemon tells, also the first. `stretches` gives names.
    void on_state(const State& state, const Moment& now, StretchLookup& stretches);

private:
    bool is_used() const;
    void read_settings(std::uint32_t revision);

    std::filesystem::path configuration_;  // empty: it is not known where, and there are no hooks
    HookEvents events_;
    HookRunner runner_;
    std::optional<std::uint32_t> read_;  // State::configuration_revision
    bool on_ = Config().hooks;
    Duration time_ = Config().hook_time;
};

}  // namespace limber
