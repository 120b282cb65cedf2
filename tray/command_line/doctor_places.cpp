// SPDX-License-Identifier: MIT
// Limber's own folders and files, as `limber doctor` finds them.
#include "shared/base/places.h"
#include "shared/config/config.h"
#include "shared/history/trace_folder.h"
#include "shared/ipc/runtime_directory.h"
#include "tray/command_line/doctor_facts.h"
#include "tray/command_line/login.h"

namespace limber {

PlaceFacts look_at_places() {
    PlaceFacts facts;
    const auto runtime = RuntimeDirectory::open();
    facts.runtime = runtime ? Result<std::filesystem::path>(runtime->path()) : runtime.error();
    if (const auto folder = config_directory()) {
        facts.configuration = *folder / "config.toml";
        std::error_code ignored;
        facts.configuration_there = std::filesystem::exists(facts.configuration, ignored);
        const auto config = read_config(facts.configuration);
        if (config) {
            facts.trace = config->trace;
        } else {
            facts.configuration_fault = config.error();
        }
    }
    if (const auto folder = state_directory()) {
        facts.trace_folder = *folder / trace_folder_name;
    }
    facts.starts_at_login = starts_at_login();
    return facts;
}

}  // namespace limber
