// SPDX-License-Identifier: MIT
// What the daemon's first packet means, in words a person can act on.
#pragma once

#include <cstddef>
#include <span>

#include "shared/base/result.h"
#include "shared/message/hello.h"

namespace limber {

// Judges a private copy of the daemon's answer to our hello. `length` is the packet's real length, `bytes`
// what was kept of it. Ok: taken, and of our protocol and layout. Only the first 16 bytes are looked at
// before protocol is known to be ours, because they alone never change.
Result<Welcome> judge_welcome(std::span<const std::byte> bytes, std::size_t length);

}  // namespace limber
