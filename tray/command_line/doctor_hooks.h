// SPDX-License-Identifier: MIT
// What `limber doctor` says of the person's hooks. Pure.
#pragma once

#include "tray/command_line/doctor_facts.h"
#include "tray/command_line/doctor_findings.h"

namespace limber {

Finding finding_of_hooks(const HookFacts& hooks, const std::filesystem::path& configuration);

}  // namespace limber
