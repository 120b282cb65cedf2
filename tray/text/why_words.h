// SPDX-License-Identifier: MIT
// Why a reminder is or is not due at this moment, worked out from the state alone. Pure; for `limber why`.
// Says nothing about anybody's health, not even why stretches are off.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/time.h"
#include "shared/message/state.h"

namespace limber {

struct Reason {
    std::string code;  // for programs: a word that never changes
    std::string text;  // for people: a sentence
    friend bool operator==(const Reason&, const Reason&) = default;
};

struct Why {
    bool due = false;
    std::optional<Duration> due_in;  // nothing: not foreseeable
    std::vector<Reason> because;     // what decides first, then what else counts
};

// `state` nullptr: the daemon is not running.
Why why_now(const State* state, const Moment& now);

}  // namespace limber
