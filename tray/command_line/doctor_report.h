// SPDX-License-Identifier: MIT
// What `limber doctor` prints. Pure.
#pragma once

#include <string>
#include <vector>

#include "tray/command_line/doctor_findings.h"

namespace limber {

// {"amiss": count, "findings": [{"topic", "amiss", "text", "details", "advice" or null}]} on one line.
std::string doctor_json(const std::vector<Finding>& findings);
// For a terminal, in the person's language.
std::string doctor_text(const std::vector<Finding>& findings);

}  // namespace limber
