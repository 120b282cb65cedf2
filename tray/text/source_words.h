// SPDX-License-Identifier: MIT
// The ways of knowing about input and presence by their names, and how each stands, in sentences. Pure.
#pragma once

#include <string>

#include "shared/message/watching.h"

namespace limber {

// What follows "seen through": "X11".
std::string source_name(InputKind kind);
std::string source_name(PresenceKind kind);

// "Wayland's idle notification, version 2: this desktop does not offer it".
std::string verdict_sentence(InputKind kind, WatchVerdict verdict);
std::string verdict_sentence(PresenceKind kind, WatchVerdict verdict);

// Worked once or should have worked: worth a line of advice.
bool is_amiss(WatchVerdict verdict);
// What a person can do about it; empty where nothing is amiss.
std::string verdict_advice(WatchVerdict verdict);

}  // namespace limber
