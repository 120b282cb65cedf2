// SPDX-License-Identifier: MIT
#include "tray/notify/first_words.h"

#include "shared/base/places.h"
#include "shared/config/config.h"
#include "shared/history/trace_folder.h"
#include "tray/notify/said_once.h"
#include "tray/text/translate.h"

namespace limber {

bool is_calm(const State& state, BootTime now) {
    constexpr Duration time_to_read = 2min;
    const bool there = state.phase == Phase::sitting || state.phase == Phase::grace;
    return there && state.reminder.state == ReminderState::none && state.due_at &&
           *state.due_at - now >= time_to_read;
}

std::optional<FirstWords> first_words() {
    const auto said = not_said_yet("said-that-a-diary-is-kept");
    const auto folder = config_directory();
    if (!said || !folder) {
        return std::nullopt;
    }
    const auto file = *folder / "config.toml";
    const auto config = read_config(file);
    if (config && !config->trace) {
        return std::nullopt;
    }
    return FirstWords{tr("Limber keeps a diary on this machine"),
                      fill(tr("It says when you were at the desk, and lies in %1, on this machine only. To "
                              "turn it off, write on = false below [trace] into %2."),
                           {(said->parent_path() / trace_folder_name).string(), file.string()}),
                      *said};
}

}  // namespace limber
