// SPDX-License-Identifier: MIT
// One number for the shape of all shared memory: same protocol number, but another compiler or an edit that
// forgot the number, is noticed by it.
#pragma once

#include <cstdint>

namespace limber {

std::uint64_t layout_fingerprint();

}  // namespace limber
