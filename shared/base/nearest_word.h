// SPDX-License-Identifier: MIT
// "Did you mean …?" for a word that is none of those allowed.
#pragma once

#include <span>
#include <string_view>

namespace limber {

// The allowed word that `word` was most likely meant to be: at most two typing slips away, and no more than
// half of it. Empty: none is near. The first wins when several are as near.
std::string_view nearest_word(std::string_view word, std::span<const std::string_view> allowed);

}  // namespace limber
