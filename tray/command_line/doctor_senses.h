// SPDX-License-Identifier: MIT
// The part of `limber doctor` about what the daemon watches by: input, lock and sleep, films, microphone,
// camera. Pure.
#pragma once

#include <vector>

#include "tray/command_line/doctor_findings.h"

namespace limber {

std::vector<Finding> findings_of_senses(const State& state, const Moment& now);

}  // namespace limber
