// SPDX-License-Identifier: MIT
// FNV-1a, 64 bits (Fowler, Noll, Vo; parameters of draft-eastlake-fnv): a fingerprint, not a protection.
#pragma once

#include <cstdint>
#include <string_view>

namespace limber {

inline constexpr std::uint64_t fnv_start = 0xcbf29ce484222325;

constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t hash = fnv_start) {
    for (const char c : bytes) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    }
    return hash;
}

}  // namespace limber
