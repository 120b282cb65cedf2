// SPDX-License-Identifier: MIT
// Limber's own folders and files, as `limber doctor` finds them.
#include "shared/base/places.h"
#include "shared/config/config.h"
#include "shared/history/trace_folder.h"
#include "shared/ipc/runtime_directory.h"
#include "tray/command_line/doctor_facts.h"
#include "tray/command_line/login.h"
#include "tray/hooks/hook_file.h"

namespace limber {

namespace {

void look_at_hooks(HookFacts& facts) {
    for (const auto kind : all_hook_kinds) {
        const auto found = find_hook(facts.folder, kind);
        if (!found) {
            facts.refused.push_back(found.error());
        } else if (*found) {
            facts.good.emplace_back(to_string(kind));
        }
    }
    facts.unknown = unknown_hooks(facts.folder);
}

}  // namespace

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
            facts.hooks.on = config->hooks;
        } else {
            facts.configuration_fault = config.error();
        }
        facts.hooks.folder = *folder / hook_folder_name;
        look_at_hooks(facts.hooks);
    }
    if (const auto folder = state_directory()) {
        facts.trace_folder = *folder / trace_folder_name;
    }
    facts.starts_at_login = starts_at_login();
    return facts;
}

}  // namespace limber
