// SPDX-License-Identifier: MIT
// What `limber why` prints. Pure.
#pragma once

#include <string>

#include "tray/text/why_words.h"

namespace limber {

// {"due": bool, "due_in_s": seconds or null, "because": [{"code": "…", "text": "…"}]} on one line; keys and
// codes may be added in later versions, none is ever removed.
std::string why_json(const Why& why);
// The verdict, then a line for each reason, in the person's language.
std::string why_text(const Why& why);

}  // namespace limber
