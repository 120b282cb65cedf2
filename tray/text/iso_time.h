// SPDX-License-Identifier: MIT
// Moments for programs.
#pragma once

#include <string>

#include "shared/base/time.h"

namespace limber {

// "2026-11-23T14:05:00+0100", on the local clock.
std::string iso_text(WallTime when);

}  // namespace limber
