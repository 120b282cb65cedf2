// SPDX-License-Identifier: MIT
#include "tray/hooks/hooks.h"

#include "shared/base/places.h"
#include "tray/text/translate.h"

namespace limber {

namespace {

std::filesystem::path configuration_folder() {
    const auto folder = config_directory();
    return folder ? *folder : std::filesystem::path();
}

}  // namespace

Hooks::Hooks() : configuration_(configuration_folder()), runner_(configuration_ / hook_folder_name) {
}

bool Hooks::is_used() const {
    std::error_code ignored;
    return !configuration_.empty() && std::filesystem::exists(configuration_ / hook_folder_name, ignored);
}

// A wrong file leaves the last good values in force, as it does in the daemon, which tells of the fault.
void Hooks::read_settings(std::uint32_t revision) {
    if (read_ == revision) {
        return;
    }
    read_ = revision;
    if (const auto config = read_config(configuration_ / "config.toml")) {
        on_ = config->hooks;
        time_ = config->hook_time;
    }
}

void Hooks::on_state(const State& state, const Moment& now, StretchLookup& stretches) {
    const auto events = events_.on_state(state, now);
    if (!is_used()) {
        return;
    }
    read_settings(state.configuration_revision);
    if (!on_) {
        return;
    }
    for (const auto& event : events) {
        const auto* const stretch = event.stretch.empty() ? nullptr : stretches.find(event.stretch);
        runner_.run(event.kind, hook_json(event, now, stretch == nullptr ? "" : tr_data(stretch->name)),
                    time_);
    }
}

}  // namespace limber
