// SPDX-License-Identifier: MIT
// The kinds of hooks: programs of the person's own that Limber runs when something happens.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace limber {

enum class HookKind : std::uint8_t {
    break_due,       // a reminder is put before the person, for the first time
    break_started,   // a guided run has begun
    break_done,      // it has ended as done
    break_given_up,  // it has ended before that, however: what its start paused can go on
    spell_ended,     // the sitting spell is over
};
inline constexpr std::size_t hook_kind_count = 5;
inline constexpr std::array<HookKind, hook_kind_count> all_hook_kinds{
    HookKind::break_due, HookKind::break_started, HookKind::break_done, HookKind::break_given_up,
    HookKind::spell_ended};

// The name of the hook's file: "break-due".
const char* to_string(HookKind kind);

}  // namespace limber
