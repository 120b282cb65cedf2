// SPDX-License-Identifier: MIT
// What `limber stretches` says: for people, and as JSON for programs. Pure.
#pragma once

#include <string>

#include "shared/stretch/catalogue.h"
#include "shared/stretch/profile.h"

namespace limber {

// One JSON object on one line; keys may be added in later versions, none is ever removed.
std::string stretch_list_json(const Catalogue& catalogue);

// A line for each stretch, in columns: id, name, position, length, and whether it suits a micro-break and is
// the person's own.
std::string stretch_list_text(const Catalogue& catalogue);

// All that is known of a stretch of the catalogue, on a few dozen lines.
std::string stretch_details_text(const Stretch& stretch, const Catalogue& catalogue);

// A line for each stretch that is not offered to this person, with the reason.
std::string left_out_text(const Catalogue& catalogue, const Profile& profile, Day today, bool floor);

// Exit code usage; the hint is the id that was most likely meant, or all there are.
Error no_such_stretch(const Catalogue& catalogue, const std::string& id);

}  // namespace limber
