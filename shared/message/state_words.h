// SPDX-License-Identifier: MIT
// The state as 64-bit words, the only form in which it crosses a process boundary.
#pragma once

#include <array>
#include <cstdint>

#include "shared/base/result.h"
#include "shared/message/state.h"

namespace limber {

inline constexpr std::size_t state_word_count = 128;  // more than is used: room for later issues, all zero
using StateWords = std::array<std::uint64_t, state_word_count>;

// Daemon.
StateWords encode(const State& state);

// Clients, on a private copy. Every field is judged: an enum without a name, a time out of range, an invalid
// stretch id or a word that should be zero gives an Error ("the daemon speaks nonsense: …").
Result<State> decode_state(const StateWords& words);

// Changes with every change of the meaning or place of a word; part of the layout fingerprint of the hello.
std::uint64_t state_encoding_fingerprint();

}  // namespace limber
